"""What stands in the Atom and the RSS document of an edition."""

import json
from datetime import UTC, date, datetime

import feedparser
import pytest
from lxml import etree
from msgspec.structs import replace

from pressroom.feeds.atom import atom_document
from pressroom.feeds.json_feed import json_document
from pressroom.feeds.rss import rss_document
from pressroom.model.site import Publisher
from tests.feeds.documents import (
    BODY,
    CONTENT,
    CREATOR,
    ENCLOSURES,
    PAGE,
    XML_LANG,
    A,
    Document,
    all_releases,
    atom,
    both_formats,
    channel,
    full,
    texts,
    whole_feed,
)
from tests.feeds.editions import SPEECH, WASHINGTON, edition, release


def test_atom_feed_has_its_own_facts() -> None:
    """The Atom feed tells id, title, moment, author, language, itself and its page, all typed."""
    root = atom(full())
    assert root.tag == f"{A}feed"
    assert root.get(XML_LANG) == "en"
    assert texts(root, f"{A}id", f"{A}title", f"{A}updated", f"{A}subtitle", f"{A}generator") == {
        f"{A}id": "tag:newsroom.example,2026:feeds/all",
        f"{A}title": "Example Newsroom",
        f"{A}updated": "2010-03-26T16:00:00Z",
        f"{A}subtitle": "All releases of Office of Examples.",
        f"{A}generator": "Pressroom",
    }
    assert root.findtext(f"{A}author/{A}name") == "Office of Examples"
    assert [dict(link.attrib) for link in root.findall(f"{A}link")] == [
        {
            "rel": "self",
            "type": "application/atom+xml",
            "href": "https://newsroom.example/feeds/all.atom.xml",
        },
        {
            "rel": "alternate",
            "type": "text/html",
            "hreflang": "en",
            "href": "https://newsroom.example/",
        },
    ]


def test_atom_entry_has_its_facts() -> None:
    """An Atom entry tells what the release tells, with typed links and categories of a scheme."""
    (entry,) = atom(full()).findall(f"{A}entry")
    names = [f"{A}{name}" for name in ("id", "title", "published", "updated", "summary", "content")]
    assert texts(entry, *names) == {
        f"{A}id": "tag:newsroom.example,2026:r-000000000001",
        f"{A}title": "One",
        f"{A}published": "2010-03-26T16:00:00Z",
        f"{A}updated": "2010-03-26T16:00:00Z",
        f"{A}summary": "What it says.",
        f"{A}content": BODY,
    }
    assert entry.find(f"{A}content").get("type") == "html"
    assert entry.get(XML_LANG) is None
    assert [name.text for name in entry.findall(f"{A}author/{A}name")] == ["Ministry of Examples"]
    assert [dict(category.attrib) for category in entry.findall(f"{A}category")] == [
        {
            "term": "press-release",
            "scheme": "https://newsroom.example/sections/",
            "label": "Press Releases",
        },
        {
            "term": "trade",
            "scheme": "https://newsroom.example/topics/",
            "label": "Trade & Customs",
        },
    ]
    assert [dict(link.attrib) for link in entry.findall(f"{A}link")] == [
        {"rel": "alternate", "type": "text/html", "hreflang": "en", "href": PAGE},
        *({"rel": "enclosure", **enclosure} for enclosure in ENCLOSURES),
    ]


def test_rss_channel_has_its_facts() -> None:
    """The RSS channel's link is the site's page, not the feed, and it names itself."""
    told = channel(full())
    assert texts(
        told, "title", "link", "description", "language", "lastBuildDate", "generator"
    ) == {
        "title": "Example Newsroom",
        "link": "https://newsroom.example/",
        "description": "All releases of Office of Examples.",
        "language": "en",
        "lastBuildDate": "Fri, 26 Mar 2010 16:00:00 +0000",
        "generator": "Pressroom",
    }
    assert [dict(link.attrib) for link in told.findall(f"{A}link")] == [
        {
            "rel": "self",
            "type": "application/rss+xml",
            "href": "https://newsroom.example/feeds/all.rss.xml",
        }
    ]


def test_rss_item_has_its_facts() -> None:
    """An RSS item has the id as guid that is no link, one enclosure, and Atom links for more."""
    (item,) = channel(full()).findall("item")
    names = ("title", "link", "guid", "pubDate", "description", CONTENT, CREATOR)
    assert texts(item, *names) == {
        "title": "One",
        "link": PAGE,
        "guid": "tag:newsroom.example,2026:r-000000000001",
        "pubDate": "Fri, 26 Mar 2010 16:00:00 +0000",
        "description": "What it says.",
        CONTENT: BODY,
        CREATOR: "Ministry of Examples",
    }
    assert [dict(guid.attrib) for guid in item.findall("guid")] == [{"isPermaLink": "false"}]
    assert [dict(found.attrib) for found in item.findall("enclosure")] == [
        {"url": f"{PAGE}sheet.pdf", "length": "4096", "type": "application/pdf"}
    ]
    assert [dict(link.attrib) for link in item.findall(f"{A}link")] == [
        {"rel": "enclosure", **enclosure} for enclosure in ENCLOSURES[1:]
    ]
    assert [(c.text, c.get("domain")) for c in item.findall("category")] == [
        ("Press Releases", "https://newsroom.example/sections/"),
        ("Trade & Customs", "https://newsroom.example/topics/"),
    ]


@both_formats
def test_feed_parser_reads_what_was_told(document: Document) -> None:
    """A feed parser finds no fault, the page as link, every file as enclosure and both moments."""
    parsed = feedparser.parse(whole_feed(full(), document))
    assert not parsed.bozo
    (entry,) = parsed.entries
    assert (entry.id, entry.title, entry.link, entry.author) == (
        "tag:newsroom.example,2026:r-000000000001",
        "One",
        PAGE,
        "Ministry of Examples",
    )
    assert datetime(*entry.published_parsed[:6], tzinfo=UTC) == datetime(
        2010, 3, 26, 16, tzinfo=UTC
    )
    assert entry.content[0].value == BODY
    assert [e.href for e in entry.enclosures] == [e["href"] for e in ENCLOSURES]


@both_formats
def test_release_without_organisation_or_summary(document: Document) -> None:
    """The publisher is the author of a release that names none, and content needs no summary."""
    shown = full(organisations=(), summary="")
    parsed = feedparser.parse(whole_feed(shown, document))
    (entry,) = parsed.entries
    assert (parsed.bozo, entry.author) == (False, "Office of Examples")
    assert b"<summary" not in whole_feed(shown, document)
    content = entry.get("content") or [{"value": entry.summary}]
    assert content[0]["value"] == BODY


def test_both_formats_list_the_same_entries_newest_first() -> None:
    """Atom and RSS have one order: newest first by the moment that feeds tell."""
    shown = edition(
        [
            release("r-a", when=date(2010, 3, 26)),
            release("r-b", when=datetime(2010, 3, 26, 9, tzinfo=WASHINGTON)),
            release("r-c", when=date(2010, 3, 26)),
            release("r-d", when=date(2010, 3, 27)),
        ]
    )
    ids = [f"tag:newsroom.example,2026:{id_}" for id_ in ("r-d", "r-a", "r-c", "r-b")]
    assert [e.text for e in atom(shown).iterfind(f"{A}entry/{A}id")] == ids
    assert [e.text for e in channel(shown).iterfind("item/guid")] == ids


def test_ids_do_not_change_with_headline_section_or_site() -> None:
    """A new headline, section and site address leave the ids of feed and entry as they were."""
    before = atom(full())
    moved = full(headline="Another", section=SPEECH)
    after = etree.fromstring(
        atom_document(
            all_releases(moved, atom_document),
            edition(
                moved.full.values(),
                url="https://elsewhere.example/press",
                name="New Name",
                publisher=Publisher(name="New Office", type="Organization"),
            ).site,
        )
    )
    assert [e.text for e in after.iter(f"{A}id")] == [e.text for e in before.iter(f"{A}id")]


@pytest.mark.parametrize("hub", ["https://hub.example/", None])
def test_feed_names_the_hub_and_no_other_link_moves(hub: str | None) -> None:
    """A hub is a link of the feed; the channel's own link stays that of the page."""
    shown = full()
    site = replace(shown.site, hub=hub)
    root = etree.fromstring(atom_document(all_releases(shown, atom_document), site))
    told = etree.fromstring(rss_document(all_releases(shown, rss_document), site)).find("channel")
    hubs = json.loads(json_document(all_releases(shown, json_document), site)).get("hubs")
    assert hubs == ([{"type": "WebSub", "url": hub}] if hub else None)
    assert told is not None
    for found in (root, told):
        links = [link.get("href") for link in found.findall(f"{A}link") if link.get("rel") == "hub"]
        assert links == ([hub] if hub else [])
    assert told.findtext("link") == "https://newsroom.example/"
