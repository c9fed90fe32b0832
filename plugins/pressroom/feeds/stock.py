"""Which feeds does a stock Pelican site get?"""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from pressroom.feeds.document import atom_document, rss_document
from pressroom.feeds.feed import atom_path, feeds_of, rss_path
from pressroom.lifecycle.public import card_of_public
from pressroom.model.edition import Edition
from pressroom.model.page import PageKind
from pressroom.model.site import Site
from pressroom.readers.article import page_of_article
from pressroom.readers.stock_site import contents_of

# Pelican's settings of feeds. Themes link what these name.
OURS = {
    "FEED_ALL_ATOM": atom_path("all"),
    "FEED_ALL_RSS": rss_path("all"),
    "CATEGORY_FEED_ATOM": atom_path("sections/{slug}"),
    "CATEGORY_FEED_RSS": rss_path("sections/{slug}"),
}
REPLACED = (
    *OURS,
    "FEED_ATOM",
    "FEED_RSS",
    "AUTHOR_FEED_ATOM",
    "AUTHOR_FEED_RSS",
    "TAG_FEED_ATOM",
    "TAG_FEED_RSS",
    "TRANSLATION_FEED_ATOM",
    "TRANSLATION_FEED_RSS",
)


def stock_feeds(generator: Any, site: Site) -> Iterator[tuple[str, bytes]]:  # noqa: ANN401 - Pelican has no types
    """Yield path and bytes of each feed of the generator's articles; categories are sections.

    A category without a list of its own has the home page as its page.
    """
    contents = list(contents_of([generator], site, page_of_article))
    list_paths = {
        f"sections/{content.slug}": page.path
        for content, page in contents
        if page.kind is PageKind.LIST
    }
    releases = tuple(
        # With RELATIVE_URLS the article's text links from whichever page was written last.
        replace(page.release, body_html=content.get_content(site.url))
        for content, page in contents
        if page.release
    )
    by_path = {public.path: public for public in releases}
    cards = tuple(card_of_public(public, site.zone) for public in releases)
    for plan in feeds_of(Edition(site=site, releases=cards)):
        feed = plan.filled([by_path[entry.card.path] for entry in plan.entries])
        placed = replace(feed, page_path=list_paths.get(feed.scope, ""))
        yield atom_path(feed.scope), atom_document(placed, site)
        yield rss_path(feed.scope), rss_document(placed, site)
