"""Which lines are furniture of the legacy page or of the mail that carried the release?"""

import re
from collections.abc import Sequence

from pressroom.readers.capture.dates import date_in
from pressroom.readers.capture.lines import Cell

SHORTEST_MENU = 5
LONGEST_ENTRY_WORDS = 6
LONGEST_FURNITURE_WORDS = 16

_FORM = re.compile(
    r"""(?P<skip_link>(?:skip|jump)\ (?:to\ )?(?:\S+\ ){0,6}(?:content|navigation|menu))
    |(?P<rule>[\W_]+)
    |(?P<release_line>\W*(?:(?:for\ )?immediate\ release\b.{0,40}
        |for\ release(?:\ (?:up)?on\ (?:receipt|delivery))?\W*))
    |(?P<capture_date>(?:today|printed(?:\ on)?|retrieved(?:\ on)?|accessed(?:\ on)?)
        \W+(?P<captured>.+))
    |(?P<update_line>(?:page\ |last\ )*(?:updated|modified)(?:\ on)?\W+(?P<updated>.+))
    |(?P<breadcrumb>(?:[^»›>]{1,60}\ [»›>]\ )+[^»›>]{1,80}|you\ are\ here:?)
    |(?P<letterhead>(?:the\ )?white\ house
        |office\ of\ (?:the\ )?(?:\w+\ )?(?:secretary|affairs|president|governor)
        |(?:u\.?s\.?\ )?department\ of\ (?:justice|state|defense|homeland\ security))""",
    re.IGNORECASE | re.VERBOSE,
)
_MAIL_FIELD = re.compile(r"([A-Za-z][A-Za-z-]*):(?:\s|$)")
_MACHINE_FIELDS = frozenset(("message-id", "mime-version", "newsgroups", "path", "received"))
_KNOWN_ENTRIES = frozenset(
    (
        "about", "about us", "accessibility", "business", "careers", "contact", "contact us",
        "email", "events", "facebook", "foia", "home", "instagram", "jobs", "linkedin", "login",
        "main menu", "media", "news", "newsroom", "photos", "press", "print", "privacy",
        "privacy policy", "publications", "resources", "rss", "search", "services", "share",
        "site map", "sitemap", "subscribe", "topics", "twitter", "usa.gov", "videos", "youtube",
    )
)  # fmt: skip # one entry a line would hide the rest of the file
_TAIL_LABEL = re.compile(
    r"(?:components?(?:\(s\))?|topics?(?:\(s\))?|tags|attachments?(?:\(s\))?|related \w+):.*",
    re.IGNORECASE,
)


def furniture_kind(line: str) -> str | None:
    """Return what kind of furniture the whole line is, None when it may be part of the release."""
    found = _FORM.fullmatch(line) if line.count(" ") < LONGEST_FURNITURE_WORDS else None
    if found is None or found.lastgroup is None:
        return None
    day = found["captured"] or found["updated"]
    return None if day and not date_in(day) else found.lastgroup.replace("_", " ")


def is_tail_label(line: str) -> bool:
    """Whether the line opens what archives print below a release: components, topics, files."""
    return bool(_TAIL_LABEL.fullmatch(line)) and len(line.split()) <= LONGEST_FURNITURE_WORDS


def mail_header_length(lines: Sequence[Cell]) -> int:
    """Return how many lines at the top are the header of a mail or news message.

    A field that only programs write tells it from a release that opens with `TO:` and `FROM:`.

    Source: RFC 5322, section 2.2: fields, and indented lines that go on with one, up to an empty
    line.
    """
    names: list[str] = []
    length = 0
    for length, line in enumerate(lines):
        field = _MAIL_FIELD.match(line.raw) if line.column == 0 else None
        goes_on = line.column > 0 and bool(names)
        if line.line != lines[0].line + length or not (field or goes_on):
            break
        if field:
            names.append(field[1].lower())
    else:
        length = len(lines)
    return length if _MACHINE_FIELDS.intersection(names) else 0


def is_known_entry(text: str) -> bool:
    """Whether the menus of other sites have this entry as well."""
    return text.rstrip(":").lower() in _KNOWN_ENTRIES


def menus_in(texts: Sequence[str]) -> frozenset[int]:
    """Return the places of texts that are entries of menus.

    A menu is five short texts or more in a row, and two at least are known from other sites. Text
    that is known as something else is passed as empty, and ends a menu.
    """
    places: set[int] = set()
    run: list[int] = []
    for place, text in enumerate((*texts, "")):
        if 0 < len(text.split()) <= LONGEST_ENTRY_WORDS:
            run.append(place)
            continue
        known = sum(is_known_entry(texts[entry]) for entry in run)
        if len(run) >= SHORTEST_MENU and known > 1:
            places.update(run)
        run = []
    return frozenset(places)
