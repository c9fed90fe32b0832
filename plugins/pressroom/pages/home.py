"""What does the home page show?"""

from pressroom.model.edition import Edition
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Link
from pressroom.pages.cards import changed_of, listing_of
from pressroom.pages.groups import RELEASES, sections_of

LATEST = 10


def home_page_of(edition: Edition) -> Page:
    """Return the home page: the newest releases, the sections, and the way to all releases."""
    site = edition.site
    latest = edition.listed[:LATEST]
    sections = [section.crumb for section in sections_of(edition)]
    return Page(
        kind=PageKind.HOME,
        path="",
        title=site.name,
        description=site.description or f"The latest releases of {site.publisher.name}.",
        lang=site.lang,
        listing=listing_of(
            latest,
            scope="all",
            groups=tuple(Link(name=crumb.name, path=crumb.path) for crumb in sections),
            older=Link(name=f"All {RELEASES.name.lower()}", path=RELEASES.path),
        ),
        changed=changed_of(latest),
    )
