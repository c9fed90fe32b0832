"""Which page tells people of the feeds, and what does it print?"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from pressroom.model.edition import Edition
from pressroom.model.feed_list import (
    ALL,
    ATOM,
    CORRECTIONS,
    FEED_GROUPS,
    FORMATS,
    OPML_PATH,
    OfferedFeed,
    offered_feeds,
)
from pressroom.model.languages import is_right_to_left
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.pages.groups import FEEDS
from pressroom.pages.marking import marking_of
from pressroom.pages.views import FeedView, PageView

OPML_TYPE = "text/x-opml"


NOTES = {
    ALL: "Each new release.",
    CORRECTIONS: "What was corrected or withdrawn after it was published.",
}


class AddressView(NamedTuple):
    """The whole address of a feed, to copy."""

    href: str
    url: str
    media_type: str


class ChoiceView(NamedTuple):
    """A feed: what it tells of, the language of that name, and where that is listed.

    `id` is that of its row, `note` a sentence about it. `main` is the one to copy, `others` are
    those in other formats.
    """

    id: str
    name: str
    marking: Markup
    href: str | None
    note: str
    main: AddressView
    others: tuple[FeedView, ...]


class ChoicesView(NamedTuple):
    """Feeds of one kind; `id` is that of their heading."""

    id: str
    name: str
    feeds: tuple[ChoiceView, ...]


class FeedsView(PageView, frozen=True, kw_only=True):
    """The page of feeds; `lead` is the sentence below its heading, `opml` the file of them all."""

    lead: str
    groups: tuple[ChoicesView, ...]
    opml: FeedView


def feeds_page_of(edition: Edition) -> Iterator[Page]:
    """Yield the page of feeds, where there are feeds."""
    site, feeds = edition.site, offered_feeds(edition)
    if site.has_feeds and feeds:
        yield Page(
            kind=PageKind.FEEDS,
            path=FEEDS.path,
            title=FEEDS.name,
            description=f"A feed brings you each new release of {site.publisher.name}, whole, as "
            "soon as it is out.",
            lang=site.lang,
            feeds=feeds,
        )


def feeds_view_of(page: Page, site: Site) -> FeedsView:
    """Return what the page's template prints."""
    return FeedsView(
        title=page.title,
        lang=page.lang,
        is_right_to_left=is_right_to_left(page.lang),
        frame_marking=marking_of(site.lang, within=page.lang),
        lead=page.description,
        groups=tuple(_groups(page, site)),
        opml=FeedView("all feeds (OPML)", site.href_of(OPML_PATH), OPML_TYPE),
    )


def _groups(page: Page, site: Site) -> Iterator[ChoicesView]:
    for name, feeds in groupby(page.feeds, lambda feed: FEED_GROUPS[feed.kind]):
        choices = tuple(_choice(feed, page, site) for feed in feeds)
        yield ChoicesView(id=name.lower().replace(" ", "-"), name=name, feeds=choices)


def _choice(feed: OfferedFeed, page: Page, site: Site) -> ChoiceView:
    main = feed.path(ATOM)
    has_list = feed.page_path not in ("", page.path)
    return ChoiceView(
        id=feed.place,
        name=feed.name,
        marking=marking_of(feed.name_lang, page.lang),
        href=site.href_of(feed.page_path) if has_list else None,
        note=NOTES.get(feed.kind, ""),
        main=AddressView(site.href_of(main), site.url_of(main), ATOM.media_type),
        others=tuple(
            FeedView(form.name, site.href_of(feed.path(form)), form.media_type)
            for form in FORMATS
            if form is not ATOM
        ),
    )
