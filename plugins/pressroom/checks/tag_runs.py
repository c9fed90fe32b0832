"""How is a page cut into its texts and the runs of tags between them?

A run is what stands from a `<` to the last `>` before text that is more than white space. Pages
of one theme have few different ones. Its *skeleton* is the run without what stands in quotation
marks, and its *values* are that: two runs with one skeleton differ in values only.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape
from itertools import filterfalse
from typing import NamedTuple

SPACE = r"[ \t\n\f]"
# The outer repetition gives back, at once and in vain: CPython 3.11 before 3.11.5 finds nothing
# where one that keeps holds another (gh-106052).
RUNS = re.compile(rf"<([^>]*+(?:>{SPACE}*+<[^>]*+)*)>".encode())
BETWEEN_TAGS = re.compile(rf">{SPACE}*<")
OPENING = re.compile(rf'([a-z][a-z0-9]*)((?:{SPACE}+[a-z][a-z0-9-]*(?:="")?)*){SPACE}*(/?)')
CLOSING = re.compile(r"/([a-z][a-z0-9]*)")
COMMENT = re.compile(r'!--[^<>"-]*(?:-[^<>"-]+)*--')
DOCTYPE, COMMENTED = "!DOCTYPE html", "!--"
# Every parser reads these the same, in texts and in values.
REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|nbsp|#34|#39);)")


class IrregularError(ValueError):
    """A page that only a whole parser can read."""


class Tag(NamedTuple):
    """A tag of a skeleton, and the place of the value of each attribute; None for one without."""

    name: str
    places: Mapping[str, int | None]
    is_closing: bool = False
    is_closed: bool = False


def texts_and_runs(data: bytes) -> list[bytes]:
    """Return the texts of a page and the runs of tags between them, by turns.

    Raises:
        IrregularError: it is not UTF-8, or does not begin and end with a tag.
    """
    # What opens no tag would make the search begin again for each. For a carriage return and a NUL,
    # parsers put something else.
    if data.rfind(b"<") >= data.rfind(b">") or b"\r" in data or b"\0" in data:
        raise IrregularError
    parts = RUNS.split(data)
    if parts[0] or parts[-1].strip():
        raise IrregularError
    try:
        # Most parts are ASCII, and need no decoding to prove it.
        for part in filterfalse(bytes.isascii, parts):
            part.decode()
    except UnicodeDecodeError as error:
        raise IrregularError from error
    return parts


def parted(run: str) -> tuple[str, list[str]]:
    """Return skeleton and values of a run.

    Raises:
        IrregularError: a quotation mark is left open, or a value has an unusual reference.
    """
    pieces = run.split('"')
    if not len(pieces) % 2:
        raise IrregularError
    values = pieces[1::2]
    if "&" in run:
        values = [resolved(value) for value in values]
    return '""'.join(pieces[::2]), values


def resolved(text: str) -> str:
    """Return a text or value with its character references resolved.

    Raises:
        IrregularError: it has one that parsers differ about, or that is rare.
    """
    if "&" not in text:
        return text
    if REFERENCE.search(text):
        raise IrregularError
    return unescape(text)


@lru_cache(1024)
def tags_of(skeleton: str) -> tuple[Tag, ...]:
    """Return the tags of a skeleton.

    Raises:
        IrregularError: something in it is none.
    """
    found, values = [], 0
    for text in BETWEEN_TAGS.split(skeleton):
        if match := OPENING.fullmatch(text):
            attributes, values = _attributes_of(match[2], values)
            found.append(Tag(match[1], attributes, is_closed=bool(match[3])))
        elif match := CLOSING.fullmatch(text):
            found.append(Tag(match[1], {}, is_closing=True))
        elif text == DOCTYPE:
            found.append(Tag(text, {}))
        elif COMMENT.fullmatch(text):
            found.append(Tag(COMMENTED, {}))
        else:
            raise IrregularError
    return tuple(found)


def _attributes_of(text: str, values: int) -> tuple[dict[str, int | None], int]:
    """Return the attributes that are told there, and how many values there were until its end."""
    found: dict[str, int | None] = {}
    for attribute in text.split():
        name, _, value = attribute.partition("=")
        if name in found:
            raise IrregularError
        found[name] = values if value else None
        values += bool(value)
    return found, values
