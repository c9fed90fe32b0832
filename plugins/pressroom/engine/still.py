"""Is everything still as it was left? Answered by the file system's status of known files alone.

Nothing is opened, and no folder is listed: a file that comes or goes changes the time of its
folder. What may have changed unseen counts as changed.
"""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pressroom.engine.statuses import Statuses

if TYPE_CHECKING:
    from pressroom.engine.fork import Aside

MISSING = (-1, -1, -1)
# A file that was changed this shortly before it was looked at may change again unseen.
UNSETTLED_NS = 100_000_000
# Of so many files, two processes look at a half each.
WORTH_SHARING = 20_000


class Known(NamedTuple):
    """Files and folders below a root.

    Of a file that is size, time and inode (outputs have the inode 0: a twin is as good), of a
    folder the time.
    """

    root: str
    files: Statuses
    folders: Statuses

    @property
    def is_still_so(self) -> bool:
        """Whether nothing has changed since."""
        return next(self.changed(), None) is None

    def changed(self) -> Iterator[str]:
        """Yield the files, then the folders, that changed or went; of what came, the folder."""
        files, told = self.files.names, self.files.told
        half = len(files) // 2 if len(files) >= WORTH_SHARING else 0
        aside = self._look_aside(files[:half], told[: 3 * half]) if half else None
        start = half if aside else 0
        try:
            yield from changed_files(self.root, files[start:], told[3 * start :])
            yield from aside.answer() if aside else ()
        finally:
            if aside:
                aside.forget()
        yield from self._changed_folders()

    def _look_aside(
        self, files: Sequence[str], told: Sequence[int]
    ) -> "Aside[tuple[str, ...]] | None":
        """Let another process look at some of the files; None where there can be none."""
        from pressroom.engine.fork import Aside  # noqa: PLC0415 - most sites do not need it

        try:
            return Aside(lambda: tuple(changed_files(self.root, files, told)))
        except (OSError, AttributeError):
            return None

    def _changed_folders(self) -> Iterator[str]:
        stat, root = os.lstat, self.root
        for path, mtime_ns in zip(self.folders.names, self.folders.told, strict=True):
            try:
                is_so = stat(root + path).st_mtime_ns == mtime_ns
            except OSError:
                is_so = False
            if not is_so:
                yield path


def changed_files(root: str, files: Sequence[str], told: Sequence[int]) -> Iterator[str]:
    """Yield the files that changed or went; of each, size, time and inode are told."""
    stat = os.lstat
    for path, size, mtime_ns, inode in zip(files, told[0::3], told[1::3], told[2::3], strict=True):
        try:
            found = stat(root + path)
        except OSError:
            yield path
            continue
        is_so = found.st_size == size and found.st_mtime_ns == mtime_ns
        if not is_so or (inode and found.st_ino != inode):
            yield path


def look_at(paths: Iterable[str]) -> dict[str, tuple[int, int, int]]:
    """Return size, time and inode of these files; one that is missing fits nothing."""
    found = {}
    for path in paths:
        try:
            stat = os.lstat(path)
        except OSError:
            found[path] = MISSING
            continue
        found[path] = (stat.st_size, stat.st_mtime_ns, stat.st_ino)
    return found


def settled(stat: Sequence[int], looked_at_ns: int | None = None) -> tuple[int, int, int]:
    """Return a status to compare with later; one that may not be trusted fits nothing.

    `looked_at_ns` is when it was told, now if it is left out.
    """
    since = (time.time_ns() if looked_at_ns is None else looked_at_ns) - UNSETTLED_NS
    return MISSING if stat[1] > since else (stat[0], stat[1], stat[2])
