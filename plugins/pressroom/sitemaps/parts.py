"""How is the sitemap of a large site divided, so that a change touches one part only?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from pressroom.sitemaps.locations import Location, size_of, size_of_all

# What the protocol allows, and a little less than its 50 MB.
LONGEST = 50_000
LARGEST_BYTES = 49_000_000
# Year, month and day of a release or of a list: `releases/2010/03/26/…`, `es/releases/2010/…`,
# `topics/trade/2010/…`.
DATED = re.compile(r"(?:(?:[^/]+/)?releases|[^/]+/[^/]+)/(\d{4})/(?:(\d\d)/(?:(\d\d)/)?)?")
SPANS = 3
UNDATED = "pages"

Part = tuple[str, Sequence[Location]]


def fits(locations: Sequence[Location], root: int) -> bool:
    """Whether these locations may stand in one file; `root` are the bytes before each path."""
    return len(locations) <= LONGEST and size_of_all(locations, root) <= LARGEST_BYTES


def parts_of(locations: Sequence[Location], root: int) -> Iterator[Part]:
    """Yield name and locations of each part, in order: `2009`, `2010`, `pages`.

    A part is a year; one that would be too long is divided by months, such a month by days, and
    what belongs to no narrower span stays in the part of the wider one. So no release ever moves
    from one part to another because a newer one comes. Only what no date divides is counted out:
    `pages-part-2`.
    """
    yield from _divided("", 0, locations, root)


def _divided(name: str, depth: int, locations: Sequence[Location], root: int) -> Iterator[Part]:
    if depth and fits(locations, root):
        yield name, locations
        return
    if depth == SPANS:
        yield from _counted_out(name, locations, root)
        return
    narrower: defaultdict[str, list[Location]] = defaultdict(list)
    for location in locations:
        dated = DATED.match(location[0])
        narrower[(dated and dated[depth + 1]) or ""].append(location)
    undated = narrower.pop("", [])
    if undated and name:
        yield from _counted_out(name, undated, root)
    for span in sorted(narrower):
        inner = f"{name}-{span}" if name else span
        yield from _divided(inner, depth + 1, narrower[span], root)
    if undated and not name:
        yield from _counted_out(UNDATED, undated, root)


def _counted_out(name: str, locations: Sequence[Location], root: int) -> Iterator[Part]:
    """Yield as many parts of this name as the locations need."""
    number, chunk, size = 1, list[Location](), 0
    for location in locations:
        more = size_of(location, root)
        if chunk and (len(chunk) == LONGEST or size + more > LARGEST_BYTES):
            yield _numbered(name, number), chunk
            number, chunk, size = number + 1, [], 0
        chunk.append(location)
        size += more
    yield _numbered(name, number), chunk


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-part-{number}"
