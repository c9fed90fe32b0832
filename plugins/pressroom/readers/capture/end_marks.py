"""Is this line the end of the release, or the end of a page of it?"""

import re
from collections.abc import Sequence

from pressroom.readers.capture.wording import is_capitals

LONGEST_PAGE_HEADER_WORDS = 12
LONGEST_PAGE_HEADER_LINES = 3

_END = re.compile(
    r"#{2,}|#(?:\s#)+"
    r"|[-–—]+\s?30(?:\s?[-–—]+\s?30)*\s?[-–—]+"
    r"|[-–—]\s?0\s?[-–—]|[-–—[(]*\s?END\s?[-–—\])]*"
)
_PAGE_BREAK = re.compile(r"[-–—([]+\s?more\s?[-–—)\].]*", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:.*\s)?(?:p|pg|page)\b\.?\s*\d{1,3}(?:\s+of\s+\d{1,3})?", re.IGNORECASE
)


def is_end_mark(line: str) -> bool:
    """Whether the line says that the release ends: `###`, `-30-`, `END` and their kin."""
    return bool(_END.fullmatch(line))


def is_page_break(line: str) -> bool:
    """Whether the line says that the release goes on overleaf: `(more)`."""
    return bool(_PAGE_BREAK.fullmatch(line))


def page_header_length(texts: Sequence[str], place: int) -> int:
    """Return how many texts from this place on are the header of a page inside the release.

    After a page break it is up to three short lines, the last with the page's number; elsewhere
    it is a line in capitals that ends with the number.
    """
    is_after_break = place > 0 and is_page_break(texts[place - 1])
    for length, text in enumerate(texts[place : place + LONGEST_PAGE_HEADER_LINES], start=1):
        if len(text.split()) > LONGEST_PAGE_HEADER_WORDS:
            return 0
        if _PAGE_NUMBER.fullmatch(text) and (is_after_break or is_capitals(text)):
            return length
        if not is_after_break:
            return 0
    return 0
