"""Which files of some folders change while one waits?"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from watchfiles import Change, watch

from pressroom.engine.still import look_at

# Changes are taken together until nothing has come for this long: a save can be several.
QUIET_MS = 10
# How long a change is waited for before it is said that there was none.
WAIT_MS = 100
# How often all files are looked at where the system does not tell of changes.
LOOK_S = 0.5
NOT_WATCHED = (
    "Files cannot be watched here: {reason}. They are looked at twice a second instead, which "
    "keeps the processor busy. On Linux, the limits to raise are fs.inotify.max_user_watches and "
    "fs.inotify.max_user_instances.\n"
)


def noticed(folders: Sequence[Path]) -> Iterator[set[str]]:
    """Yield the paths that change below these folders; none, several times a second, in between.

    Hidden files and Python's own are passed over. Where the system does not watch so many folders,
    that is told, and all files are looked at. When it cannot watch one that comes later, this ends.
    """
    is_watched = False
    try:
        for told in watch(
            *folders,
            watch_filter=_filter_of(folders),
            step=QUIET_MS,
            rust_timeout=WAIT_MS,
            yield_on_timeout=True,
            raise_interrupt=True,
        ):
            is_watched = True
            yield {path for _, path in told}
    # The package has an exception of its own for some limits, a RuntimeError that it hides.
    except (OSError, RuntimeError) as error:
        if is_watched:
            return
        reason = str(error).partition(" about ")[0].rstrip(".")
        sys.stderr.write(NOT_WATCHED.format(reason=reason))
    yield from _seen(folders)


def _seen(folders: Sequence[Path]) -> Iterator[set[str]]:
    """Yield what has changed since the last look; polling by watchfiles sees whole seconds only."""
    before = look_at(_paths_below(folders))
    yield set()
    while True:
        time.sleep(LOOK_S)
        now = look_at(_paths_below(folders))
        yield {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        before = now


def _paths_below(folders: Sequence[Path]) -> Iterator[str]:
    for folder in folders:
        for place, names, files in os.walk(folder):
            names[:] = filter(_counts, names)
            yield from (f"{place}/{name}" for name in files if _counts(name))


def _filter_of(folders: Sequence[Path]) -> Callable[[Change, str], bool]:
    """Return what passes over the paths that no build looks at."""

    def counts(_change: Change, path: str) -> bool:
        root = max(
            (str(each) for each in folders if path.startswith(str(each))), key=len, default=""
        )
        return all(map(_counts, path.removeprefix(root).split("/")))

    return counts


def _counts(name: str) -> bool:
    """Whether a build may look at a file or folder of this name: not hidden, nor Python's own."""
    return not name.startswith(".") and name != "__pycache__"
