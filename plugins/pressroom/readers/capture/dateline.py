"""Where was the release written, as its first words tell?"""

import difflib
import re

from msgspec import Struct

from pressroom.readers.capture.wording import folded

LIKENESS = 0.9
LONGEST_SLIP = 2  # letters too many or too few

_WORD = r"[^\W\d_a-z][\w.'’-]*"
_PLACE = rf"{_WORD}(?: {_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD})?)?"
_LOUD = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’-]){2,}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<place>{_PLACE})(?P<separator>\s+(?:--?|–|—)\s+|\s*(?:--|—)\s*)(?=[\"“'‘(A-Z\d])",
        rf"\((?P<place>{_PLACE})\)(?P<separator>\s*(?:--?|–|—)?\s*)(?=\S)",
        # The dash was lost. A name of two words in capitals is no acronym …
        rf"(?P<place>{_LOUD}(?:,? {_LOUD}){{1,2}})(?P<separator>\s+)(?=[A-Z][a-z])",
        # … and after a single one the two spaces are left that stood around the dash.
        rf"(?P<place>{_LOUD})(?P<separator>\s{{2,}})(?=[A-Z][a-z])",
    )
)
_NO_PLACES = frozenset(
    ("background", "clarification", "contact", "correction", "note", "notice", "today", "update")
)


class DatelineSplit(Struct, frozen=True, kw_only=True):
    """A dateline's place and separator as printed, and how long both are in the text."""

    place: str
    separator: str
    length: int


def dateline_in(text: str) -> DatelineSplit | None:
    """Return the dateline that a first paragraph begins with, None when the story begins at once.

    The text comes with its runs of spaces as found: where a dash was lost, two spaces may be all
    that is left of it. Brackets around the place are left out.
    """
    for form in _FORMS:
        found = form.match(text)
        if found and found["place"].lower() not in _NO_PLACES:
            separator = re.sub(r"\s+", " ", found["separator"])
            return DatelineSplit(
                place=folded(found["place"]), separator=separator, length=found.end()
            )
    return None


def likelier_spelling(place: str, text: str) -> str | None:
    """Return the name in the text that the place differs from by a slip, None when all is well.

    No dictionary is asked: `WASINGTON` is doubtful because the text itself says `Washington`.
    """
    given = place.split(",", maxsplit=1)[0].lower()
    names = {name.lower(): name for name in re.findall(r"\b[A-Z]\w{5,}\b", text)}
    if given in names:
        return None
    alike = (
        name
        for key, name in sorted(names.items())
        if key[0] == given[0]
        and abs(len(key) - len(given)) <= LONGEST_SLIP
        # "Washingtons" is Washington's without its apostrophe.
        and not key.startswith(given)
        and not given.startswith(key)
        and difflib.SequenceMatcher(None, key, given).ratio() >= LIKENESS
    )
    return next(alike, None)
