"""What are the bytes of an RSS 2.0 feed?"""

from copy import deepcopy
from functools import lru_cache

from lxml import etree

from pressroom.feeds.entry import KEPT, Entry
from pressroom.feeds.extension import RssExtension, RssItemExtension
from pressroom.feeds.feed import Feed
from pressroom.feeds.made_feed import MadeEntry, browser_view_of, made_entry, made_feed
from pressroom.model.feed_list import RSS
from pressroom.model.site import Site


def rss_document(feed: Feed, site: Site) -> bytes:
    """Return the RSS 2.0 feed, with the entries of the Atom feed in the same order.

    It tells neither tombstones nor archives.
    """
    made = made_feed(feed, RSS, site)
    made.register_extension("ours", RssExtension, atom=False)
    made.ours.hub = site.hub
    made.ours.view = browser_view_of(feed, site)
    for entry in feed.entries:
        item = deepcopy(_shared_item(entry, feed.offered.lang))
        made.add_entry(MadeEntry(item), order="append")
    return bytes(made.rss_str())


def rss_item(entry: Entry, feed_lang: str) -> etree._Element:
    """Return the entry's item for a feed in this language.

    It has one enclosure at most; what other files a release has are told as Atom links.
    """
    made = made_entry(entry, RssItemExtension, is_atom=False)
    made.link(href=entry.url, rel="alternate")
    first, *others = entry.enclosures or (None,)
    if first:
        made.enclosure(first.url, str(first.size_bytes), first.media_type)
    made.ours.creator = entry.author
    made.ours.links = tuple(enclosure.atom_link for enclosure in others if enclosure)
    made.ours.lang = None if entry.lang == feed_lang else entry.lang
    item: etree._Element = made.rss_entry()
    return item


_shared_item = lru_cache(maxsize=KEPT)(rss_item)
