"""What does a tree really hold? Asked of the file system, never assumed."""

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from pressroom.engine.statuses import Statuses, statuses_of
from pressroom.engine.still import changed_files


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


def holding_of(tree: Path, files: Statuses, folders: Statuses) -> Holding:
    """Return what became of a tree.

    `files` are those that should lie in it, `folders` its folders with the times of their last
    change as they were left. Folders are opened only where that time differs: a file that comes
    or goes changes it.
    """
    root = f"{tree}/"
    names = files.names
    amiss = list(changed_files(root, names, files.told))
    gone, moved = _changed_folders(root, folders)
    strange = list(gone)
    if moved:
        known_files, known_folders = set(names), set(folders.names)
        for folder in moved:
            strange += _strange_in(root, folder, known_files, known_folders)
        # A link in a folder's place shows files that lie elsewhere; none of them is ours.
        gone += [path for path in strange if path in known_folders]
    linked = tuple(f"{folder}/" for folder in gone)
    if linked:
        amiss += [path for path in names if path.startswith(linked)]
    return Holding(amiss=frozenset(amiss), strange=tuple(sorted(set(strange))))


def _changed_folders(root: str, folders: Statuses) -> tuple[list[str], list[str]]:
    """Return which are no folders any more, and into which something came or from which it went."""
    lstat = os.lstat
    gone: list[str] = []
    moved: list[str] = []
    for folder, mtime_ns in zip(folders.names, folders.told, strict=True):
        try:
            told = lstat(root + folder)
        except OSError:
            continue
        if not stat.S_ISDIR(told.st_mode):
            gone.append(folder)
        elif told.st_mtime_ns != mtime_ns:
            moved.append(folder)
    return gone, moved


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


def times_of(tree: Path, folders: Iterable[str]) -> Statuses:
    """Return when each of these folders of a tree last changed, without those that are gone."""
    return statuses_of(dict(_times_of(tree, folders)))


def _times_of(tree: Path, folders: Iterable[str]) -> Iterator[tuple[str, tuple[int]]]:
    for folder in folders:
        with suppress(OSError):
            yield folder, (os.lstat(f"{tree}/{folder}").st_mtime_ns,)
