"""Show a person at a terminal how far a build is."""

import sys
from collections.abc import Callable

EVERY = 200


def terminal_progress() -> Callable[[str, int, int], None]:
    """Return a function that redraws one line on a terminal, and says nothing elsewhere."""
    if not sys.stderr.isatty():
        return lambda _stage, _done, _of: None

    def show(stage: str, done: int, of: int) -> None:
        if done % EVERY and done != of:
            return
        width = 30
        filled = width * done // max(of, 1)
        line = f"\r{stage:>7} [{'=' * filled}{' ' * (width - filled)}] {done}/{of}"
        sys.stderr.write(line if done < of else f"\r{' ' * (len(line) + 2)}\r")
        sys.stderr.flush()

    return show
