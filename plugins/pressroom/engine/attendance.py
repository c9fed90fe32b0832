"""Is a worker of a cluster still at work on this site?

A worker holds a shared lock while it does a task. A build whose driver died, or lost sight of a
worker, thus cannot be followed by another one, or by the swap, while somebody still writes.
The lock file is there once a cluster has worked for the site.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LONGEST_TASK_S = 120.0
POLL_S = 0.05


def attendance_path(live: Path) -> Path:
    """Return the lock file of those who work on a live tree."""
    return live.with_name(f".{live.name}.workers")


@contextmanager
def attending(path: Path) -> Iterator[None]:
    """Be at work as long as the block."""
    with path.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield


def is_left(live: Path, timeout_s: float = LONGEST_TASK_S) -> bool:
    """Whether nobody is at work; waits for those who are."""
    path = attendance_path(live)
    if not path.exists():
        return True
    until = time.monotonic() + timeout_s
    # Over a network, the lock of one alone can be had of a file only that is open for writing.
    with path.open("r+b") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                if time.monotonic() > until:
                    return False
                time.sleep(POLL_S)
            else:
                return True
