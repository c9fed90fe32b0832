"""Which files does a page's own record name?"""

from collections.abc import Iterator

from pressroom.checks.leads import output_path_of
from pressroom.model.edition import PublicRelease
from pressroom.model.page import Page
from pressroom.model.site import Site


def outputs_named_by(page: Page, site: Site) -> set[str]:
    """Return the output paths of home, the site's navigation and all that the page's record names.

    A link to one of these changes with the record; any other stands in a text or a template.
    """
    paths = {"", page.path}
    paths.update(link.path for link in site.navigation)
    paths.update(crumb.path for crumb in page.ancestors)
    links = [page.newer, page.older]
    if page.listing:
        listing = page.listing
        paths.update(card.path for card in listing.cards)
        links += [listing.newer, listing.older, *listing.groups]
    paths.update(link.path for link in links if link)
    if page.release:
        paths.update(_paths_of_release(page.release))
    return {output_path_of(path) for path in paths}


def _paths_of_release(public: PublicRelease) -> Iterator[str]:
    release = public.release
    if public.replaced_by_path is not None:
        yield public.replaced_by_path
    for name, *_, copies in release.media:
        yield f"{public.path}{name}"
        for copy in copies:
            yield f"{public.path}{copy[0]}"
