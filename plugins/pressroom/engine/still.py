"""Is everything still as it was left? Answered by the file system's status of known files alone.

Nothing is opened, and no folder is listed: a file that comes or goes changes the time of its
folder. What may have changed unseen counts as changed.
"""

import os
import time
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

MISSING = (-1, -1, -1)
# A file that was changed this shortly before it was looked at may change again unseen.
UNSETTLED_NS = 100_000_000


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
        return self._files_are() and self._folders_are()

    def _files_are(self) -> bool:
        known = array("q", self.file_stats)
        stat, root = os.lstat, self.root
        place = 0
        for path in _lines(self.files):
            try:
                found = stat(root + path)
            except OSError:
                return False
            if found.st_size != known[place] or found.st_mtime_ns != known[place + 1]:
                return False
            if known[place + 2] and found.st_ino != known[place + 2]:
                return False
            place += 3
        return place == len(known)

    def _folders_are(self) -> bool:
        known = array("q", self.folder_times)
        stat, root = os.lstat, self.root
        folders = _lines(self.folders)
        if len(folders) != len(known):
            return False
        try:
            return all(
                stat(root + path).st_mtime_ns == at for path, at in zip(folders, known, strict=True)
            )
        except OSError:
            return False


def known_of(
    root: str, files: Mapping[str, Sequence[int]], folders: Mapping[str, int]
) -> Known | None:
    """Return what is known of these; None when a path has a line end in it."""
    if any("\n" in path for path in (*files, *folders)):
        return None
    stats = array("q")
    for told in files.values():
        stats.extend(told)
    return Known(
        root=root,
        files="\n".join(files),
        file_stats=stats.tobytes(),
        folders="\n".join(f"{folder}/" for folder in folders),
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
