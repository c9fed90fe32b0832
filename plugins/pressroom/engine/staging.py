"""Where is the next tree made, and how does it become the live one?"""

import fcntl
import os
import shutil
from pathlib import Path
from typing import IO

from pressroom.engine.exchange import put_in_place, repair
from pressroom.engine.refusal import refusal
from pressroom.problems.problem import problem

# A folder with one of these was built by us, or by another generator that will not miss it.
MARKS_OF_A_SITE = ("sitemap.xml", "robots.txt")


class Staging:
    """A new tree beside the live one, held by one process at a time."""

    def __init__(self, output_path: Path) -> None:
        """Take the live tree's folder; nothing is touched before `open`."""
        self.live = Path(os.path.realpath(output_path))
        self.tree = self.live.with_name(f".{self.live.name}.staging")
        self.lock_path = self.live.with_name(f".{self.live.name}.lock")
        self._lock: IO[str] | None = None

    def open(self) -> None:
        """Take the lock, repair what a killed build left, and make an empty tree.

        Raises:
            BuildRefusedError: somebody else is at work, or the folder is not ours to replace.
        """
        self.live.parent.mkdir(parents=True, exist_ok=True)
        self._take_lock()
        repair(self.live)
        self._check_target()
        shutil.rmtree(self.tree, ignore_errors=True)
        self.tree.mkdir()

    def write(self, path: str, data: bytes) -> None:
        """Write one new file of the tree; `path` is relative to it."""
        target = self.tree / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(data)

    def swap(self) -> None:
        """Make the tree the live one, and give the lock back."""
        put_in_place(self.tree, self.live)
        self._give_lock_back()

    def abandon(self) -> None:
        """Delete the tree, and give the lock back; the live tree stays as it was."""
        if self._lock is not None:
            shutil.rmtree(self.tree, ignore_errors=True)
            self._give_lock_back()

    def _take_lock(self) -> None:
        lock = self.lock_path.open("a+", encoding="ascii")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.seek(0)
            holder = lock.read().strip() or "unknown"
            lock.close()
            raise refusal(problem("E322", str(self.live), value=holder)) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        self._lock = lock

    def _give_lock_back(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

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
            self._give_lock_back()
            raise refusal(found)
