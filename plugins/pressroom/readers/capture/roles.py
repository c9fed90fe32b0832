"""What part does each text above or below the body play?"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from pressroom.model.vocabulary import Contact
from pressroom.readers.capture.contacts import contacts_in, has_contact_label
from pressroom.readers.capture.dates import date_in
from pressroom.readers.capture.embargo import is_embargo_notice
from pressroom.readers.capture.end_marks import is_end_mark, is_page_break
from pressroom.readers.capture.furniture import furniture_kind, is_known_entry, menus_in
from pressroom.readers.capture.lines import Cell, columns_of
from pressroom.readers.capture.numbers import is_number, is_number_label, number_label_length
from pressroom.readers.capture.sections import label_length, section_in

UNKNOWN = ""

_RELEASE_LABEL = re.compile(
    r"\W*(?:for\s+(?:immediate\s+)?release|immediate\s+release)\s*[:–—-]?\s+(?=\S)", re.IGNORECASE
)

_CHECKS: tuple[tuple[Callable[[str], object], str], ...] = (
    (is_embargo_notice, "embargo line"),
    (is_end_mark, "end mark"),
    (is_page_break, "page break"),
    (date_in, "date"),
    (section_in, "section"),
    (is_number_label, "number label"),
)


class Played(Struct, frozen=True, kw_only=True):
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
        length = _label_length(cell.raw)
        if length:
            yield from cell.divided_at(length)
        else:
            yield cell


def _label_length(text: str) -> int:
    """Return how long the label before a headline, a date or a number is; else 0."""
    if "release" not in text.lower():
        return 0
    return label_length(text) or _release_label_length(text) or number_label_length(text)


def _release_label_length(text: str) -> int:
    label = _RELEASE_LABEL.match(text)
    if not label:
        return 0
    rest = text[label.end() :]
    return label.end() if date_in(rest) or has_contact_label(rest) else 0


def _role_of(text: str) -> str:
    for check, role in _CHECKS:
        if check(text):
            return role
    return furniture_kind(text) or UNKNOWN


def _give_numbers(roles: list[str], texts: Sequence[str]) -> None:
    for place in range(1, len(roles)):
        follows = roles[place - 1] == "number label" and roles[place] == UNKNOWN
        if follows and is_number(texts[place]):
            roles[place] = "number"


def _give_menus(roles: list[str], texts: Sequence[str]) -> None:
    """Mark the entries of menus.

    A section's name is one when another entry comes next; before a headline it is the section.
    """
    entries = list(texts)
    for place, following in zip(range(len(texts)), (*texts[1:], ""), strict=False):
        goes_on = bool(section_in(following)) or is_known_entry(following)
        if roles[place] != UNKNOWN and not (roles[place] == "section" and goes_on):
            entries[place] = ""
    for place in menus_in(entries):
        roles[place] = "menu"
