"""What does a build do when a process dies, two builds meet, or somebody ends it?"""

import signal
import threading
import time

import pytest

from tests.histories.office import Fault, Office, tree_of, workbench
from tests.mishaps import faults
from tests.mishaps.holding import assert_ended, assert_mends, assert_refused, builder_of
from tests.mishaps.offices import cases, retitle_all, settle, write

KILLED = {
    "while reading": faults.killed_reader,
    "while making": faults.killed_maker,
    "while looking at the spare tree": faults.killed_looker,
}


@pytest.mark.parametrize("fault", cases(KILLED, *KILLED))
def test_killed_worker_refuses_the_build(archive: Office, fault: Fault) -> None:
    """The site stays as it was, nobody is left, and the next build mends all."""
    assert archive.build(2) == 0
    before = tree_of(archive.output)
    retitle_all(archive)
    assert archive.build(2, before=fault) == 1
    told = "E332 a process that worked for this build ended before its work was done: SIGKILL."
    assert_refused(archive, told, before)
    assert_ended(archive)
    assert_mends(archive, jobs=2)


ENDED = {
    "asked to end": (faults.terminated, -signal.SIGTERM),
    "interrupted": (faults.interrupted, 130),
    "interrupted while reading": (faults.interrupted_while_reading, 130),
}


@pytest.mark.parametrize(("fault", "status"), cases(ENDED, "asked to end", "interrupted"))
@pytest.mark.parametrize("jobs", cases({"alone": 1, "with workers": 2}, "with workers"))
def test_build_that_is_ended_leaves_nobody_behind(
    archive: Office, fault: Fault, status: int, jobs: int
) -> None:
    """The tree is whole, the lock free, and no process is left."""
    assert archive.build(jobs) == 0
    before = tree_of(archive.output)
    retitle_all(archive)
    assert archive.build(jobs, before=fault) == status, archive.said()
    assert "Traceback" not in archive.said()
    assert_ended(archive)
    assert tree_of(archive.output) == before
    assert_mends(archive, jobs)


@pytest.mark.parametrize(
    "is_known", cases({"by the recipe": True, "by Pelican": False}, "by the recipe")
)
def test_second_build_is_told_of_the_first_and_takes_nothing_from_it(
    office: Office, *, is_known: bool
) -> None:
    """The first one goes on, with its texts and all files that it has laid aside."""
    if is_known:
        settle()
        assert office.build() == 0
        write(office, 1, "Board meets")
    ended: list[int] = []
    with workbench() as other:
        first = Office(office.folder, other)
        building = threading.Thread(
            target=lambda: ended.append(first.build(before=faults.waiting_builder))
        )
        building.start()
        until = time.monotonic() + 30
        while not (office.folder / "waiting").exists():
            assert time.monotonic() < until
            time.sleep(0.01)
        log = office.folder / "log-of-first"
        (office.folder / "log").rename(log)
        assert office.build() == 1
        assert f"E322 another build or publish is at work here (process {builder_of(office)})." in (
            office.said()
        )
        (office.folder / "go").touch()
        building.join()
    assert ended == [0], log.read_text("utf-8")
    assert_mends(office)


CHANGING = {
    "changes": (faults.changing_release, "content/releases/r-000.md"),
    "vanishes": (faults.vanishing_release, "content/releases/r-000.md"),
}


@pytest.mark.parametrize(("fault", "path"), CHANGING.values(), ids=CHANGING.keys())
def test_release_that_changes_while_the_build_runs_is_refused(
    office: Office, fault: Fault, path: str
) -> None:
    """What was read and checked is what is published, or nothing is."""
    before_text = (office.folder / path).read_bytes()
    assert office.build(before=fault) == 1
    assert_refused(office, f"{path}: E331 the file has changed while the build ran.", {})
    (office.folder / path).write_bytes(before_text)
    assert_mends(office)


@pytest.mark.parametrize("fault", [faults.changing_medium, faults.vanishing_medium])
def test_medium_that_changes_while_the_build_runs_is_refused(office: Office, fault: Fault) -> None:
    """A picture is copied as it was read, or not at all."""
    assert office.build(before=fault) == 1
    path = "content/releases/r-000/map.png"
    assert_refused(office, f"{path}: E331 the file has changed while the build ran.", {})


JOBS = {"none": "0", "less than none": "-1", "no number": "many", "half of one": "0.5"}


@pytest.mark.parametrize("jobs", cases(JOBS, *JOBS))
def test_number_of_jobs_that_is_none_is_refused(office: Office, jobs: str) -> None:
    """The command line says what is wrong, before anything is read."""
    assert office.build(jobs=jobs) == 2  # type: ignore[arg-type]
    assert f"argument --jobs: invalid jobs value: '{jobs}'" in office.said()
    assert "Traceback" not in office.said()
    assert not office.output.exists()


def test_thousand_jobs_are_no_more_than_there_is_work(archive: Office) -> None:
    """Processes that have nothing to do are not begun."""
    assert_mends(archive, jobs=1000)
