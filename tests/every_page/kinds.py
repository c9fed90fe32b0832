"""Which kinds of page has the site? One page of each is what judges are shown."""

import re
from collections.abc import Mapping
from pathlib import Path

from tests.every_page.site import EMPTY, FEDERAL

_YEARS = r"\d{4}(-\d{4})?/"
_SUBJECT = "(?:sections|topics|organisations|people|places)/[^/]+/"
_DAY = r"releases/\d{4}/\d\d/\d\d/"
_MADE_HERE = "everything|corrected|withdrawn|replaced|removed|bare|statement"
# Each page is of the one kind whose pattern its whole address matches.
PATTERNS = {
    "home": "",
    "all releases": "releases/",
    "year": r"releases/\d{4}/",
    "closed sheet of a year": r"releases/\d{4}/page/\d+/",
    "month": r"releases/\d{4}/\d\d/",
    "closed sheet of a month": r"releases/\d{4}/\d\d/page/\d+/",
    "section": r"sections/[^/]+/",
    "years of a subject": rf"{_SUBJECT}{_YEARS}",
    "closed sheet of a subject": rf"{_SUBJECT}{_YEARS}page/\d+/",
    "all topics": "topics/",
    "topic": r"topics/[^/]+/",
    "all organisations": "organisations/",
    "organisation": r"organisations/[^/]+/",
    "all people": "people/",
    "person with quotations": "people/john-morton/",
    "person": "people/(?!john-morton/)[^/]+/",
    "all places": "places/",
    "place": r"places/[^/]+/",
    "the seed": rf"{_DAY}ice-first-us-agency-to-sign-agreement-with-russian-federation/",
    "release with everything": rf"{_DAY}everything/",
    "release of one sentence": rf"{_DAY}(?:bare|statement)/",
    "corrected release": rf"{_DAY}corrected/",
    "withdrawn release": rf"{_DAY}withdrawn/",
    "replaced release": rf"{_DAY}replaced/",
    "removed release": rf"{_DAY}removed/",
    "real release": rf"{_DAY}(?!(?:{_MADE_HERE}|ice-first[^/]+)/)[^/]+/",
    "translation": rf"fr/{_DAY}[^/]+/",
    "release from right to left": rf"ar/{_DAY}[^/]+/",
    "standing page": "about/",
    "accessibility statement": "accessibility/",
    "feeds": "feeds/",
    "not found": r"404\.html",
    "home without releases": EMPTY,
    "empty list": f"{EMPTY}releases/",
    "federal home": FEDERAL,
    "federal release": rf"{FEDERAL}{_DAY}bare/",
    # The same pages as those of the other site.
    "list of a federal site": rf"{FEDERAL}(?!{_DAY})[^.]+",
    "federal 404": rf"{FEDERAL}404\.html",
    "standing page without releases": f"{EMPTY}(about/|accessibility/|404\\.html)",
}


def kinds_of(tree: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the addresses below the site of all pages of a built tree, by their kind.

    Raises:
        LookupError: a page is of no kind, or of two.
    """
    found: dict[str, list[str]] = {kind: [] for kind in PATTERNS}
    for path in sorted(tree.rglob("*.html")):
        address = path.relative_to(tree).as_posix().removesuffix("index.html")
        kinds = [kind for kind, pattern in PATTERNS.items() if re.fullmatch(pattern, address)]
        if len(kinds) != 1:
            message = f"{address} is of the kinds {kinds}; give it one in {__file__}"
            raise LookupError(message)
        found[kinds[0]].append(address)
    return {kind: tuple(addresses) for kind, addresses in found.items()}


def one_of_each(tree: Path) -> Mapping[str, str]:
    """Return an address for each kind of page."""
    return {kind: addresses[0] for kind, addresses in kinds_of(tree).items() if addresses}
