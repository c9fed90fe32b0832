"""Keep what is on show up to date with the files that it is made of."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from watchfiles import Change, watch

from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.resident import Resident

# Changes are taken together until nothing has come for this long: a save can be several.
QUIET_MS = 20
# How often the clock is asked whether an embargo has lifted.
CLOCK_MS = 500


def follow(
    resident: Resident,
    watched: Sequence[Path],
    build_anew: Callable[[], object],
    look: Callable[[], None],
) -> None:
    """Build whenever one of these files or folders changes, or a moment comes, until interrupted.

    `build_anew` does a normal build in a process of its own. `look` is called after each build,
    and whenever the clock is asked.
    """
    while True:
        _follow_one_ground(resident, watched, look)
        build_anew()


def _follow_one_ground(
    resident: Resident, watched: Sequence[Path], look: Callable[[], None]
) -> None:
    """Return when a normal build is needed."""
    is_first = True
    for changes in watch(
        *watched,
        watch_filter=_filter_of(watched),
        step=QUIET_MS,
        rust_timeout=CLOCK_MS,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        if is_first:
            # Only now is nothing missed that changes while it is loaded.
            resident.load()
            is_first = False
        try:
            if resident.has_to_build({path for _, path in changes}) and resident.build() is None:
                resident.wait_for_others()
                return
        except BuildRefusedError as error:
            sys.stderr.write(f"{error}\n")
        look()


def _filter_of(watched: Sequence[Path]) -> Callable[[Change, str], bool]:
    """Return what passes over the paths that no build looks at: hidden ones, and Python's own."""

    def counts(_change: Change, path: str) -> bool:
        root = max(
            (str(each) for each in watched if path.startswith(str(each))), key=len, default=""
        )
        names = path.removeprefix(root).split("/")
        return not any(name.startswith(".") or name == "__pycache__" for name in names)

    return counts
