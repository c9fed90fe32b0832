"""Faults to plant in a build: each function is called in its process, before it begins.

This file is run by its path in that process, so it imports nothing of its neighbours.
"""

import errno
import os
import shutil
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pressroom.engine import (
    assembly,
    cache,
    documents,
    exchange,
    making,
    reading,
    spare,
    trees,
    writing,
)
from pressroom.engine.build import Build
from pressroom.engine.report import Report

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "index.html")
BUILDER = os.getpid()


def _before(owner: Any, name: str, act: Callable[..., None]) -> None:  # noqa: ANN401 - a class or a module
    """Let something be done before each call of a function."""
    function = getattr(owner, name)

    def first_act(*values: Any, **named: Any) -> Any:  # noqa: ANN401
        act(*values)
        return function(*values, **named)

    setattr(owner, name, first_act)


def _after(calls: int, act: Callable[[], None]) -> Callable[..., None]:
    """Return a function that acts once, when it has been called so many times in one process."""
    left = calls

    def count(*_values: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            act()

    return count


def _fail_full() -> None:
    raise FULL


def _die() -> None:
    if os.getpid() != BUILDER:
        os.kill(os.getpid(), signal.SIGKILL)


def full_disk_for_files() -> None:
    """Let the disk be full at the fifth file of the spare tree."""
    _before(writing.Writer, "put", _after(5, _fail_full))


def full_disk_for_folders() -> None:
    """Let there be no room for the spare tree itself."""
    _before(trees.Trees, "empty_spare", _after(1, _fail_full))


def full_disk_for_texts() -> None:
    """Let the disk be full when the text of a release is laid aside."""
    _before(documents.Spool, "add", _after(1, _fail_full))


def full_disk_for_cache() -> None:
    """Let the disk be full when the cache is stored."""

    def connect(_path: Path) -> None:
        message = "database or disk is full"
        raise sqlite3.OperationalError(message)

    cache.sqlite3.connect = connect  # type: ignore[assignment]


def full_disk_after_swap() -> None:
    """Let the disk be full when the spare tree is made the twin of the live one."""
    swap = assembly.Assembly.swap

    def swap_with_full_disk(self: assembly.Assembly, work: assembly.Work) -> dict[str, object]:
        writing.Writer.share = lambda _self, _path: _fail_full()  # type: ignore[method-assign]
        return swap(self, work)

    assembly.Assembly.swap = swap_with_full_disk  # type: ignore[method-assign]


def no_swap() -> None:
    """Let the two folders not change places: neither at once, nor one by one."""
    exchange._exchanged = lambda _first, _second: False  # noqa: SLF001
    rename = Path.rename

    def fail_for_spare(self: Path, target: Path) -> Path:
        if self.name.endswith(".staging"):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(self))
        return rename(self, target)

    Path.rename = fail_for_spare  # type: ignore[method-assign,assignment]


def killed_reader() -> None:
    """Let a process that reads releases be killed."""
    _before(reading, "packed_source", _after(30, _die))


def killed_maker() -> None:
    """Let a process that makes files be killed."""
    _before(writing.Writer, "put", _after(30, _die))


def killed_looker() -> None:
    """Let the process that looks at the spare tree be killed."""
    spare.WORTH_SENDING_BYTES = 0
    _before(spare, "holding_of", _die_when_called)


def killed_sharer() -> None:
    """Let the process be killed that makes the spare tree the twin of the live one."""
    _before(assembly.Writer, "share", _die_when_called)


def no_process_to_share() -> None:
    """Let there be no more processes when the spare tree is made the twin of the live one."""

    def refuse(_question: object) -> None:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    assembly.Aside = refuse  # type: ignore[misc,assignment]


def _die_when_called(*_values: object) -> None:
    _die()


def _tell_builder(number: int) -> Callable[[], None]:
    return lambda: os.kill(BUILDER, number)


def terminated() -> None:
    """Let the build be asked to end while files are made."""
    _before(writing.Writer, "put", _after(20, _tell_builder(signal.SIGTERM)))


def interrupted() -> None:
    """Let Ctrl-C be pressed while files are made; the whole group is told."""
    _hear_ctrl_c()
    _before(writing.Writer, "put", _after(20, lambda: os.killpg(BUILDER, signal.SIGINT)))


def interrupted_while_reading() -> None:
    """Let Ctrl-C be pressed while releases are read."""
    _hear_ctrl_c()
    _before(reading, "packed_source", _after(20, lambda: os.killpg(BUILDER, signal.SIGINT)))


def _hear_ctrl_c() -> None:
    """Take Ctrl-C as a build in a terminal does; tests in the background are deaf to it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _between_reading_and_making(act: Callable[[Path], None]) -> None:
    read = Build.read

    def read_and_act(self: Build, *values: Any) -> None:  # noqa: ANN401
        read(self, *values)
        act(self.folders.content / "releases")

    Build.read = read_and_act  # type: ignore[method-assign]


def changing_release() -> None:
    """Let a release change that was read, and whose text is not laid aside."""
    _forget_texts()
    _between_reading_and_making(
        lambda releases: (releases / "r-000.md").write_text("---\ntitle: Gone\n---\n") and None
    )


def vanishing_release() -> None:
    """Let a release be deleted that was read, and whose text is not laid aside."""
    _forget_texts()
    _between_reading_and_making(lambda releases: (releases / "r-000.md").unlink())


def _forget_texts() -> None:
    init = documents.Documents.__init__

    def init_without_places(self: Any, context: Any, now: Any, _places: Any) -> None:  # noqa: ANN401
        init(self, context, now, {})

    documents.Documents.__init__ = init_without_places  # type: ignore[method-assign]


def changing_medium() -> None:
    """Let a picture change after it was read."""
    _between_reading_and_making(
        lambda releases: (releases / "r-000" / "map.png").write_bytes(b"another") and None
    )


def vanishing_medium() -> None:
    """Let a picture be deleted after it was read."""
    _between_reading_and_making(lambda releases: shutil.rmtree(releases / "r-000"))


def unreadable_folder() -> None:
    """Let the folder of the releases not be readable."""
    scandir = os.scandir

    def refuse(path: Any = ".") -> Any:  # noqa: ANN401
        if str(path).endswith("content/releases"):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scandir(path)

    os.scandir = refuse


def no_hard_links() -> None:
    """Let the file system have no links."""

    def refuse(*_values: object, **_named: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    os.link = refuse  # type: ignore[assignment]


def waiting_builder() -> None:
    """Let the build wait before each file until `go` lies beside the output."""

    def wait(self: making.Workshop, *_values: object) -> None:
        beside = Path(self.writer.spare).parent
        (beside / "waiting").touch()
        until = time.monotonic() + 20
        while not (beside / "go").exists() and time.monotonic() < until:
            time.sleep(0.01)

    _before(making.Workshop, "make", wait)


def no_pelican() -> None:
    """Let Pelican not be there."""
    sys.modules["pressroom.engine.command.plugin"] = None  # type: ignore[assignment]


def unwritable_report() -> None:
    """Let the report not be written."""
    _before(Report, "write", lambda *_values: _fail_full())
