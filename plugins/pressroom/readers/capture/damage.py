"""Is the capture damaged, and where?"""

import re
from collections.abc import Sequence

from msgspec import Struct

from pressroom.readers.capture.lines import Cell, columns_of

SHORTEST_TEXT_WORDS = 100
WORDS_A_MARK = 100

_MARK = re.compile(r"[.,;:!?]")
# UTF-8 read as cp1252 (â€™ for ’), and what is left when its second and third byte were lost as
# well: â before the end of a contraction, or alone.
_SUSPECT = re.compile("[âÃÂ\ufffd]")
_MOJIBAKE = re.compile(
    r"â€.?|Ã[\x80-\xbf¡-¿ƒ‚„†‡‰‹Œ‘’“”–—™›œŸ]|Â(?=[\s\W]|$)|\ufffd"
    r"|â(?=(?:s|t|d|m|re|ve|ll)\b|[^\w]|$)|(?<![^\W_])â"
)


class Damage(Struct, frozen=True, kw_only=True):
    """How often damage of a kind was met, and the first place: its line and what stands there."""

    count: int
    line: int
    value: str


def is_past_reading(lines: Sequence[Cell]) -> bool:
    """Whether paragraphs and sentences are lost: all in one line, or next to no punctuation."""
    words = sum(len(line.raw.split()) for line in lines)
    if words < SHORTEST_TEXT_WORDS:
        return False
    marks = sum(len(_MARK.findall(line.raw)) for line in lines)
    return len(lines) == 1 or marks * WORDS_A_MARK < words


def mojibake_in(lines: Sequence[Cell]) -> Damage | None:
    """Return where letters read in a wrong encoding stand."""
    suspects = [line for line in lines if _SUSPECT.search(line.raw)]
    found = [(line.line, match) for line in suspects for match in _MOJIBAKE.finditer(line.raw)]
    if not found:
        return None
    number, match = found[0]
    around = match.string[max(0, match.start() - 12) : match.end() + 12]
    return Damage(count=len(found), line=number, value=" ".join(around.split()))


def columns_in(texts: Sequence[Cell]) -> Damage | None:
    """Return where runs of spaces set a text apart in columns, as in a table."""
    found = [text for text in texts if len(columns_of(text)) > 1]
    if not found:
        return None
    return Damage(count=len(found), line=found[0].line, value=columns_of(found[0])[0].text)
