"""What are the bytes of a JSON Feed (version 1.1)?"""

import msgspec

from pressroom.feeds.browser_view import WORDS
from pressroom.feeds.entry import Entry
from pressroom.feeds.feed import Feed
from pressroom.feeds.xml_text import xml_text
from pressroom.model.dates import rfc3339
from pressroom.model.feed_list import FEEDS_PATH
from pressroom.model.site import Site

VERSION = "https://jsonfeed.org/version/1.1"


def json_document(feed: Feed, site: Site) -> bytes:
    """Return the JSON Feed, with the entries of the Atom feed in the same order.

    It has no way to tell tombstones.
    """
    told: dict[str, object] = {
        "version": VERSION,
        "title": xml_text(feed.offered.title),
        "home_page_url": site.url_of(feed.offered.page_path),
        "feed_url": site.url_of(feed.own_path),
        "description": xml_text(feed.description),
        "user_comment": f"{WORDS} {site.url_of(FEEDS_PATH)}" if site.has_feeds else None,
        "language": feed.offered.lang,
        "hubs": [{"type": "WebSub", "url": site.hub}] if site.hub else None,
        "authors": [{"name": xml_text(site.publisher.name)}],
        "items": [_item_of(entry, feed) for entry in feed.entries],
    }
    # Made in a fifth of the time that the standard library takes, and there are many texts.
    return msgspec.json.encode(_without_absent(told)) + b"\n"


def _item_of(entry: Entry, feed: Feed) -> dict[str, object]:
    return _without_absent(
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.title,
            "content_html": entry.content,
            "summary": entry.summary or None,
            "date_published": rfc3339(entry.published_at),
            "date_modified": rfc3339(entry.updated_at),
            "authors": [{"name": entry.author}],
            "tags": [category.label for category in entry.categories],
            "language": None if entry.lang == feed.offered.lang else entry.lang,
            "attachments": [
                _without_absent(
                    {
                        "url": enclosure.url,
                        "mime_type": enclosure.media_type,
                        "title": enclosure.title,
                        "size_in_bytes": enclosure.size_bytes,
                    }
                )
                for enclosure in entry.enclosures
            ]
            or None,
        }
    )


def _without_absent(told: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in told.items() if value is not None}
