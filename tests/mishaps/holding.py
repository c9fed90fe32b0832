"""What has to hold after a mishap."""

import fcntl
import os
import time
from pathlib import Path

from tests.histories.office import Office, Tree, differences, tree_of

PATIENCE_S = 10.0


def assert_refused(office: Office, told: str, before: Tree) -> None:
    """The last build was refused for this reason, and the live tree is the one from before."""
    said = office.said()
    assert "Traceback" not in said, said
    assert told in said.replace(f"{office.folder}/", ""), said
    assert "Nothing was published; the site stays as it was." in said
    assert tree_of(office.output) == before


def assert_mends(office: Office, jobs: int = 1) -> None:
    """The next build makes what a build from nothing makes."""
    status = office.build(jobs)
    said = office.said()
    assert status == 0, said
    assert "Traceback" not in said, said
    found, expected = tree_of(office.output), office.clean()
    assert expected is not None, office.said()
    assert found == expected, differences(found, expected)


def assert_ended(office: Office, pid: int) -> None:
    """The lock is free, and nobody of the build's process group is left."""
    until = time.monotonic() + PATIENCE_S
    lock = (office.folder / f".{office.output.name}.lock").open("a")
    with lock:
        while not _is_free(lock.fileno()):
            assert time.monotonic() < until, "the lock is still held"
            time.sleep(0.02)
    while _is_alive(pid):
        assert time.monotonic() < until, "a process is left"
        time.sleep(0.02)


def builder_of(office: Office) -> int:
    """Return the process of the last build, as the lock names it."""
    return int((office.folder / f".{office.output.name}.lock").read_text("ascii"))


def inodes_of(folder: Path) -> dict[str, tuple[int, int]]:
    """Return inode and time of each file of a tree."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    stats = {path.relative_to(folder).as_posix(): path.lstat() for path in paths}
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats.items()}


def _is_free(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
