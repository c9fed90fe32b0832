"""Which lines are furniture of the legacy page or of the mail that carried the release?"""

import re
from collections.abc import Sequence

from pressroom.readers.capture.dates import date_in
from pressroom.readers.capture.lines import Cell

SHORTEST_MENU = 5
LONGEST_ENTRY_WORDS = 6
LONGEST_FURNITURE_WORDS = 16

_FORMS = tuple(
    (kind, re.compile(form, re.IGNORECASE))
    for kind, form in (
        ("skip link", r"(?:skip|jump) (?:to )?(?:\S+ ){0,6}(?:content|navigation|menu)"),
        ("rule", r"[\W_]+"),
        ("release line", r"\W*(?:for )?immediate release\b.{0,40}"),
        ("release line", r"\W*for release(?: (?:up)?on (?:receipt|delivery))?\W*"),
        ("capture date", r"(?:today|printed(?: on)?|retrieved(?: on)?|accessed(?: on)?)\W+(.+)"),
        ("update line", r"(?:page |last )*(?:updated|modified)(?: on)?\W+(.+)"),
        ("breadcrumb", r"(?:[^»›>]{1,60} [»›>] )+[^»›>]{1,80}"),
        ("breadcrumb", r"you are here:?"),
        ("letterhead", r"(?:the )?white house"),
        ("letterhead", r"office of (?:the )?(?:\w+ )?(?:secretary|affairs|president|governor)"),
        ("letterhead", r"(?:u\.?s\.? )?department of (?:justice|state|defense|homeland security)"),
    )
)
_KINDS_WITH_A_DATE = ("capture date", "update line")
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
    if len(line.split()) > LONGEST_FURNITURE_WORDS:
        return None
    for kind, form in _FORMS:
        found = form.fullmatch(line)
        if found and (kind not in _KINDS_WITH_A_DATE or date_in(found[1])):
            return kind
    return None


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
        known = sum(texts[entry].rstrip(":").lower() in _KNOWN_ENTRIES for entry in run)
        if len(run) >= SHORTEST_MENU and known > 1:
            places.update(run)
        run = []
    return frozenset(places)
