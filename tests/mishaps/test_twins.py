"""A build that made most of the site leaves two trees alike; what hinders that costs time only."""

import pytest

from tests.histories.office import Fault, Office, tree_of
from tests.mishaps import faults
from tests.mishaps.holding import assert_ended, assert_mends, clean_of
from tests.mishaps.offices import cases, write

JOBS = {"alone": 1, "with workers": 2}
HINDERED = {
    "its process is killed": faults.killed_sharer,
    "there is no process for it": faults.no_process_to_share,
}


@pytest.mark.parametrize("jobs", cases(JOBS, *JOBS))
def test_first_edit_finds_the_spare_tree_ready(archive: Office, jobs: int) -> None:
    """It goes on with the tree that the first build left, and does not begin another one."""
    spare = archive.output.with_name(f".{archive.output.name}.staging")
    assert archive.build(jobs) == 0
    assert tree_of(spare) == tree_of(archive.output)
    # The edit touches nothing in there.
    ready = (spare / "theme").stat()
    write(archive, 1, "Board meets")
    assert_mends(archive, jobs)
    found = (archive.output / "theme").stat()
    assert (found.st_ino, found.st_mtime_ns) == (ready.st_ino, ready.st_mtime_ns)


@pytest.mark.parametrize("fault", cases(HINDERED, *HINDERED))
def test_site_is_live_although_it_has_no_twin(archive: Office, fault: Fault) -> None:
    """The build is not refused, nobody is left, and the next one makes what is missing."""
    assert archive.build(2, before=fault) == 0
    assert "Traceback" not in archive.said()
    assert tree_of(archive.output) == clean_of(archive)
    assert_ended(archive)
    write(archive, 1, "Board meets")
    assert_mends(archive, jobs=2)
