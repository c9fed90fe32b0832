"""What does a build do with what earlier ones left, when that is damaged, moved or not its own?"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.histories.office import Office, tree_of
from tests.mishaps import faults
from tests.mishaps.holding import assert_mends, clean_of
from tests.mishaps.offices import OTHER_PICTURE, PICTURE, cases, settle, write


def cache_of(office: Office) -> Path:
    """Return the cache of the office's output."""
    (found,) = (office.folder / ".cache").rglob("site-*.sqlite")
    return found


def note_of(office: Office) -> Path:
    """Return the note of the last build."""
    (found,) = (office.folder / ".cache").rglob("note-*")
    return found


def truncate(path: Path) -> None:
    """Leave half of a file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    """Leave nothing in a file."""
    path.write_bytes(b"")


def fill(path: Path) -> None:
    """Write something else into a file."""
    path.write_bytes(b"no cache at all\n" * 1000)


def flip_every(path: Path) -> None:
    """Change a bit in every hundredth byte."""
    data = bytearray(path.read_bytes())
    for place in range(50, len(data), 100):
        data[place] ^= 1
    path.write_bytes(data)


def make_folder(path: Path) -> None:
    """Put a folder in the file's place."""
    path.unlink()
    path.mkdir()
    (path / "x").write_text("x")


def link_to_nothing(path: Path) -> None:
    """Put a link to nothing in the file's place."""
    path.unlink()
    path.symlink_to("nowhere")


DAMAGES = {
    "truncated": truncate,
    "empty": empty,
    "something else": fill,
    "bits flipped": flip_every,
    "a folder": make_folder,
    "a link to nothing": link_to_nothing,
}


@pytest.mark.parametrize("damage", cases(DAMAGES, "bits flipped", "a folder"))
@pytest.mark.parametrize("find", [cache_of, note_of], ids=["cache", "note"])
def test_damage_costs_time_only(
    office: Office, find: Callable[[Office], Path], damage: Callable[[Path], None]
) -> None:
    """What is damaged is not believed, whether something has changed or not."""
    assert office.build() == 0
    damage(find(office))
    assert_mends(office)
    write(office, 1, "Board meets")
    assert_mends(office)


def _execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)


TIMES = {"with times": True, "without times": False}
ALTERED = {
    "of a newer version": ["PRAGMA user_version = 99"],
    "without its outputs": ["DELETE FROM volume"],
    "without some of its outputs": ["DELETE FROM volume WHERE name LIKE '%releases/20%'"],
    "without the files of the theme": ["DELETE FROM volume WHERE name = 'copies'"],
    "without what it knows of outputs": ["UPDATE volume SET told = ''"],
    "with outputs of another digest": ["UPDATE volume SET digest = ''"],
    "without its files": ["DELETE FROM fact WHERE name = 'files'"],
    "without the paths of its files": ["DELETE FROM fact WHERE name = 'file paths'"],
    "without its sources": ["DELETE FROM bundle"],
    "without a table": ["DROP TABLE bundle"],
    "without another table": ["DROP TABLE volume"],
    "with values of another type": ["UPDATE bundle SET told = 'text'"],
    "with outputs of another type": ["UPDATE volume SET told = 'text', digest = 1"],
    "without the trees": ["DELETE FROM fact WHERE name = 'trees'"],
    "without the folders of the trees": ["DELETE FROM fact WHERE name = 'folder paths'"],
    "without the live tree": ["DELETE FROM fact WHERE name = 'live'"],
    "of other code": ["DELETE FROM fact WHERE name = 'code'"],
}


@pytest.mark.parametrize("statements", cases(ALTERED, "of a newer version", "without the trees"))
def test_cache_that_is_not_what_it_was_costs_time_only(
    office: Office, statements: list[str]
) -> None:
    """A cache by another program, or one of which something is gone."""
    assert office.build() == 0
    _execute(cache_of(office), *statements)
    write(office, 1, "Board meets")
    assert_mends(office)
    note_of(office).unlink()
    assert_mends(office)


@pytest.mark.parametrize("with_times", cases(TIMES, "without times"))
def test_office_that_is_copied_builds_the_same_elsewhere(
    office: Office, tmp_path: Path, *, with_times: bool
) -> None:
    """Caches and trees come along, from another path and machine, and are not believed blindly."""
    assert office.build() == 0
    place = tmp_path / "elsewhere"
    copy = shutil.copy2 if with_times else shutil.copyfile
    skipped = shutil.ignore_patterns("elsewhere", "clean")
    shutil.copytree(office.folder, place, copy_function=copy, ignore=skipped)
    moved = Office(place, office.bench)
    moved.write_settings()
    write(moved, 1, "Board meets")
    assert_mends(moved)
    # The one they were copied from has not changed.
    assert_mends(office)


def test_office_that_is_moved_builds_the_same_elsewhere(office: Office, tmp_path: Path) -> None:
    """The files are the same, by other paths."""
    assert office.build() == 0
    place = tmp_path.with_name(f"{tmp_path.name}-moved")
    shutil.move(office.folder, place)
    try:
        moved = Office(place, office.bench)
        moved.write_settings()
        assert_mends(moved)
        write(moved, 1, "Board meets")
        assert_mends(moved)
    finally:
        shutil.move(place, office.folder)


@pytest.mark.parametrize("with_times", cases(TIMES, "without times"))
def test_output_that_was_copied_is_looked_at_anew(office: Office, *, with_times: bool) -> None:
    """Another tree in the live one's place is not the one that was left, whatever it holds."""
    assert office.build() == 0
    copy = shutil.copy2 if with_times else shutil.copyfile
    shutil.copytree(office.output, office.folder / "copy", copy_function=copy)
    shutil.rmtree(office.output)
    (office.folder / "copy").rename(office.output)
    assert_mends(office)
    (office.output / "index.html").write_bytes(b"tampered with")
    assert_mends(office)


@pytest.mark.long
def test_trees_of_an_older_backup_are_brought_up_to_date(office: Office) -> None:
    """Output and spare come back from a backup, with their times, while the cache is newer."""
    assert office.build() == 0
    names = ["output", ".output.staging"]
    for name in names:
        shutil.copytree(office.folder / name, office.folder / f"backup-{name}")
    for title in ("One", "Two"):
        write(office, 1, title)
        assert office.build() == 0
    for name in names:
        shutil.rmtree(office.folder / name)
        (office.folder / f"backup-{name}").rename(office.folder / name)
    assert_mends(office)


def test_cache_of_an_older_backup_is_brought_up_to_date(office: Office) -> None:
    """The cache comes back from a backup, while the trees are newer."""
    assert office.build() == 0
    shutil.copytree(office.folder / ".cache", office.folder / "backup")
    for title in ("One", "Two", "Three"):
        write(office, 1, title)
        assert office.build() == 0
    shutil.rmtree(office.folder / ".cache")
    (office.folder / "backup").rename(office.folder / ".cache")
    assert_mends(office)
    write(office, 2, "Two")
    assert_mends(office)


def test_clock_that_goes_back_shows_what_was_shown_then(office: Office) -> None:
    """A release under embargo is seen, hidden and seen again with the clock."""
    path = write(office, 1, embargo="2026-01-15T13:00:00+00:00")
    for hours in (0, 2, -2, -500, 500):
        office.now += timedelta(hours=hours)
        assert_mends(office)
    path.unlink()
    assert_mends(office)


def test_time_of_a_source_that_goes_back_is_a_change(office: Office) -> None:
    """A file from a backup is older than the one it replaces, and of the same size."""
    path = write(office, 1, "One")
    older = path.read_bytes().replace(b"One", b"Two")
    assert office.build() == 0
    path.write_bytes(older)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert_mends(office)


def test_medium_that_changes_is_copied_anew(office: Office) -> None:
    """So is one whose size and time stay, in a new file."""
    path = office.releases / "r-000" / "map.png"
    assert office.build() == 0
    stat = path.stat()
    fresh = path.with_suffix(".new")
    assert len(OTHER_PICTURE) == len(PICTURE)
    fresh.write_bytes(OTHER_PICTURE)
    os.utime(fresh, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    fresh.replace(path)
    assert_mends(office)


def test_what_earlier_builds_left_is_used(office: Office) -> None:
    """An edit is built without Pelican, into an output that lies beside the settings."""
    settle()
    assert office.build() == 0
    for title in ("One", "Two"):
        write(office, 1, title)
        assert office.build(before=faults.no_pelican) == 0, office.said()
        assert tree_of(office.output) == clean_of(office)
        assert office.build(before=faults.no_pelican) == 0, office.said()
        assert ", 0 made in " in office.said()
