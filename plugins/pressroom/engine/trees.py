"""Where do the live tree and its spare lie, who may touch them, and how do they change places?"""

import fcntl
import os
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from pressroom.engine.attendance import is_left
from pressroom.engine.exchange import change_places, repair
from pressroom.engine.front import lock_path_of
from pressroom.engine.refusal import refusal
from pressroom.problems.problem import problem

# A folder with one of these was built by us, or by another generator that will not miss it.
MARKS_OF_A_SITE = ("sitemap.xml", "robots.txt")
RETRY_S = 0.05


def patience_of(settings: Mapping[str, object]) -> float:
    """Return for how many seconds a build waits for another one, as PRESSROOM_WAIT says."""
    found = settings.get("PRESSROOM_WAIT")
    return float(found) if isinstance(found, int | float) else 0.0


class Trees:
    """The live tree and, beside it, the spare that a build brings up to date; one build at a time.

    After a build the two change places: the spare is the tree of the build before. They share
    every file that is the same in both, so no file of either is ever opened for writing.
    """

    def __init__(self, output_path: Path) -> None:
        """Take the live tree's folder; nothing is touched before `open`."""
        self.live = Path(os.path.realpath(output_path))
        self.spare = self.live.with_name(f".{self.live.name}.staging")
        self.lock_path = lock_path_of(str(self.live))
        self._lock: IO[str] | None = None

    def open(self, patience_s: float = 0.0) -> None:
        """Take the lock, and repair what a killed build left.

        Raises:
            BuildRefusedError: somebody else stays at work, or the folder is not ours to replace.
        """
        self.live.parent.mkdir(parents=True, exist_ok=True)
        self._take_lock(time.monotonic() + patience_s)
        if not is_left(self.live):
            self.close()
            raise refusal(problem("E339", str(self.live)))
        repair(self.live, self.spare)
        self._check_target()

    @property
    def is_held(self) -> bool:
        """Whether this build has the lock."""
        return self._lock is not None

    @property
    def live_inode(self) -> int:
        """Return what the live tree is known by, whatever its name; 0 when there is none."""
        return _inode_of(self.live)

    @property
    def spare_inode(self) -> int:
        """Return what the spare is known by, whatever its name; 0 when there is none."""
        return _inode_of(self.spare)

    def empty_spare(self) -> None:
        """Make an empty spare, of which nothing has to be known."""
        if self.spare.is_symlink() or self.spare.is_file():
            self.spare.unlink()
        shutil.rmtree(self.spare, ignore_errors=True)
        self.spare.mkdir()

    def change_places(self) -> None:
        """Make the spare the live tree, and the live tree the spare."""
        change_places(self.spare, self.live)

    def close(self) -> None:
        """Give the lock back."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _take_lock(self, until_s: float) -> None:
        lock = self.lock_path.open("a+", encoding="ascii", errors="replace")
        while not _is_locked(lock):
            if time.monotonic() >= until_s:
                lock.seek(0)
                holder = lock.read().strip() or "unknown"
                lock.close()
                raise refusal(problem("E322", str(self.live), value=holder))
            time.sleep(RETRY_S)
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        self._lock = lock

    def _check_target(self) -> None:
        found = None
        if self.live.is_mount():
            found = problem("E326", str(self.live), value=str(self.live / "site"))
        elif self.live.exists() and not self.live.is_dir():
            found = problem("E323", str(self.live), value="a file")
        elif self.live.exists():
            names = sorted(entry.name for entry in os.scandir(self.live))
            if names and not any(mark in names for mark in MARKS_OF_A_SITE):
                found = problem("E323", str(self.live), value=", ".join(names[:3]))
        if found:
            self.close()
            raise refusal(found)


def _is_locked(lock: IO[str]) -> bool:
    """Whether the lock is ours now."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _inode_of(folder: Path) -> int:
    try:
        return folder.lstat().st_ino
    except (FileNotFoundError, NotADirectoryError):
        return 0
