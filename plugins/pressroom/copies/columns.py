"""How are words laid out in lines of 72 columns?"""

import re
from collections.abc import Iterator
from unicodedata import east_asian_width

COLUMNS = 72
# Letters of two columns; between two of them a line may end, although no space stands there.
_WIDE = re.compile(
    "([\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef])"
)


def lines_of(text: str, indent: str = "", first: str | None = None) -> list[str]:
    """Return the lines of a paragraph; `first` begins the first one instead of the indent.

    White space is folded. A word that is longer than a line, such as an address, stays whole.
    """
    folded = " ".join(text.split())
    width = COLUMNS - len(indent)
    if folded.isascii() or not _WIDE.search(folded):
        lines = _narrow_lines_of(folded, width)
    else:
        lines = [*_wide_lines_of(folded, width)]
    if indent:
        lines = [indent + line for line in lines]
    if first is not None and lines:
        lines[0] = first + lines[0][len(indent) :]
    return lines


def _narrow_lines_of(text: str, width: int) -> list[str]:
    """Return lines of text in which each letter takes one column."""
    lines: list[str] = []
    start, length = 0, len(text)
    while length - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end < 0:
            end = text.find(" ", start + width)
            if end < 0:
                break
        lines.append(text[start:end])
        start = end + 1
    if start < length:
        lines.append(text[start:])
    return lines


def _wide_lines_of(text: str, width: int) -> Iterator[str]:
    """Yield lines of text in which some letters take two columns."""
    line, used = "", 0
    for word in text.split(" "):
        for number, piece in enumerate(filter(None, _WIDE.split(word))):
            space = " " if line and number == 0 else ""
            columns = sum(2 if east_asian_width(c) in "WF" else 1 for c in piece)
            if line and used + len(space) + columns > width:
                yield line
                line, used, space = "", 0, ""
            line += space + piece
            used += len(space) + columns
    if line:
        yield line
