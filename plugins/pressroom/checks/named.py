"""Which files does a page's own record name?"""

from collections.abc import Iterator

from pressroom.checks.leads import output_path_of
from pressroom.model.edition import PublicRelease
from pressroom.model.page import Listing, Page
from pressroom.model.site import Link, Site


def outputs_named_by(page: Page, site: Site) -> frozenset[str]:
    """Return the output paths of home, the site's navigation and all that the page's record names.

    A link to one of these changes with the record; any other stands in a text or a template.
    """
    return frozenset(map(output_path_of, _paths_named_by(page, site)))


def _paths_named_by(page: Page, site: Site) -> Iterator[str]:
    yield from ("", page.path)
    yield from (link.path for link in site.navigation)
    yield from (crumb.path for crumb in page.ancestors)
    yield from _paths_of(page.newer, page.older)
    if page.listing:
        yield from _paths_of_listing(page.listing)
    if page.release:
        yield from _paths_of_release(page.release)


def _paths_of(*links: Link | None) -> Iterator[str]:
    yield from (link.path for link in links if link)


def _paths_of_listing(listing: Listing) -> Iterator[str]:
    for card in listing.cards:
        yield card.path
    yield from _paths_of(listing.newer, listing.older, *listing.groups)


def _paths_of_release(public: PublicRelease) -> Iterator[str]:
    release = public.release
    if public.replaced_by_path is not None:
        yield public.replaced_by_path
    files = [image.file for image in release.images]
    files += [attachment.file for attachment in release.attachments]
    for file in files:
        yield f"{public.path}{file.name}"
