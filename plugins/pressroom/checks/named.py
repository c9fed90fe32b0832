"""Which files does a page's own record name?"""

from collections.abc import Iterator
from functools import lru_cache

from pressroom.checks.leads import output_path_of
from pressroom.model.addresses import pdf_copy_path, text_copy_path
from pressroom.model.edition import PublicRelease
from pressroom.model.grouping import groups_of, list_path
from pressroom.model.page import Page
from pressroom.model.site import Site


def outputs_named_by(page: Page, site: Site) -> frozenset[str]:
    """Return the output paths of home, the site's frame and all that the page's record names.

    A link to one of these changes with the record; any other stands in a text or a template.
    """
    paths = [page.path]
    paths += [crumb.path for crumb in page.ancestors]
    links = [page.newer, page.older, *page.related, *page.translations]
    links.append(page.successor.link if page.successor else None)
    if page.listing:
        listing = page.listing
        paths += [card.path for card in listing.cards]
        links += [listing.newer, listing.older]
        links += [link for each in listing.ways for link in each.links]
    paths += [link.path for link in links if link]
    if page.release:
        paths += _paths_of_release(page.release)
    return _outputs_of_frame(site).union(map(output_path_of, paths))


@lru_cache(maxsize=8)
def _outputs_of_frame(site: Site) -> frozenset[str]:
    paths = [link.path for link in site.frame_links]
    return frozenset(output_path_of(path) for path in ["", *paths] if path is not None)


def _paths_of_release(public: PublicRelease) -> Iterator[str]:
    release = public.release
    yield text_copy_path(public.path)
    yield pdf_copy_path(public.path)
    yield from map(list_path, groups_of(release))
    for name, *_, copies in release.media:
        yield f"{public.path}{name}"
        for copy in copies:
            yield f"{public.path}{copy[0]}"
