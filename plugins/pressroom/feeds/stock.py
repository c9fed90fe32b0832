"""Which feeds does a stock Pelican site get?"""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from pressroom.feeds.atom import atom_document
from pressroom.feeds.json_feed import json_document
from pressroom.feeds.plans import feed_plans
from pressroom.feeds.rss import rss_document
from pressroom.lifecycle.public import card_of_public
from pressroom.model.edition import Edition, members_by_group
from pressroom.model.feed_list import ATOM, FEEDS_PATH, JSON, RSS
from pressroom.model.grouping import SECTIONS, group_of
from pressroom.model.site import Site
from pressroom.readers.article import page_of_article
from pressroom.readers.stock_site import contents_of, lists_of

# Pelican's settings of feeds. Themes link what these name.
OURS = {
    "FEED_ALL_ATOM": f"{FEEDS_PATH}all{ATOM.ending}",
    "FEED_ALL_RSS": f"{FEEDS_PATH}all{RSS.ending}",
    "CATEGORY_FEED_ATOM": f"{FEEDS_PATH}{SECTIONS}/{{slug}}{ATOM.ending}",
    "CATEGORY_FEED_RSS": f"{FEEDS_PATH}{SECTIONS}/{{slug}}{RSS.ending}",
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

DOCUMENTS = {ATOM: atom_document, RSS: rss_document, JSON: json_document}


def stock_feeds(generator: Any, site: Site) -> Iterator[tuple[str, bytes]]:  # noqa: ANN401 - Pelican has no types
    """Yield path and bytes of each feed of the generator's articles; categories are sections.

    A category without a list of its own has the home page as its page.
    """
    contents = list(contents_of([generator], site, page_of_article))
    list_paths = {
        f"sections/{each.term.slug}": each.page.path
        for each in lists_of([generator], site)
        if each.page.subject is None
    }
    releases = tuple(
        # With RELATIVE_URLS the article's text links from whichever page was written last.
        replace(page.release, body_html=content.get_content(site.url))
        for content, page in contents
        if page.release
    )
    by_path = {public.path: public for public in releases}
    cards = tuple(card_of_public(public, site.zone) for public in releases)
    sections = {group_of(SECTIONS, card.section): card.section for card in cards}
    groups = members_by_group(cards, dict(sorted(sections.items())))
    for plan in feed_plans(Edition(site=site, releases=cards, groups=groups)):
        offered = plan.offered
        placed = offered._replace(page_path=list_paths.get(offered.scope, ""))
        texts = [by_path[entry.card.path] for entry in plan.entries]
        for form, document in DOCUMENTS.items():
            feed = replace(plan, offered=placed).filled(form, texts, site)
            yield offered.path(form), document(feed, site)
