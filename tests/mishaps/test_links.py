"""What does a build do with links, and with files in place of folders?"""

import os
from pathlib import Path

import pytest

from tests.histories.office import Office, Tree, tree_of
from tests.mishaps.holding import assert_mends, assert_refused
from tests.mishaps.offices import cases, write

TREES = {"live": "output", "spare": ".output.staging"}
FOLDERS = {name: name for name in ("releases", "releases/2025", "feeds", ".")}
LINKS = {name: name for name in ("again", ".", "../..", "nowhere", "r-001.md")}


def outside(office: Office) -> Path:
    """Return a folder elsewhere, with a file that must stay what it is."""
    place = office.folder / "outside"
    place.mkdir()
    (place / "index.html").write_text("mine", "utf-8")
    return place


@pytest.mark.parametrize("tree", cases(TREES, *TREES))
@pytest.mark.parametrize("folder", cases(FOLDERS, "releases"))
@pytest.mark.parametrize(
    "keeps_times", cases({"times kept": True, "times changed": False}, "times kept")
)
def test_link_in_place_of_a_folder_is_not_written_through(
    office: Office, tree: str, folder: str, *, keeps_times: bool
) -> None:
    """Whoever points a folder of a tree elsewhere finds that place as it was."""
    assert office.build() == 0
    place = outside(office)
    path = Path(os.path.normpath(office.folder / tree / folder))
    above = path.parent.stat()
    path.rename(office.folder / "moved")
    path.symlink_to(place)
    if keeps_times:
        os.utime(path.parent, ns=(above.st_atime_ns, above.st_mtime_ns))
    for title in ("One", "Two"):
        write(office, 1, title)
        if path == office.output and path.is_symlink():
            # A link in place of the output is the officer's own: it says where the output is.
            assert office.build() == 1
            assert "E323" in office.said()
        else:
            assert_mends(office)
        assert tree_of(place) == {"index.html": b"mine"}


@pytest.mark.parametrize("tree", cases(TREES, "spare"))
def test_folder_moved_away_and_linked_back_is_not_written_through(
    office: Office, tree: str
) -> None:
    """The files behind the link are those that were left, and stay so."""
    assert office.build() == 0
    path, moved = office.folder / tree / "releases", office.folder / "moved"
    path.rename(moved)
    path.symlink_to(moved)
    held = tree_of(moved)
    for title in ("One", "Two"):
        write(office, 1, title)
        assert_mends(office)
        assert not path.is_symlink()
        assert tree_of(moved) == held


@pytest.mark.parametrize("tree", cases(TREES, "spare"))
def test_link_in_place_of_a_file_is_not_written_through(office: Office, tree: str) -> None:
    """Its target stays what it is."""
    assert office.build() == 0
    place = outside(office)
    path = office.folder / tree / "index.html"
    path.unlink()
    path.symlink_to(place / "index.html")
    for title in ("One", "Two"):
        write(office, 1, title)
        assert_mends(office)
        assert tree_of(place) == {"index.html": b"mine"}
    assert not (office.output / "index.html").is_symlink()


@pytest.mark.parametrize("tree", cases(TREES, "spare"))
def test_loop_of_links_in_a_tree_goes(office: Office, tree: str) -> None:
    """A link to the folder it lies in is one more stranger."""
    assert office.build() == 0
    (office.folder / tree / "releases" / "again").symlink_to("..")
    (office.folder / tree / "itself").symlink_to("itself")
    for title in ("One", "Two"):
        write(office, 1, title)
        assert_mends(office)
        assert not os.path.lexists(office.output / "itself")
        assert not os.path.lexists(office.output / "releases" / "again")


@pytest.mark.parametrize("target", cases(LINKS, "again"))
def test_link_among_the_releases_is_refused(office: Office, target: str) -> None:
    """It is told and not followed, loops included."""
    assert office.build() == 0
    before = tree_of(office.output)
    (office.releases / "again").symlink_to(target)
    assert office.build() == 1
    assert_refused(office, "content/releases/again: E106 ", before)
    (office.releases / "again").unlink()
    assert_mends(office)


def test_content_behind_a_link_is_built(office: Office) -> None:
    """Only what lies in the folder must be no link; the folder itself may be one."""
    content = office.folder / "content"
    content.rename(office.folder / "elsewhere")
    content.symlink_to("elsewhere")
    assert_mends(office)
    write(office, 1, "Board meets")
    assert_mends(office)


def test_output_behind_a_link_stays_behind_it(office: Office) -> None:
    """What the link leads to is replaced, and the link stays."""
    place = office.folder / "place"
    office.output.symlink_to(place)
    for title in ("One", "Two"):
        write(office, 1, title)
        assert_mends(office)
        assert office.output.is_symlink()
        assert tree_of(place) == tree_of(office.output)


def _slugs(office: Office, *slugs: str) -> Tree:
    for number, slug in enumerate(slugs):
        write(office, number, slug=slug, date="2025-01-02")
    for number in range(len(slugs), 3):
        (office.releases / f"r-{number:03}.md").unlink(missing_ok=True)
    assert_mends(office)
    return tree_of(office.output)


def test_release_moves_to_where_another_was(office: Office) -> None:
    """Addresses are exchanged, and given up and taken again."""
    for path in office.releases.glob("*/*"):
        path.unlink()
    first = _slugs(office, "one", "two", "three")
    assert _slugs(office, "two", "one", "three") != first
    _slugs(office, "one")
    assert _slugs(office, "one", "two", "three") == first


@pytest.mark.parametrize("tree", cases(TREES, "spare"))
def test_file_where_a_folder_was_and_the_other_way_round(office: Office, tree: str) -> None:
    """Whatever lies in the way goes."""
    assert office.build() == 0
    for path in [office.folder / tree / name for name in ("releases", "sitemap.xml", "feeds")]:
        aside = office.folder / "aside"
        path.rename(aside)
        if aside.is_file():
            path.mkdir()
            (path / "x").write_text("x", "utf-8")
            aside.unlink()
        else:
            path.write_text("a file", "utf-8")
            aside.rename(office.folder / f"aside-{path.name}")
    for title in ("One", "Two"):
        write(office, 1, title)
        assert_mends(office)
