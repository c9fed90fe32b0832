"""What are the bytes of an Atom feed (RFC 4287)?"""

from copy import deepcopy
from functools import lru_cache

from lxml import etree

from pressroom.feeds.entry import KEPT, Entry
from pressroom.feeds.extension import AtomEntryExtension, AtomExtension
from pressroom.feeds.feed import Feed
from pressroom.feeds.made_feed import MadeEntry, browser_view_of, made_entry, made_feed
from pressroom.feeds.moments import Tombstone
from pressroom.model.dates import rfc3339
from pressroom.model.feed_list import ATOM
from pressroom.model.site import Site


def atom_document(feed: Feed, site: Site) -> bytes:
    """Return the Atom feed: a function of its arguments, without the time of the build."""
    made = made_feed(feed, ATOM, site)
    made.register_extension("ours", AtomExtension, rss=False)
    made.ours.is_archive = feed.is_archive
    made.ours.tombstones = tuple(_deleted_entry(each, site) for each in feed.tombstones)
    made.ours.view = browser_view_of(feed, site)
    for entry in feed.entries:
        # An archive document tells each release, and no other document tells many of them.
        element = (
            atom_element(entry, feed.offered.lang)
            if feed.is_archive
            else deepcopy(_shared_element(entry, feed.offered.lang))
        )
        made.add_entry(MadeEntry(element), order="append")
    return bytes(made.atom_str())


def atom_element(entry: Entry, feed_lang: str) -> etree._Element:
    """Return the entry's element for a feed in this language."""
    made = made_entry(entry, AtomEntryExtension, is_atom=True)
    page = {
        "rel": "alternate",
        "type": "text/html",
        "hreflang": entry.lang,
        "href": entry.url,
    }
    made.ours.links = (page, *(enclosure.atom_link for enclosure in entry.enclosures))
    made.ours.lang = None if entry.lang == feed_lang else entry.lang
    element: etree._Element = made.atom_entry()
    return element


# Made once for all feeds of the entry; each gets a copy, since an element is in one document only.
_shared_element = lru_cache(maxsize=KEPT)(atom_element)


def _deleted_entry(tombstone: Tombstone, site: Site) -> dict[str, str]:
    """Return the attributes of what is left of an entry (RFC 6721 section 3)."""
    return {"ref": site.tag_of(tombstone.id), "when": rfc3339(tombstone.left_at)}
