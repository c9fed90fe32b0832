"""Do feeds keep to the grammar of Atom and the schema of JSON Feed? Both are in `tests/data/`."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import cast

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from pressroom.feeds.plugin import FAMILY
from pressroom.model.artefact import Shell
from pressroom.model.notices import Correction, Withdrawal
from pressroom.model.people import Mention
from pressroom.model.release import Dateline
from pressroom.model.state import State
from pressroom.model.vocabulary import Organisation, Person, Place, Topic
from tests.feeds.documents import CHART, SHEET, TABLE
from tests.feeds.editions import SPEECH, WASHINGTON, edition, release
from tests.feeds.test_feed_family import FakeShell
from tests.records import FullEdition, composed, when

DATA = Path(__file__).parents[1] / "data"
GRAMMAR = etree.RelaxNG(etree.parse(DATA / "atom.rng"))
SCHEMA = Draft202012Validator(json.loads((DATA / "jsonfeed.schema.json").read_text("utf-8")))
NOW = datetime(2010, 5, 20, tzinfo=WASHINGTON)


def newsroom() -> FullEdition:
    """Return an edition with releases in every state, in two languages, with all that they tell."""
    withdrawn = Withdrawal(when=when("2010-05-10"), reason="Wrong.")
    return edition(
        [
            release(
                "r-full",
                sequence=1,
                organisations=(Organisation(id="agency", labels=(("en", "Agency"),)),),
                topics=(Topic(id="trade", labels=(("en", "Trade"),)),),
                attachments=(SHEET, TABLE),
                images=(CHART,),
            ),
            release("r-speech", section=SPEECH, lang="es", when=date(2010, 4, 1), sequence=2),
            release(
                "r-corrected",
                state=State.CORRECTED,
                modified=date(2010, 4, 2),
                corrections=(Correction(when=when("2010-04-02"), kind="update", note="More."),),
            ),
            release(
                "r-withdrawn",
                state=State.WITHDRAWN,
                modified=date(2010, 5, 10),
                withdrawn=withdrawn,
            ),
            release(
                "r-long-gone",
                state=State.WITHDRAWN,
                modified=date(2010, 4, 1),
                withdrawn=Withdrawal(when=when("2010-04-01"), reason="Wrong."),
                sequence=3,
            ),
        ],
        NOW,
        has_feeds=True,
        hub="https://hub.example/",
    )


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    """Return every file of feeds of the newsroom."""
    shown = newsroom()
    shell = cast("Shell", FakeShell(shown.site))
    assert FAMILY.artefacts
    return {
        made.path: made.render(composed(made, shown), shell) for made in FAMILY.artefacts(shown, ())
    }


def test_atom_feeds_and_archive_keep_to_the_grammar(written: dict[str, bytes]) -> None:
    """Each is valid by the grammar written from RFC 4287."""
    feeds = [path for path in written if path.endswith(".atom.xml")]
    assert "feeds/archive/0001.atom.xml" in feeds
    assert len(feeds) == 9
    for path in feeds:
        assert GRAMMAR.validate(etree.fromstring(written[path])), (path, GRAMMAR.error_log)


def test_json_feeds_keep_to_the_schema(written: dict[str, bytes]) -> None:
    """Each is valid by the schema written from the specification."""
    feeds = [path for path in written if path.endswith(".json")]
    assert len(feeds) == 8
    for path in feeds:
        assert list(SCHEMA.iter_errors(json.loads(written[path]))) == [], path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<content type="html">', '<content type="CDATA">'),
        ("<id>tag:newsroom.example,2026:feeds/all</id>", ""),
        ("</subtitle>", "</subtitle><subtitle>Twice</subtitle>"),
        ("2010-03-26T16:00:00Z", "2010-03-26T16:00:00"),
        ('<category term="', '<category name="'),
        ('rel="self"', 'rel="self" length="long"'),
    ],
)
def test_the_grammar_refuses_what_is_no_atom(written: dict[str, bytes], old: str, new: str) -> None:
    """A grammar that takes everything would prove nothing."""
    text = written["feeds/all.atom.xml"].decode()
    assert old in text
    assert not GRAMMAR.validate(etree.fromstring(text.replace(old, new, 1).encode()))


def test_json_item_has_its_facts(written: dict[str, bytes]) -> None:
    """A JSON item tells what the Atom entry tells, and its files with their sizes."""
    told = json.loads(written["feeds/topics/trade.json"])
    page = "https://newsroom.example/releases/2010/03/26/headline-of-r-full/"
    (item,) = told.pop("items")
    assert told == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Example Newsroom – Trade",
        "home_page_url": "https://newsroom.example/topics/trade/",
        "feed_url": "https://newsroom.example/feeds/topics/trade.json",
        "description": "Trade: releases of Office of Examples.",
        "user_comment": "This is a feed: a file for programs that fetch new releases for you. "
        "To subscribe, copy the address of this page into your feed reader. "
        "How to get one, and all feeds of this site: "
        "https://newsroom.example/feeds/",
        "language": "en",
        "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
        "authors": [{"name": "Office of Examples"}],
    }
    assert item.pop("content_html").startswith("<p>Text.</p><p><strong>Files</strong></p><ul>")
    assert item == {
        "id": "tag:newsroom.example,2026:r-full",
        "url": page,
        "title": "Headline of r-full",
        "summary": "What it says.",
        "date_published": "2010-03-26T16:00:00Z",
        "date_modified": "2010-03-26T16:00:00Z",
        "authors": [{"name": "Agency"}],
        "tags": ["Press Releases", "Trade"],
        "attachments": [
            {"url": f"{page}{name}", "mime_type": kind, "title": title, "size_in_bytes": size}
            for name, kind, title, size in (
                ("sheet.pdf", "application/pdf", "Fact sheet", 4096),
                ("table.csv", "text/csv", "Table", 17),
                ("chart.png", "image/png", "A chart", 900),
            )
        ],
    }


def test_feed_of_a_language_is_in_it(written: dict[str, bytes]) -> None:
    """Its entries need not say so."""
    spanish = json.loads(written["feeds/languages/es.json"])
    assert (spanish["title"], spanish["language"]) == ("Example Newsroom – Español", "es")
    assert ["language" in item for item in spanish["items"]] == [False]
    whole = json.loads(written["feeds/all.json"])
    langs = {item["id"].rpartition(":")[2]: item.get("language") for item in whole["items"]}
    assert langs["r-speech"] == "es"
    assert {lang for id_, lang in langs.items() if id_ != "r-speech"} == {None}


def test_opml_lists_every_feed_once(written: dict[str, bytes]) -> None:
    """The list has a title, an address and a page for each feed, as Atom, in folders by kind."""
    outlines = etree.fromstring(written["feeds/feeds.opml"]).findall("body/outline/outline")
    base = "https://newsroom.example/"
    feeds = {f"{base}{path}" for path in written if path.endswith(".atom.xml")}
    listed = [outline.get("xmlUrl") for outline in outlines]
    assert set(listed) == feeds - {f"{base}feeds/archive/0001.atom.xml"}
    assert len(listed) == len(set(listed))
    assert dict(outlines[0].attrib) == {
        "type": "rss",
        "text": "Example Newsroom",
        "title": "Example Newsroom",
        "language": "en",
        "xmlUrl": f"{base}feeds/all.atom.xml",
        "htmlUrl": base,
    }
    folders = etree.fromstring(written["feeds/feeds.opml"]).findall("body/outline")
    assert [folder.get("text") for folder in folders][:2] == ["All releases", "By section"]


@pytest.mark.parametrize("path", ["feeds/all.atom.xml", "feeds/all.rss.xml"])
def test_browser_shows_what_it_is(written: dict[str, bytes], path: str) -> None:
    """A heading, words and a link to the page of feeds, and a style sheet; the root comes soon."""
    data = written[path]
    assert data.index(b"<feed" if "atom" in path else b"<rss") < 512
    root = etree.fromstring(data)
    style = root.getprevious()
    assert (style.target, style.text) == (
        "xml-stylesheet",
        'type="text/css" href="/feeds/feed.css"',
    )
    (view,) = root.iter("{http://www.w3.org/1999/xhtml}div")
    assert [etree.QName(each).localname for each in view.iter()] == ["div", "h1", "p", "a"]
    assert view[0].text == "Example Newsroom"
    assert view[1][0].get("href") == "https://newsroom.example/feeds/"
    assert b"atom|entry" in written["feeds/feed.css"]


def person(count: int) -> FullEdition:
    """Return an edition in which so many releases are from one place and name one person."""
    named = Person(id="jo", labels=(("en", "Jo"),))
    place = Place(id="paris", labels=(("en", "Paris"),))
    dateline = Dateline(as_printed="Paris", separator=" - ", place=place)
    return edition(
        [
            release(f"r-{n}", people=(Mention(person=named),), dateline=dateline)
            for n in range(count)
        ]
    )


@pytest.mark.parametrize(("count", "is_offered"), [(2, False), (3, True)])
def test_person_has_a_feed_from_three_releases_on(count: int, is_offered: bool) -> None:  # noqa: FBT001 - a case
    """A place has one from the first."""
    assert FAMILY.artefacts
    paths = {made.path for made in FAMILY.artefacts(person(count), ())}
    assert ("feeds/people/jo.json" in paths) == is_offered
    assert "feeds/places/paris.rss.xml" in paths
