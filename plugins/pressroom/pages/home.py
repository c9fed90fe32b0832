"""What does the home page show?"""

from collections.abc import Sequence

from pressroom.model.edition import Edition
from pressroom.model.grouping import SECTIONS
from pressroom.model.page import Listing, Page, PageKind, Ways
from pressroom.model.site import Link
from pressroom.pages.changes import changed_of
from pressroom.pages.groups import RELEASES, Group
from pressroom.pages.terms import indexes_of

LATEST = 10


def home_page_of(edition: Edition, groups: Sequence[Group]) -> Page:
    """Return the home page: the newest releases, and the ways to all others."""
    site = edition.site
    latest = edition.listed[:LATEST]
    crumbs = [group.crumb for group in groups if group.kind.vocabulary == SECTIONS]
    sections = tuple(Link(name=crumb.name, path=crumb.path) for crumb in crumbs)
    ways = (Ways("By section", sections), Ways("By subject", indexes_of(groups)))
    return Page(
        kind=PageKind.HOME,
        path="",
        title=site.name,
        description=site.description or f"The latest releases of {site.publisher.name}.",
        lang=site.lang,
        listing=Listing(
            cards=latest,
            ways=tuple(each for each in ways if each.links),
            older=Link(name=f"All {RELEASES.name.lower()}", path=RELEASES.path),
        ),
        changed=changed_of(latest),
    )
