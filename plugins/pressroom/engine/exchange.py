"""Put one folder in the place of another, so that readers see the old or the new, never less."""

import ctypes
import errno
import os
import shutil
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
NOT_OFFERED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def put_in_place(staged: Path, live: Path) -> None:
    """Make the staged folder the live one; the old one is deleted afterwards.

    Both are siblings. Where the system can exchange two names at once it does; else the old
    folder is moved aside for a moment, which `repair` undoes if the process dies in it.
    """
    if not live.exists():
        staged.rename(live)
        return
    if not _exchanged(staged, live):
        aside = aside_of(live)
        live.rename(aside)
        staged.rename(live)
        shutil.rmtree(aside)
        return
    shutil.rmtree(staged)


def repair(live: Path) -> None:
    """Bring back a live folder that a killed process had moved aside."""
    aside = aside_of(live)
    if not aside.exists():
        return
    if live.exists():
        shutil.rmtree(aside)
    else:
        aside.rename(live)


def aside_of(live: Path) -> Path:
    """Return where the old folder waits while there is no atomic exchange."""
    return live.with_name(f".{live.name}.old")


def _exchanged(first: Path, second: Path) -> bool:
    """Whether the system exchanged the two names.

    Source: Linux renameat2(2), RENAME_EXCHANGE.
    """
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in NOT_OFFERED:
        return False
    raise OSError(code, os.strerror(code), str(second))
