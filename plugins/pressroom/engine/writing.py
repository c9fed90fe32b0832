"""How do files come into the spare tree, and go? No file that exists is opened for writing."""

import os
import shutil
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC


class Left(NamedTuple):
    """A file as it was left: size, and the time of its last change."""

    size: int
    mtime_ns: int


class Writer:
    """Puts files into the spare tree; a file that the live tree has just so is shared with it."""

    def __init__(self, live: Path | None, spare: Path) -> None:
        """Take both trees; the live one is absent when there is nothing to share."""
        self.live = f"{live}/" if live else None
        self.spare = f"{spare}/"
        self._folders: set[str] = set()
        self._made: set[str] = set()

    def put(self, path: str, data: bytes) -> Left:
        """Return how the file was left; with the same bytes it stays the file it was."""
        shared = self._same_in_live(path, data)
        if shared:
            self.share(path)
            return shared
        descriptor = os.open(self._room_for(path), NEW_FILE, 0o666)
        try:
            # On a disk that gets full, a part is written, and the next one fails.
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            found = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        return Left(found.st_size, found.st_mtime_ns)

    def share(self, path: str) -> None:
        """Make the live tree's file the spare's as well."""
        source = f"{self.live}{path}"
        target = self._room_for(path)
        try:
            os.link(source, target, follow_symlinks=False)
        except OSError:
            # Some file systems have no links; the copy keeps the time.
            shutil.copy2(source, target, follow_symlinks=False)

    def remove(self, paths: Iterable[str]) -> None:
        """Delete these files or folders, and the folders that they leave empty."""
        for path in paths:
            _delete(self.spare + path)
            folder = path.rpartition("/")[0]
            while folder:
                try:
                    os.rmdir(self.spare + folder)
                except OSError:
                    break
                self._folders.discard(folder)
                self._made.discard(folder)
                folder = folder.rpartition("/")[0]

    def _same_in_live(self, path: str, data: bytes) -> Left | None:
        if self.live is None:
            return None
        source = self.live + path
        try:
            found = os.lstat(source)
            if found.st_size != len(data) or not stat.S_ISREG(found.st_mode):
                return None
            with open(source, "rb", buffering=0) as file:
                same = file.read() == data
        except OSError:
            return None
        return Left(found.st_size, found.st_mtime_ns) if same else None

    def _room_for(self, path: str) -> str:
        """Return the file's place, which is free, in a folder that is there."""
        target = self.spare + path
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            self._make_folder(folder)
        if folder in self._made:
            # A path is put once, so that a folder of our own has room for it.
            return target
        try:
            os.unlink(target)
        except FileNotFoundError:
            pass
        except (IsADirectoryError, PermissionError):
            _delete(target)
        return target

    def _make_folder(self, folder: str) -> None:
        if not folder:
            return
        above = folder.rpartition("/")[0]
        if above not in self._folders:
            self._make_folder(above)
        whole = self.spare + folder
        try:
            os.mkdir(whole)
            self._made.add(folder)
        except FileExistsError:
            if os.path.islink(whole) or not os.path.isdir(whole):
                _clear_way(whole)
        self._folders.add(folder)


def _clear_way(whole: str) -> None:
    """Make a folder in place of a link, which leads elsewhere, or of a file of an earlier tree.

    Another process may be doing the same.
    """
    with suppress(FileNotFoundError, IsADirectoryError, PermissionError):
        os.unlink(whole)
    with suppress(FileExistsError):
        os.mkdir(whole)


def _delete(whole: str) -> None:
    if os.path.isdir(whole) and not os.path.islink(whole):
        shutil.rmtree(whole)
    elif os.path.lexists(whole):
        os.unlink(whole)
