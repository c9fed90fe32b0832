"""What part does each text above or below the body play?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressroom.model.vocabulary import Contact
from pressroom.readers.capture.contacts import contacts_in, has_contact_label
from pressroom.readers.capture.dates import date_in
from pressroom.readers.capture.embargo import is_embargo_notice
from pressroom.readers.capture.end_marks import is_end_mark, is_page_break
from pressroom.readers.capture.furniture import furniture_kind, menus_in
from pressroom.readers.capture.lines import Cell, columns_of
from pressroom.readers.capture.sections import label_length, section_in

UNKNOWN = ""

_RELEASE_LABEL = re.compile(
    r"\W*(?:for\s+(?:immediate\s+)?release|immediate\s+release)\s*[:–—-]?\s+(?=\S)", re.IGNORECASE
)
_NUMBER_LABEL = re.compile(
    r"(?:(?:press|news|media)\s+)?release\s+(?:number|no\.?)\s*:?\s*", re.IGNORECASE
)
_NUMBER = re.compile(r"[A-Z]{0,6}[ #-]{0,3}\d[\w/-]*(?:\s*-\s*\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """Texts with the part that each plays, in the order of the capture.

    A part is a kind of boilerplate, or `date`, `section`, `number` or `contact`; `UNKNOWN` is
    what may yet be a headline or a dek.
    """

    cells: tuple[Cell, ...]
    roles: tuple[str, ...]
    contacts: tuple[Contact, ...]

    def places(self, *roles: str) -> tuple[int, ...]:
        """Return the places of the texts that play one of these parts."""
        return tuple(place for place, role in enumerate(self.roles) if role in roles)


def roles_of(texts: Iterable[Cell]) -> Played:
    """Return what each text plays, after columns and labels have been set apart."""
    cells = tuple(part for text in texts for part in _parts_of(text))
    shown = [cell.text for cell in cells]
    contacts = contacts_in(cells)
    roles = [
        "contact" if place in contacts.places else _role_of(text)
        for place, text in enumerate(shown)
    ]
    _give_numbers(roles, shown)
    _give_menus(roles, shown)
    return Played(cells=cells, roles=tuple(roles), contacts=contacts.contacts)


def _parts_of(text: Cell) -> Iterator[Cell]:
    if text.line != text.last_line:
        yield text
        return
    for cell in columns_of(text):
        length = label_length(cell.raw) or _release_label_length(cell.raw)
        number = _NUMBER_LABEL.match(cell.raw)
        if number and _NUMBER.fullmatch(cell.raw[number.end() :]):
            length = number.end()
        if length:
            yield from cell.divided_at(length)
        else:
            yield cell


def _release_label_length(text: str) -> int:
    label = _RELEASE_LABEL.match(text)
    if not label:
        return 0
    rest = text[label.end() :]
    return label.end() if date_in(rest) or has_contact_label(rest) else 0


def _role_of(text: str) -> str:
    checks = (
        (is_embargo_notice, "embargo line"),
        (is_end_mark, "end mark"),
        (is_page_break, "page break"),
        (date_in, "date"),
        (section_in, "section"),
        (_NUMBER_LABEL.fullmatch, "number label"),
    )
    for check, role in checks:
        if check(text):
            return role
    return furniture_kind(text) or UNKNOWN


def _give_numbers(roles: list[str], texts: Sequence[str]) -> None:
    for place in range(1, len(roles)):
        follows = roles[place - 1] == "number label" and roles[place] == UNKNOWN
        if follows and _NUMBER.fullmatch(texts[place]):
            roles[place] = "number"


def _give_menus(roles: list[str], texts: Sequence[str]) -> None:
    """Mark menus; an entry may read like a section, but the last one before the headline is it."""
    open_roles = (UNKNOWN, "section")
    entries = menus_in(
        [text if role in open_roles else "" for text, role in zip(texts, roles, strict=True)]
    )
    for place in entries:
        if roles[place] == UNKNOWN or place + 1 in entries:
            roles[place] = "menu"
