"""What stands above the text: headline, dek, date, section, number, and what is furniture?"""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from pressroom.model.source import Boilerplate
from pressroom.model.vocabulary import Contact
from pressroom.readers.capture.dates import date_in
from pressroom.readers.capture.lines import Cell
from pressroom.readers.capture.records import Found, FoundDate, FoundSection
from pressroom.readers.capture.roles import UNKNOWN, Played, roles_of
from pressroom.readers.capture.sections import section_in
from pressroom.readers.capture.wording import is_capitals

UNRECOGNISED = "unrecognised"
SHORTEST_HEADLINE_WORDS = 3
LONGEST_LETTERHEAD_WORDS = 7


class Header(Struct, frozen=True, kw_only=True):
    """What was found above the text."""

    headline: Found | None
    dek: Found | None
    date: FoundDate | None
    section: FoundSection | None
    number: Found | None
    contacts: tuple[Contact, ...]
    boilerplate: tuple[Boilerplate, ...]


class _Places(Struct, frozen=True, kw_only=True):
    """Where the fields stand among the texts; `headline_end` is the place after its last line."""

    headline: int | None = None
    headline_end: int = 0
    dek: int | None = None
    date: int | None = None
    section: int | None = None
    number: int | None = None


def read_header(texts: Iterable[Cell]) -> Header:
    """Return what the texts above the body tell."""
    played = roles_of(texts)
    places = _places_in(played)
    cells = played.cells
    headline = None
    if places.headline is not None:
        lines = cells[places.headline : places.headline_end]
        headline = Found(value=" ".join(cell.text for cell in lines), line=lines[0].line)
    return Header(
        headline=headline,
        dek=None if places.dek is None else Found.at(cells[places.dek]),
        date=None if places.date is None else _date_at(cells[places.date]),
        section=None if places.section is None else _section_at(cells[places.section]),
        number=None if places.number is None else Found.at(cells[places.number]),
        contacts=played.contacts,
        boilerplate=_left_over(played, places, headline),
    )


def _date_at(cell: Cell) -> FoundDate | None:
    day = date_in(cell.text)
    return FoundDate(day=day, line=cell.line, as_printed=cell.text) if day else None


def _section_at(cell: Cell) -> FoundSection | None:
    id_ = section_in(cell.text)
    return FoundSection(value=id_, line=cell.line, as_printed=cell.text) if id_ else None


def _places_in(played: Played) -> _Places:
    zone = _headline_zone(played)
    headline = _repeated(played, zone)
    if headline is None:
        headline = min(zone, default=None)
    date = _date_place(played, headline)
    places = _Places(
        date=date,
        section=max(played.places("section"), default=None),
        number=min(played.places("number"), default=None),
    )
    if headline is None:
        return places
    end = _headline_end(played, headline, date)
    dek = min((place for place in zone if place >= end), default=None)
    return replace(places, headline=headline, headline_end=end, dek=dek)


def _headline_zone(played: Played) -> list[int]:
    """Return where headline and dek may stand: below the last of the lines that announce them.

    `For immediate release` and the section announce a headline. Where nothing stands below the
    last of them, the headline stands above it.
    """
    possible = [
        place for place in played.places(UNKNOWN) if _may_be_headline(played.cells[place].text)
    ]
    for announced in reversed(played.places("release line", "section")):
        below = [place for place in possible if place > announced]
        if below:
            return below
    return possible


def _may_be_headline(text: str) -> bool:
    return len(text.split()) >= SHORTEST_HEADLINE_WORDS and (
        text[0].isalnum() or text[0] in "\"“'‘$"
    )


def _repeated(played: Played, zone: list[int]) -> int | None:
    """Return the last place of a text that the page tells twice, as pages do with headlines."""
    texts = {place: played.cells[place].text.casefold() for place in zone}
    times = Counter(texts.values())
    return max((place for place, text in texts.items() if times[text] > 1), default=None)


def _date_place(played: Played, headline: int | None) -> int | None:
    """Return where the release's own date stands, when the texts hold several.

    That is the first one below `For immediate release`, else the first below the headline, else
    the last above it.
    """
    dates = played.places("date")
    release_lines = played.places("release line")
    for start in (*release_lines[-1:], headline):
        below = [place for place in dates if start is not None and place > start]
        if below:
            return below[0]
    return dates[-1] if dates else None


def _headline_end(played: Played, headline: int, date: int | None) -> int:
    """Return the place after the headline's lines.

    Centred headlines go on in capitals on the next line, and the next line of a schedule's is a
    day that is not the release's.
    """
    end = headline + 1
    while end < len(played.cells):
        above, cell = played.cells[end - 1], played.cells[end]
        role = played.roles[end]
        goes_on = role == UNKNOWN and cell.column > 0 and is_capitals(above.raw)
        is_day = role == "date" and end != date and date is not None
        if cell.line != above.last_line + 1 or not is_capitals(cell.raw) or not (goes_on or is_day):
            break
        end += 1
    return end


def _left_over(played: Played, places: _Places, headline: Found | None) -> tuple[Boilerplate, ...]:
    taken = {places.dek, places.date, places.section, places.number}
    if places.headline is not None:
        taken.update(range(places.headline, places.headline_end))
    return tuple(
        Boilerplate(
            line=cell.line, text=cell.text, kind=_kind(played, place, places.headline, headline)
        )
        for place, cell in enumerate(played.cells)
        if place not in taken
    )


def _kind(played: Played, place: int, headline_place: int | None, headline: Found | None) -> str:
    role = played.roles[place]
    text = played.cells[place].text
    if role == "section":
        return "repeated section"
    if role not in (UNKNOWN, "date"):
        return role
    if headline and headline.value.casefold() in text.casefold():
        return "repeated headline"
    is_above = headline_place is not None and place < headline_place
    is_short = len(text.split()) <= LONGEST_LETTERHEAD_WORDS
    return "letterhead" if role == UNKNOWN and is_above and is_short else UNRECOGNISED
