"""Is everything still as it was left? Answered by the file system's status of known files alone.

Nothing is opened, and no folder is listed: a file that comes or goes changes the time of its
folder. What may have changed unseen counts as changed.
"""

import os
import time
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pressroom.engine.fork import Aside

MISSING = (-1, -1, -1)
# A file that was changed this shortly before it was looked at may change again unseen.
UNSETTLED_NS = 100_000_000
# Of so many files, two processes look at a half each.
WORTH_SHARING = 20_000


class Known(NamedTuple):
    """Files and folders below a root, one path a line, and what was told of each.

    Of a file that is size, time and inode (outputs have the inode 0: a twin is as good), of a
    folder the time; both as the bytes of an array of signed 64-bit numbers.
    """

    root: str
    files: str
    file_stats: bytes
    folders: str
    folder_times: bytes

    @property
    def is_still_so(self) -> bool:
        """Whether nothing has changed since."""
        return next(self.changed(), None) is None

    def changed(self) -> Iterator[str]:
        """Yield the files, then the folders, that changed or went; of what came, the folder."""
        files, told = _lines(self.files), array("q", self.file_stats)
        half = len(files) // 2 if len(files) >= WORTH_SHARING else 0
        aside = self._look_aside(files[:half], told[: 3 * half]) if half else None
        start = half if aside else 0
        try:
            yield from self._changed_files(files[start:], told[3 * start :])
            yield from aside.answer() if aside else ()
        finally:
            if aside:
                aside.forget()
        yield from self._changed_folders()

    def statuses(self) -> tuple[dict[str, tuple[int, int, int]], dict[str, int]]:
        """Return what was told of each file, and the time of each folder."""
        told = array("q", self.file_stats)
        stats = zip(told[0::3], told[1::3], told[2::3], strict=True)
        folders = (folder[:-1] for folder in _lines(self.folders))
        times = array("q", self.folder_times)
        files = dict(zip(_lines(self.files), stats, strict=True))
        return files, dict(zip(folders, times, strict=True))

    def _look_aside(
        self, files: Sequence[str], told: Sequence[int]
    ) -> "Aside[tuple[str, ...]] | None":
        """Let another process look at some of the files; None where there can be none."""
        from pressroom.engine.fork import Aside  # noqa: PLC0415 - most sites do not need it

        try:
            return Aside(lambda: tuple(self._changed_files(files, told)))
        except (OSError, AttributeError):
            return None

    def _changed_files(self, files: Sequence[str], told: Sequence[int]) -> Iterator[str]:
        stat, root = os.lstat, self.root
        for path, size, mtime_ns, inode in zip(
            files, told[0::3], told[1::3], told[2::3], strict=True
        ):
            try:
                found = stat(root + path)
            except OSError:
                yield path
                continue
            is_so = found.st_size == size and found.st_mtime_ns == mtime_ns
            if not is_so or (inode and found.st_ino != inode):
                yield path

    def _changed_folders(self) -> Iterator[str]:
        stat, root = os.lstat, self.root
        times = array("q", self.folder_times)
        for path, mtime_ns in zip(_lines(self.folders), times, strict=True):
            try:
                is_so = stat(root + path).st_mtime_ns == mtime_ns
            except OSError:
                is_so = False
            if not is_so:
                yield path[:-1]


def known_of(
    root: str, files: Mapping[str, Sequence[int]], folders: Mapping[str, int]
) -> Known | None:
    """Return what is known of these; None when a path has a line end in it."""
    lines, folder_lines = "\n".join(files), "\n".join([f"{folder}/" for folder in folders])
    if (len(_lines(lines)), len(_lines(folder_lines))) != (len(files), len(folders)):
        return None
    return Known(
        root=root,
        files=lines,
        file_stats=array("q", chain.from_iterable(files.values())).tobytes(),
        folders=folder_lines,
        folder_times=array("q", folders.values()).tobytes(),
    )


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


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []
