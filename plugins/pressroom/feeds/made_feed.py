"""What do Atom and RSS have in common, as feedgen takes it?"""

from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from pressroom.feeds.browser_view import STYLE_PATH, WORDS
from pressroom.feeds.entry import Entry
from pressroom.feeds.extension import BrowserView
from pressroom.feeds.feed import Feed
from pressroom.feeds.xml_text import xml_text
from pressroom.model.feed_list import FEEDS_PATH, FeedFormat
from pressroom.model.site import Site


class MadeEntry:
    """An entry whose element is there already, as feedgen takes one."""

    def __init__(self, element: etree._Element) -> None:
        """Take the element."""
        self._element = element

    def register_extension(self, *_: object) -> None:
        """Do nothing: the element has passed our extension."""

    def atom_entry(self) -> etree._Element:
        """Return the element of an Atom entry."""
        return self._element

    def rss_entry(self) -> etree._Element:
        """Return the element of an RSS item."""
        return self._element


def made_feed(feed: Feed, form: FeedFormat, site: Site) -> Any:  # noqa: ANN401 - feedgen has no types
    """Return the feed without entries and extensions."""
    made = FeedGenerator()
    made.id(site.tag_of(f"feeds/{feed.offered.scope}"))
    made.title(xml_text(feed.offered.title))
    made.description(xml_text(feed.description))
    made.language(feed.offered.lang)
    made.updated(feed.updated_at)
    made.author(name=xml_text(site.publisher.name))
    made.generator("Pressroom")
    made.link(rel="self", type=form.media_type, href=site.url_of(feed.own_path))
    if site.hub and not feed.is_archive:
        made.link(rel="hub", href=site.hub)
    for relation, path in feed.links:
        made.link(rel=relation, type=form.media_type, href=site.url_of(path))
    # feedgen makes the last link, whatever its relation, the RSS channel's.
    made.link(
        rel="alternate",
        type="text/html",
        hreflang=site.lang,
        href=site.url_of(feed.offered.page_path),
    )
    return made


def made_entry(entry: Entry, extension: type, *, is_atom: bool) -> Any:  # noqa: ANN401 - feedgen has no types
    """Return what both formats tell of an entry alike."""
    made = FeedEntry()
    made.register_extension("ours", extension, atom=is_atom, rss=not is_atom)
    made.id(entry.id)
    made.title(entry.title)
    made.published(entry.published_at)
    made.updated(entry.updated_at)
    made.author(name=entry.author)
    if entry.summary:  # feedgen would write an empty element
        made.summary(entry.summary)
    made.content(entry.content, type="html")
    made.category(
        [{"term": c.term, "scheme": c.scheme, "label": c.label} for c in entry.categories]
    )
    return made


def browser_view_of(feed: Feed, site: Site) -> BrowserView | None:
    """Return what a browser shows of the feed, where the site has a page that tells of feeds."""
    if not site.has_feeds:
        return None
    return BrowserView(
        style_url=site.href_of(STYLE_PATH),
        title=xml_text(feed.offered.title),
        words=WORDS,
        page_url=site.url_of(FEEDS_PATH),
    )
