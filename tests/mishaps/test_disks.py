"""What does a build do when the disk is full, or a folder cannot be used?"""

import json
import os
import shutil
import uuid
from pathlib import Path

import pytest

from tests.histories.office import Fault, Office, tree_of
from tests.mishaps import faults
from tests.mishaps.holding import assert_mends, assert_refused, clean_of
from tests.mishaps.offices import cases, retitle_all, write

FULL = "E340 the build cannot go on here: No space left on device."
FULL_DISKS = {
    "for files": faults.full_disk_for_files,
    "for folders": faults.full_disk_for_folders,
    "for texts": faults.full_disk_for_texts,
}


@pytest.mark.parametrize("fault", cases(FULL_DISKS, "for folders", "for texts"))
def test_full_disk_refuses_the_first_build(office: Office, fault: Fault) -> None:
    """Nothing is live yet, and nothing becomes so; with room the site is built."""
    assert office.build(before=fault) == 1
    assert_refused(office, f"index.html: {FULL}", {})
    assert_mends(office)


@pytest.mark.parametrize("fault", cases(FULL_DISKS, "for files"))
@pytest.mark.parametrize("jobs", cases({"alone": 1, "with workers": 2}, "with workers"))
def test_full_disk_leaves_the_live_tree(archive: Office, fault: Fault, jobs: int) -> None:
    """Whoever meets the full disk, this process or a worker, the site stays as it was."""
    assert archive.build(jobs) == 0
    before = tree_of(archive.output)
    shutil.rmtree(archive.folder / ".output.staging")
    retitle_all(archive)
    assert archive.build(jobs, before=fault) == 1
    assert_refused(archive, f"index.html: {FULL}", before)
    assert_mends(archive, jobs)


def test_full_disk_for_the_cache_is_a_warning(office: Office) -> None:
    """The site is right; the next builds are, too."""
    told = "W334 the cache cannot be written: database or disk is full."
    assert office.build(before=faults.full_disk_for_cache) == 0
    assert told in office.said()
    write(office, 1, "Board meets")
    assert office.build(before=faults.full_disk_for_cache) == 0
    assert told in office.said()
    assert_mends(office)
    write(office, 2, "Board meets")
    assert_mends(office)


def test_full_disk_for_the_cache_is_told_of_a_refused_build_as_well(office: Office) -> None:
    """Beside what it was refused for: the next build reads everything again."""
    assert office.build() == 0
    (office.folder / "content" / "releases" / "odd.md").write_text("no front matter", "utf-8")
    assert office.build(before=faults.full_disk_for_cache) == 1
    assert "E110" in office.said()
    assert "W334 the cache cannot be written: database or disk is full." in office.said()


def test_full_disk_after_the_swap_does_not_refuse_what_is_live(office: Office) -> None:
    """The new site is live, and is told as built."""
    assert office.build(before=faults.full_disk_after_swap) == 0
    assert tree_of(office.output) == clean_of(office)
    write(office, 1, "Board meets")
    assert_mends(office)


def test_folders_that_cannot_change_places_stay_as_they_were(office: Office) -> None:
    """The live tree that was moved aside comes back."""
    assert office.build() == 0
    before = tree_of(office.output)
    write(office, 1, "Board meets")
    assert office.build(before=faults.no_swap) == 1
    assert_refused(office, "E340 the build cannot go on here: Permission denied.", before)
    assert_mends(office)


def test_file_in_place_of_the_cache_is_a_warning(office: Office) -> None:
    """Nothing is remembered, and nothing depends on it."""
    (office.folder / ".cache").write_text("a file", "utf-8")
    for title in ("One", "Two"):
        write(office, 1, title)
        assert office.build() == 0
        said = office.said()
        assert "W334 the cache cannot be written: " in said
        assert "Traceback" not in said
        assert tree_of(office.output) == clean_of(office)


def test_output_in_a_folder_that_is_a_file_is_refused(office: Office) -> None:
    """The message names the file."""
    (office.folder / "taken").write_text("a file", "utf-8")
    assert office.build(output=str(office.folder / "taken" / "output")) == 1
    assert_refused(office, "taken: E340 the build cannot go on here: File exists.", {})


def test_output_where_nobody_may_write_is_refused(office: Office) -> None:
    """Not even root makes folders in /proc."""
    assert office.build(output="/proc/pressroom/output") == 1
    assert_refused(office, "/proc/pressroom: E340 the build cannot go on here: ", {})


def test_lock_that_is_a_folder_is_refused(office: Office) -> None:
    """Without a lock nothing is built."""
    (office.folder / ".output.lock").mkdir()
    assert office.build() == 1
    assert_refused(office, ".output.lock: E340 the build cannot go on here: Is a directory.", {})


def test_folder_of_releases_that_cannot_be_read_is_refused(office: Office) -> None:
    """An archive that cannot be seen is not an empty one."""
    assert office.build() == 0
    before = tree_of(office.output)
    write(office, 9, "Board meets")
    assert office.build(before=faults.unreadable_folder) == 1
    told = "content/releases: E340 the build cannot go on here: Permission denied."
    assert_refused(office, told, before)


def test_report_that_cannot_be_written_is_a_warning(office: Office) -> None:
    """The site is live by then."""
    assert office.build(report=str(office.folder / "content")) == 0
    said = office.said().replace(f"{office.folder}/", "")
    assert "content: W341 the report cannot be written: Is a directory." in said
    assert tree_of(office.output) == clean_of(office)


def test_report_of_a_refusal_holds_the_problem(office: Office) -> None:
    """Machines are told of a full disk as people are."""
    report = office.folder / "report.json"
    assert office.build(before=faults.full_disk_for_files, report=str(report)) == 1
    told = json.loads(report.read_text("utf-8"))
    assert told["result"] == "refused"
    assert [p["code"] for p in told["problems"] if p["code"].startswith("E")] == ["E340"]


def test_file_system_without_links_gets_copies(office: Office) -> None:
    """What cannot be shared is copied, and the trees still take turns."""
    assert office.build(before=faults.no_hard_links) == 0
    for title in ("One", "Two", "Three"):
        write(office, 1, title)
        assert office.build(before=faults.no_hard_links) == 0
        assert tree_of(office.output) == clean_of(office)


MEMORY = Path("/dev/shm")  # noqa: S108 - a file system of its own, where there is one


@pytest.mark.skipif(not os.access(MEMORY, os.W_OK), reason="there is no other file system")
def test_output_lies_on_another_file_system_than_the_cache(office: Office) -> None:
    """Nothing is linked from one to the other."""
    place = MEMORY / f"pressroom-{uuid.uuid4().hex}"
    place.mkdir()
    try:
        for title in ("One", "Two", "Three"):
            write(office, 1, title)
            assert office.build(output=str(place / "output")) == 0, office.said()
            assert tree_of(place / "output") == clean_of(office)
    finally:
        shutil.rmtree(place)
