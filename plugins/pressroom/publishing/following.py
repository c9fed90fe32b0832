"""Keep what is on show up to date with the files that it is made of."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.resident import Resident
from pressroom.engine.still import look_at
from pressroom.publishing.noticing import noticed

# How often the clock is asked whether an embargo has lifted: once in so many looks.
LOOKS_OF_CLOCK = 5


def follow(resident: Resident, changes: Iterator[set[str]], look: Callable[[], None]) -> None:
    """Build whenever something changes or a moment comes; return when a normal build is needed.

    The changes have to be told from before the last normal build on, so that none is missed which
    comes while it reads. `look` is called after each build, and whenever the clock is asked.
    """
    resident.load()
    look()
    for changed in changes:
        try:
            if resident.has_to_build(changed) and resident.build() is None:
                return
        except BuildRefusedError as error:
            sys.stderr.write(f"{error}\n")
        look()


def changes_from_now(watched: Sequence[Path]) -> Iterator[set[str]]:
    """Return an iterator of paths that change from now on; it yields none when time has passed.

    Folders are watched with all that is in them. A file is looked at by its path, so that one
    which an editor replaces, or that is not there yet, is still followed.
    """
    changes = _changes(watched)
    next(changes)
    return changes


def _changes(watched: Sequence[Path]) -> Iterator[set[str]]:
    """Yield the paths that change; first, once they are watched, none."""
    folders = [path for path in watched if path.is_dir()]
    files = [str(path) for path in watched if not path.is_dir()]
    seen = look_at(files)
    for number, told in enumerate(noticed(folders)):
        now = look_at(files)
        changed = told | {path for path in files if now[path] != seen[path]}
        seen = now
        if changed or number % LOOKS_OF_CLOCK == 0:
            yield changed
