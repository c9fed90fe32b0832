"""Which known word was meant?"""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like this one, or None when nothing is like it."""
    folded = {name.casefold(): name for name in sorted(known)}
    found = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.5)
    return folded[found[0]] if found else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return ` Did you mean "x"?` for a nearest match, else the list of what is known."""
    names = sorted(known)
    match = nearest(word, names)
    if match:
        return f'Did you mean "{match}"?'
    if not names:
        return "None is defined yet."
    return "Known: " + ", ".join(names[:12]) + ("…" if len(names) > 12 else "") + "."  # noqa: PLR2004 - a dozen names fit a terminal line
