"""What stands below the text: number, contacts, and what is furniture?"""

from collections.abc import Iterable

from msgspec import Struct

from pressroom.model.source import Boilerplate
from pressroom.model.vocabulary import Contact
from pressroom.readers.capture.lines import Cell
from pressroom.readers.capture.records import Found
from pressroom.readers.capture.roles import roles_of
from pressroom.readers.capture.wording import is_prose

TEXT_BELOW = "text below the end"
# What has another role above the text is no more than an entry of the page's foot below it.
KINDS = ("contact", "embargo line", "end mark", "number label", "rule", "skip link", "update line")


class Foot(Struct, frozen=True, kw_only=True):
    """What was found below the text."""

    number: Found | None
    contacts: tuple[Contact, ...]
    boilerplate: tuple[Boilerplate, ...]


def read_foot(texts: Iterable[Cell], *, is_numbered: bool) -> Foot:
    """Return what the texts below the body tell.

    `is_numbered` says that the header gave the release's number; then the foot's is furniture.
    """
    played = roles_of(texts)
    number = None if is_numbered else min(played.places("number"), default=None)
    return Foot(
        number=None if number is None else Found.at(played.cells[number]),
        contacts=played.contacts,
        boilerplate=tuple(
            Boilerplate(line=cell.line, text=cell.text, kind=_kind(role, cell.text))
            for place, (cell, role) in enumerate(zip(played.cells, played.roles, strict=True))
            if place != number
        ),
    )


def _kind(role: str, text: str) -> str:
    if role in KINDS:
        return role
    return TEXT_BELOW if is_prose(text) else "foot"
