"""What does a tree really hold? Asked of the file system, never assumed."""

import os
import stat
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from pressroom.engine.cache import OutputRow

Folders = dict[str, int]


class Holding(Struct, frozen=True, kw_only=True):
    """A tree compared with what was left in it.

    `amiss` are files that are missing or were touched. `strange` are paths that nobody planned.
    """

    amiss: frozenset[str]
    strange: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the tree is as it was left."""
        return not self.amiss and not self.strange


def holding_of(tree: Path, rows: Mapping[str, OutputRow], folders: Folders) -> Holding:
    """Return what became of a tree.

    `rows` are the files that should lie in it, `folders` its folders with the times of their last
    change as they were left. Folders are opened only where that time differs: a file that comes
    or goes changes it.
    """
    root = f"{tree}/"
    amiss = _amiss_in(root, rows)
    strange = _strange_below(root, rows, folders)
    # A link in a folder's place shows files that lie elsewhere; none of them is ours.
    linked = tuple(f"{folder}/" for folder in strange if folder in folders)
    if linked:
        amiss += [path for path in rows if path.startswith(linked)]
    return Holding(amiss=frozenset(amiss), strange=tuple(sorted(strange)))


def _amiss_in(root: str, rows: Mapping[str, OutputRow]) -> list[str]:
    lstat = os.lstat
    amiss: list[str] = []
    for path, row in rows.items():
        try:
            found = lstat(root + path)
        except OSError:
            amiss.append(path)
            continue
        if found.st_mtime_ns != row.mtime_ns or found.st_size != row.size:
            amiss.append(path)
    return amiss


def _strange_below(root: str, rows: Mapping[str, OutputRow], folders: Folders) -> list[str]:
    lstat = os.lstat
    strange: list[str] = []
    for folder, mtime_ns in folders.items():
        try:
            told = lstat(root + folder)
        except OSError:
            continue
        if not stat.S_ISDIR(told.st_mode):
            strange.append(folder)
        elif told.st_mtime_ns != mtime_ns:
            strange += _strange_in(root, folder, rows, folders)
    return strange


def _strange_in(
    root: str, folder: str, rows: Collection[str], folders: Collection[str]
) -> Iterable[str]:
    prefix = f"{folder}/" if folder else ""
    with os.scandir(root + folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            known = folders if entry.is_dir(follow_symlinks=False) else rows
            if path not in known:
                yield path


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return every folder above these paths; the tree's own is the empty text."""
    found = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def times_of(tree: Path, folders: Iterable[str]) -> Folders:
    """Return when each of these folders of a tree last changed, without those that are gone."""
    times: Folders = {}
    for folder in folders:
        try:
            times[folder] = os.lstat(f"{tree}/{folder}").st_mtime_ns
        except OSError:
            continue
    return times
