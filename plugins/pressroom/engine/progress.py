"""How far is a build? What shows it is told the stage, what is done, and of how much."""

import sys
from collections.abc import Callable

Progress = Callable[[str, int, int], None]
EVERY = 200


def no_progress(_stage: str, _done: int, _of: int) -> None:
    """Tell nobody."""


def terminal_progress() -> Progress:
    """Return a function that redraws one line on a terminal, and says nothing elsewhere."""
    if not sys.stderr.isatty():
        return no_progress

    def show(stage: str, done: int, of: int) -> None:
        if done % EVERY and done != of:
            return
        width = 30
        filled = width * done // max(of, 1)
        line = f"\r{stage:>7} [{'=' * filled}{' ' * (width - filled)}] {done}/{of}"
        sys.stderr.write(line if done < of else f"\r{' ' * (len(line) + 2)}\r")
        sys.stderr.flush()

    return show
