"""Which addresses may search engines know, and what is told of each?"""

from collections.abc import Sequence
from urllib.parse import quote

from pressroom.model.alternates import Alternate
from pressroom.model.artefact import Artefact
from pressroom.model.page import PageKind

INDEX = "index.html"
# What the element of an address holds beside its values: at most so many bytes for the address and
# its date, for one of its languages, and for a picture.
FRAME_BYTES, LANGUAGE_BYTES, PICTURE_BYTES = 100, 60, 75

# A path to tell, its last change as ISO text where that is known, its languages, and the names of
# its pictures. A plain tuple, since there is one for each page, and each is written out for the key
# of its sitemap.
Location = tuple[str, str | None, tuple[Alternate, ...], tuple[str, ...]]


def locations_of(pages: Sequence[Artefact]) -> tuple[Location, ...]:
    """Return the indexed pages in order of path; the page of errors is none."""
    found = [
        (page.path.removesuffix(INDEX), facts.changed, facts.alternates, facts.pictures)
        for page in pages
        if (facts := page.page) and facts.is_indexed and facts.kind is not PageKind.NOT_FOUND
    ]
    return tuple(sorted(found))


def size_of(location: Location, root: int) -> int:
    """Return at least the bytes that a location takes; `root` are those before each path.

    Paths and languages are ASCII without anything to escape (model/addresses.py).
    """
    return FRAME_BYTES + root + len(location[0]) + _more_of(location, root)


def size_of_all(locations: Sequence[Location], root: int) -> int:
    """Return the sum of their sizes."""
    paths = sum([len(location[0]) for location in locations])
    # Most have neither languages nor pictures.
    more = sum([_more_of(each, root) for each in locations if each[2] or each[3]])
    return len(locations) * (FRAME_BYTES + root) + paths + more


def _more_of(location: Location, root: int) -> int:
    """Return at least the bytes of its languages and pictures."""
    path, _, alternates, pictures = location
    size = 0
    for lang, other in alternates:
        size += LANGUAGE_BYTES + len(lang) + root + len(other)
    for name in pictures:
        size += PICTURE_BYTES + root + len(path) + len(picture_address(name))
    return size


def picture_address(name: str) -> str:
    """Return the name of a picture as it stands in an address, as in JSON-LD."""
    return quote(name)
