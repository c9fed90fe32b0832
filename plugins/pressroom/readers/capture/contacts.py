"""Whom does the capture name for questions from journalists?"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from pressroom.model.vocabulary import Contact
from pressroom.readers.capture.lines import Cell

LONGEST_ENTRY_WORDS = 7
LONGEST_LINE_WORDS = 30

_LABEL = re.compile(
    r"(?:(?:media|press|news|public affairs|for (?:more|further) information)\W{1,2})?"
    r"contacts?\s*:\s*",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?:\+?1[ .-])?\(?\b\d{3}\)?[ ./-]{1,2}\d{3}[ .-]\d{4}\b(?:,?\s*(?:x|ext\.?)\s*\d+)?"
    r"|\+\d[\d ()-]{7,}\d"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TWO_NAMES = re.compile(r"((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+) and ((?:[A-Z][\w.'’-]+ ?){2,4})")


class ContactLines(Struct, frozen=True, kw_only=True):
    """The people named, and the places of the cells that name them."""

    contacts: tuple[Contact, ...]
    places: frozenset[int]


def has_contact_label(text: str) -> bool:
    """Whether the text begins with `Contact:` or a label like it."""
    return bool(_LABEL.match(text)) and len(text.split()) <= LONGEST_LINE_WORDS


def contacts_in(cells: Sequence[Cell]) -> ContactLines:
    """Return whom the cells name as contacts, each person once.

    A contact is a line that begins with a label, or a block below one that ends with a telephone
    number or an e-mail address. A block beside other text keeps to its own column.
    """
    contacts: list[Contact] = []
    places: set[int] = set()
    for place, cell in enumerate(cells):
        if place in places or not has_contact_label(cell.text):
            continue
        block = (place, *_places_below(cells, place))
        places.update(block)
        texts = [_LABEL.sub("", cell.text, count=1), *(cells[below].text for below in block[1:])]
        contacts += _people_in(texts)
    return ContactLines(contacts=each_once(contacts), places=frozenset(places))


def each_once(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Return the contacts without those that repeat a name and the digits of its number."""
    seen: dict[tuple[str, str], Contact] = {}
    for contact in contacts:
        digits = re.sub(r"\D", "", contact.telephone or "")
        seen.setdefault((contact.labels[0][1], digits), contact)
    return tuple(seen.values())


def _places_below(cells: Sequence[Cell], start: int) -> list[int]:
    label = cells[start]
    stands_alone = start == 0 or cells[start - 1].line != label.line
    left_edge = 0 if stands_alone else label.column
    below: list[int] = []
    reach = 0
    last_line = label.last_line
    for place in range(start + 1, len(cells)):
        cell = cells[place]
        if cell.line > last_line + 1:
            break
        last_line = cell.last_line
        if cell.column < left_edge:
            continue
        if has_contact_label(cell.text) or len(cell.text.split()) > LONGEST_ENTRY_WORDS:
            break
        below.append(place)
        if _can_be_reached(cell.text):
            reach = len(below)
    return below[:reach]


def _can_be_reached(text: str) -> bool:
    return bool(_TELEPHONE.search(text) or _EMAIL.search(text))


def _people_in(texts: Sequence[str]) -> list[Contact]:
    """Return the people of lines such as name, role, number, name, number."""
    entries: list[str] = []
    is_open = False
    for text in texts:
        for part in filter(None, (part.strip(" .,") for part in text.split(";"))):
            goes_on = is_open or (entries and not _EMAIL.sub("", _TELEPHONE.sub("", part)).strip())
            if goes_on:
                entries[-1] += f", {part}"
            else:
                entries.append(part)
            is_open = not _can_be_reached(part)
    return [contact for entry in entries for contact in _people_of(entry)]


def _people_of(entry: str) -> list[Contact]:
    telephone = _TELEPHONE.search(entry)
    email = _EMAIL.search(entry)
    rest = _EMAIL.sub("", _TELEPHONE.sub("", entry))
    name, *roles = [part for part in (part.strip(" .()-") for part in rest.split(",")) if part] or [
        ""
    ]
    two = _TWO_NAMES.fullmatch(name)
    return [
        Contact(
            id="",
            labels=(("und", one.strip()),),
            role=", ".join(roles) or None,
            telephone=telephone[0] if telephone else None,
            email=email[0] if email else None,
        )
        for one in (two.groups() if two else (name,))
        if one
    ]
