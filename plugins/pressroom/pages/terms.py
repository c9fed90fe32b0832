"""Which page lists all topics, all organisations, all people, all places?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pressroom.model.grouping import sorting_key
from pressroom.model.page import Listing, Page, PageKind, Ways
from pressroom.model.site import Link, Site
from pressroom.pages.groups import KINDS, Group, Kind

# As many links are found at a glance; more stand below their first letters.
MOST_AT_A_GLANCE = 30
OTHERS = "#"


def terms_pages_of(site: Site, groups: Sequence[Group]) -> Iterator[Page]:
    """Yield the page of each kind of which there are groups; sections stand on the home page.

    It tells no counts, so that it changes only when a group comes or goes.
    """
    for kind, found in _by_kind(groups):
        if kind.index:
            name = kind.index.name
            yield Page(
                kind=PageKind.TERMS,
                path=kind.index.path,
                title=name,
                description=f"{name} of the releases on {site.name}.",
                lang=site.lang,
                listing=Listing(cards=(), ways=_ways_to(name, found)),
            )


def indexes_of(groups: Sequence[Group]) -> tuple[Link, ...]:
    """Return the links to these pages."""
    kinds = {group.kind.vocabulary for group in groups}
    indexes = (kind.index for kind in KINDS if kind.index and kind.vocabulary in kinds)
    return tuple(Link(name=index.name, path=index.path) for index in indexes)


def _by_kind(groups: Sequence[Group]) -> Iterator[tuple[Kind, list[Group]]]:
    for kind in KINDS:
        found = [group for group in groups if group.kind is kind]
        if found:
            yield kind, found


def _ways_to(name: str, groups: Sequence[Group]) -> tuple[Ways, ...]:
    """Return the links to groups in their order, below their first letters where they are many."""
    if len(groups) <= MOST_AT_A_GLANCE:
        return (Ways(f"All {name.lower()}", _links_to(groups)),)
    return tuple(Ways(letter, _links_to([*found])) for letter, found in groupby(groups, _initial))


def _links_to(groups: Sequence[Group]) -> tuple[Link, ...]:
    return tuple(Link(name=group.crumb.name, path=group.crumb.path) for group in groups)


def _initial(group: Group) -> str:
    first = sorting_key(group.crumb.name)[:1]
    return first.upper() if first.isalpha() else OTHERS
