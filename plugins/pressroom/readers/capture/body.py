"""Where does the text of the release begin and end, and which paragraphs has it?"""

import re
from collections.abc import Sequence

from msgspec import Struct

from pressroom.model.source import Boilerplate
from pressroom.model.vocabulary import Contact
from pressroom.readers.capture.contacts import contacts_in, has_contact_label
from pressroom.readers.capture.dateline import dateline_in
from pressroom.readers.capture.embargo import is_embargo_notice
from pressroom.readers.capture.end_marks import is_end_mark, is_page_break, page_header_length
from pressroom.readers.capture.furniture import furniture_kind, is_tail_label, menus_in
from pressroom.readers.capture.lines import Cell, bullet_of
from pressroom.readers.capture.numbers import is_number_label
from pressroom.readers.capture.records import Found, Paragraph, ParagraphKind
from pressroom.readers.capture.wording import (
    ends_sentence,
    is_capitals,
    is_prose,
    is_title_case,
)

SHORTEST_LEAD_WORDS = 12
LONGEST_HEADING_WORDS = 10

# A schedule begins with a time, an advisory with the first of its questions.
_OPENING = re.compile(r"(?:\d{1,2}(?::\d\d)?\s*[AP]\.?M\b|(?:WHO|WHAT|WHEN|WHERE|WHY|HOW)\s*:)")
_NO_HEADING = re.compile(r":|[,;]$")


class Body(Struct, frozen=True, kw_only=True):
    """The text of a release, and the furniture that stood inside it."""

    paragraphs: tuple[Paragraph, ...]
    dateline: Found | None
    dateline_separator: str
    contacts: tuple[Contact, ...]
    boilerplate: tuple[Boilerplate, ...]


def body_start(texts: Sequence[Cell]) -> int:
    """Return the place of the first text that is no header: prose, a list, or a schedule."""
    places = (place for place, cell in enumerate(texts) if _opens_body(cell))
    return next(places, len(texts))


def _opens_body(cell: Cell) -> bool:
    text = cell.text
    reads_so = (
        _is_text(text)
        or bool(_OPENING.match(text))
        or (len(text.split()) >= SHORTEST_LEAD_WORDS and dateline_in(cell.raw) is not None)
    )
    return reads_so and not (
        has_contact_label(text) or furniture_kind(text) or is_embargo_notice(text)
    )


def body_end(texts: Sequence[Cell], start: int) -> int:
    """Return the place after the last text of the release.

    The last end mark ends it; without one, what no prose follows: labels that archives print
    below a release, and menus.
    """
    shown = [cell.text for cell in texts]
    for place in reversed(range(start, len(shown))):
        if is_end_mark(shown[place]):
            return place
    after_prose = len(shown)
    while after_prose > start and not _is_text(shown[after_prose - 1]):
        after_prose -= 1
    labels = (place for place in range(after_prose, len(shown)) if _opens_foot(shown[place]))
    label = next(labels, len(shown))
    menu = menus_in(shown[after_prose:label])
    return after_prose + min(menu) if menu else label


def _opens_foot(text: str) -> bool:
    is_label = is_tail_label(text) or is_number_label(text)
    return is_label or furniture_kind(text) == "update line"


def _is_text(text: str) -> bool:
    return is_prose(text) or bool(bullet_of(text))


def read_body(texts: Sequence[Cell]) -> Body:
    """Return the paragraphs between header and foot; the first one begins after its dateline."""
    contacts = contacts_in(texts)
    kinds = ["contact" if place in contacts.places else "" for place in range(len(texts))]
    _give_kinds(kinds, [cell.text for cell in texts])
    kept = [cell for cell, kind in zip(texts, kinds, strict=True) if not kind]
    split = dateline_in(kept[0].raw) if kept else None
    dateline = Found(value=split.place, line=kept[0].line) if split else None
    if split:
        kept[0] = kept[0].divided_at(split.length)[1]
    return Body(
        paragraphs=tuple(_paragraph(kept, place) for place in range(len(kept))),
        dateline=dateline,
        dateline_separator=split.separator if split else "",
        contacts=contacts.contacts,
        boilerplate=tuple(
            Boilerplate(line=cell.line, text=cell.text, kind=kind)
            for cell, kind in zip(texts, kinds, strict=True)
            if kind
        ),
    )


def _give_kinds(kinds: list[str], texts: Sequence[str]) -> None:
    for place, text in enumerate(texts):
        if kinds[place]:
            continue
        header = page_header_length(texts, place)
        kinds[place : place + header] = ["page header"] * header
        if not kinds[place]:
            kinds[place] = _kind_inside(text)


def _kind_inside(text: str) -> str:
    if is_end_mark(text):
        return "end mark"
    if is_page_break(text):
        return "page break"
    if is_embargo_notice(text) and not is_prose(text):
        return "embargo line"
    return "rule" if furniture_kind(text) == "rule" else ""


def _paragraph(kept: Sequence[Cell], place: int) -> Paragraph:
    cell = kept[place]
    bullet = bullet_of(cell.text)
    kind: ParagraphKind = "prose"
    if bullet:
        kind = "bullet"
    elif 0 < place < len(kept) - 1 and _heads(cell, kept[place - 1], kept[place + 1]):
        kind = "heading"
    return Paragraph(text=cell.text[len(bullet) :], line=cell.line, kind=kind)


def _heads(cell: Cell, above: Cell, below: Cell) -> bool:
    """Whether a short line heads what follows it.

    In capitals it does so when it stands free. In title case prose or a list has to follow at
    once, for the lines of an address or of a schedule look like headings as well.
    """
    text = cell.text
    if len(text.split()) > LONGEST_HEADING_WORDS or ends_sentence(text) or _NO_HEADING.search(text):
        return False
    following = below.text
    if is_capitals(text) and cell.line > above.last_line + 1:
        return not is_capitals(following)
    return _is_text(following) and (is_capitals(text) or is_title_case(text))
