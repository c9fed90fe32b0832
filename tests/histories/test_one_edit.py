"""Which files does an edit of one headline rewrite, in an archive of some hundred releases?"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from pressroom.model.feed_list import ATOM, FORMATS, JSON, RSS
from tests.histories.office import Office, Workbench, differences, tree_of, workbench
from tests.histories.source import SECTIONS, Source

RELEASES = 240
LIST_SIZE = 10
FIRST_ON = date(2024, 1, 1)
Kept = dict[str, tuple[int, int]]


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    """Return a process that builds."""
    with workbench() as found:
        yield found


def day_of(number: int) -> date:
    """Return the day of a release: each third day has one."""
    return FIRST_ON + timedelta(days=3 * number)


def page_of(number: int) -> str:
    """Return the file of a release's page."""
    return f"releases/{day_of(number):%Y/%m/%d}/release-{number:03}/index.html"


def copy_of(number: int) -> str:
    """Return the file of a release's plain text."""
    return page_of(number).replace("index.html", "release.txt")


def terms_of(number: int) -> dict[str, str]:
    """Return what a release is about: one of two topics, and each 40th one names a person."""
    topics = "[competition]" if number % 3 else "[privacy, competition]"
    return {"topics": topics} | ({"people": "[al-gore]"} if number % 40 == 0 else {})


def write(office: Office, number: int, title: str) -> None:
    """Write a release."""
    source = Source(
        id=f"r-{number:03}",
        file=f"r-{number:03}.md",
        title=f"{title} {number}",
        date=day_of(number).isoformat(),
        section=SECTIONS[number % 2],
        terms=terms_of(number),
        more={"slug": f"release-{number:03}"},
    )
    (office.releases / source.file).write_text(source.text, "utf-8")


@pytest.fixture
def archive(tmp_path: Path, bench: Workbench) -> Office:
    """Return an archive that was built twice, so that both trees hold it."""
    office = Office.in_folder(tmp_path, bench)
    office.list_size = LIST_SIZE
    office.write_settings()
    for number in range(RELEASES):
        write(office, number, "Agencies sign")
    assert office.build(2) == 0, office.said()
    write(office, 5, "Agencies agree")
    assert office.build(2) == 0, office.said()
    return office


def kept_of(folder: Path) -> Kept:
    """Return inode and time of each file."""
    stats = {path: path.lstat() for path in folder.rglob("*") if path.is_file()}
    return {
        path.relative_to(folder).as_posix(): (stat.st_ino, stat.st_mtime_ns)
        for path, stat in stats.items()
    }


def rewritten(office: Office, number: int, title: str) -> list[str]:
    """Change a headline, and return the files that a build rewrote; all others are as they were."""
    before, kept_before = tree_of(office.output), kept_of(office.output)
    write(office, number, title)
    report = office.folder / "report.json"
    assert office.build(report=str(report)) == 0, office.said()
    after, kept_after = tree_of(office.output), kept_of(office.output)
    changed = differences(before, after)
    assert json.loads(report.read_text("utf-8"))["made"] == changed
    assert [path for path in before if kept_before[path] != kept_after[path]] == changed
    return changed


def lists_that_show(office: Office, number: int) -> list[str]:
    """Return the lists on which a release stands, home included."""
    link = f'href="/{page_of(number).removesuffix("index.html")}"'.encode()
    pages = {page_of(each) for each in range(RELEASES)}
    return [p for p, data in tree_of(office.output).items() if link in data and p not in pages]


def feeds_that_show(office: Office, number: int) -> list[str]:
    """Return the feeds in which a release stands."""
    id_ = f":r-{number:03}".encode()
    tree = tree_of(office.output)
    return [p for p, data in tree.items() if p.startswith("feeds/") and id_ in data]


def test_edit_in_the_middle_rewrites_what_shows_the_headline(archive: Office) -> None:
    """An old headline is only in a feed of few releases, and the sitemap does not tell it."""
    changed = rewritten(archive, 120, "Board meets")
    lists = lists_that_show(archive, 120)
    # By month, by year, by section and year, by each topic and year, and of the person.
    kinds = ["people", "releases", "releases", "sections", "topics", "topics"]
    assert [path.split("/")[0] for path in lists] == kinds
    # The release before it, and those after it that tell it as the last ones on their topics.
    pages = [page_of(number) for number in (119, 120, 121, 122, 123)]
    feeds = feeds_that_show(archive, 120)
    assert feeds == [f"feeds/people/al-gore{form.ending}" for form in (ATOM, JSON, RSS)]
    assert changed == sorted([*pages, copy_of(120), *lists, *feeds])


def test_edit_of_the_newest_rewrites_home_and_feeds_as_well(archive: Office) -> None:
    """Still no sitemap: what it tells of a page has not changed."""
    newest = RELEASES - 1
    changed = rewritten(archive, newest, "Board meets")
    scopes = ("all", f"sections/{SECTIONS[newest % 2]}", "topics/competition")
    feeds = [f"feeds/{scope}{form.ending}" for scope in scopes for form in FORMATS]
    assert feeds_that_show(archive, newest) == sorted(feeds)
    lists = lists_that_show(archive, newest)
    assert "index.html" in lists
    pages = [page_of(newest - 1), page_of(newest), copy_of(newest)]
    assert changed == sorted([*pages, *lists, *feeds])


def test_files_are_kept_over_builds_of_trees_that_take_turns(archive: Office) -> None:
    """What an edit does not change stays the same file, build after build, in either tree."""
    first = kept_of(archive.output)
    touched: set[str] = set()
    for number, title in ((120, "One"), (30, "Two"), (RELEASES - 1, "Three"), (120, "Four")):
        changed = rewritten(archive, number, title)
        touched.update(changed)
        last, spare = kept_of(archive.output), kept_of(archive.folder / ".output.staging")
        assert last.keys() == spare.keys()
        assert [path for path in sorted(last) if spare[path] != last[path]] == changed
    assert {path for path in first if first[path] != last[path]} == touched
    assert tree_of(archive.output) == archive.clean()


def test_build_without_a_change_rewrites_nothing(archive: Office) -> None:
    """Nor does a source that was saved without a change."""
    assert rewritten(archive, 5, "Agencies agree") == []
    assert rewritten(archive, 5, "Agencies agree") == []
