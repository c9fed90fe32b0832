"""Read the documents of small editions back."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from pressroom.feeds.atom import atom_document
from pressroom.feeds.feed import Feed
from pressroom.feeds.json_feed import json_document
from pressroom.feeds.plans import feed_plans
from pressroom.feeds.rss import rss_document
from pressroom.model.feed_list import ATOM, JSON, RSS
from pressroom.model.media import Attachment, Image, MediaFile
from pressroom.model.site import Site
from pressroom.model.vocabulary import Organisation, Topic
from tests.feeds.editions import edition, release
from tests.records import FullEdition

A = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PAGE = "https://newsroom.example/releases/2010/03/26/one/"

Document = Callable[[Feed, Site], bytes]
FORMS = {atom_document: ATOM, rss_document: RSS, json_document: JSON}
both_formats = pytest.mark.parametrize(
    "document", [pytest.param(atom_document, id="Atom"), pytest.param(rss_document, id="RSS")]
)


def all_releases(shown: FullEdition, document: Document) -> Feed:
    """Return the feed of all releases for a document of this kind."""
    plan = feed_plans(shown)[0]
    texts = [shown.full[entry.card.path] for entry in plan.entries]
    return plan.filled(FORMS[document], texts, shown.site)


def whole_feed(shown: FullEdition, document: Document) -> bytes:
    """Return the document of the feed of all releases."""
    return document(all_releases(shown, document), shown.site)


def atom(shown: FullEdition) -> etree._Element:
    """Return the root of the Atom feed of all releases."""
    return etree.fromstring(whole_feed(shown, atom_document))


def channel(shown: FullEdition) -> etree._Element:
    """Return the channel of the RSS feed of all releases."""
    found = etree.fromstring(whole_feed(shown, rss_document)).find("channel")
    assert found is not None
    return found


def texts(element: etree._Element, *names: str) -> dict[str, str | None]:
    """Return the texts of these children; each has to be there once."""
    for name in names:
        assert len(element.findall(name)) == 1, name
    return {name: element.findtext(name) for name in names}


def media(name: str, media_type: str, size_bytes: int) -> MediaFile:
    """Return a file of a release."""
    return MediaFile(
        source_path=f"content/releases/one/{name}",
        name=name,
        media_type=media_type,
        size_bytes=size_bytes,
        sha256="0" * 64,
    )


SHEET = Attachment(file=media("sheet.pdf", "application/pdf", 4096), title="Fact sheet")
TABLE = Attachment(file=media("table.csv", "text/csv", 17), title="Table")
CHART = Image(file=media("chart.png", "image/png", 900), width=40, height=30, alt="A chart")
FILES = (
    f'<p><strong>Files</strong></p><ul><li><a href="{PAGE}sheet.pdf">Fact sheet</a></li>'
    f'<li><a href="{PAGE}table.csv">Table</a></li>'
    f'<li><a href="{PAGE}chart.png">A chart</a></li></ul>'
)
BODY = f'<p>See <a href="{PAGE}#n">note</a>.</p>{FILES}'
ENCLOSURES = [
    {
        "type": "application/pdf",
        "length": "4096",
        "href": f"{PAGE}sheet.pdf",
        "title": "Fact sheet",
    },
    {"type": "text/csv", "length": "17", "href": f"{PAGE}table.csv", "title": "Table"},
    {"type": "image/png", "length": "900", "href": f"{PAGE}chart.png", "title": "A chart"},
]


def full(**fields: object) -> FullEdition:
    """Return the edition of one release that has everything."""
    told: dict[str, Any] = {
        "headline": "One",
        "organisations": (
            Organisation(id="ministry", labels=(("en", "Ministry of Examples"),)),
            Organisation(id="other", labels=(("en", "Other Office"),)),
        ),
        "topics": (Topic(id="trade", labels=(("en", "Trade & Customs"),)),),
        "attachments": (SHEET, TABLE),
        "images": (CHART,),
        "body_html": '<p>See <a href="#n">note</a>.</p>',
        **fields,
    }
    return edition([release(**told)])
