"""Let two folders change places, so that readers see the old or the new, never less."""

import ctypes
import errno
import os
import shutil
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
NOT_OFFERED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def change_places(spare: Path, live: Path) -> None:
    """Make the spare folder the live one, and the live one, if there is any, the spare.

    Both are siblings. Where the system can exchange two names at once it does; else the live
    folder is moved aside for a moment, which `repair` undoes if the process dies in it.
    """
    if not live.exists():
        spare.rename(live)
    elif not _exchanged(spare, live):
        aside = aside_of(live)
        live.rename(aside)
        try:
            spare.rename(live)
        except OSError:
            aside.rename(live)
            raise
        aside.rename(spare)


def repair(live: Path, spare: Path) -> None:
    """Finish what a process began that died between two renames."""
    aside = aside_of(live)
    if not aside.exists():
        return
    if not live.exists():
        aside.rename(live)
    elif not spare.exists():
        aside.rename(spare)
    else:
        shutil.rmtree(aside)


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
