"""Which feeds an edition has, and which of them a page announces."""

import json
import os
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import cast

import feedparser
import pytest

from pressroom.feeds.plugin import FAMILY
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.edition import Edition
from pressroom.model.feed_list import offered_feeds, section_feed
from pressroom.model.head import Head
from pressroom.model.page import Listing, Page, PageKind
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.model.vocabulary import Topic
from tests.feeds.editions import SPEECH, edition, release, site
from tests.records import FullEdition, composed

ROOT = Path(__file__).parents[2]


class FakeShell:
    """A shell that knows its site only."""

    def __init__(self, shown_on: Site) -> None:
        self.site = shown_on


def artefacts(shown: Edition) -> list[Artefact]:
    """Return what the family makes of the edition."""
    assert FAMILY.artefacts
    return list(FAMILY.artefacts(shown, ()))


def rendered(shown: FullEdition) -> dict[str, bytes]:
    """Return the bytes of each feed by path."""
    shell = cast("Shell", FakeShell(shown.site))
    return {made.path: made.render(composed(made, shown), shell) for made in artefacts(shown)}


def two_sections() -> FullEdition:
    """Return an edition of a speech and a press release."""
    return edition([release("r-1"), release("r-2", section=SPEECH, when=date(2010, 4, 1))])


def feeds(written: dict[str, bytes]) -> dict[str, bytes]:
    """Return the feeds, without the list of them and their style sheet."""
    return {path: made for path, made in written.items() if not path.endswith((".opml", ".css"))}


def test_every_scope_has_three_formats_of_the_same_entries() -> None:
    """There are Atom, RSS and JSON of the whole and of each section, with the same ids in order."""
    written = feeds(rendered(two_sections()))
    read = {path: told_by(path, made) for path, made in written.items()}
    assert read == {
        f"feeds/{scope}.{form}": told
        for form in ("atom.xml", "rss.xml", "json")
        for scope, told in {
            "all": ("Example Newsroom", "https://newsroom.example/", ["r-2", "r-1"]),
            "sections/press-release": (
                "Example Newsroom – Press Releases",
                "https://newsroom.example/sections/press-release/",
                ["r-1"],
            ),
            "sections/speech": (
                "Example Newsroom – Speeches",
                "https://newsroom.example/sections/speech/",
                ["r-2"],
            ),
        }.items()
    }


def told_by(path: str, made: bytes) -> tuple[str, str, list[str]]:
    """Return a feed's title and page, and the keys of its entries."""
    if path.endswith(".json"):
        told = json.loads(made)
        ids = [item["id"] for item in told["items"]]
        return told["title"], told["home_page_url"], [id_.split(":")[2] for id_ in ids]
    feed = feedparser.parse(made)
    assert feed.version == ("atom10" if ".atom" in path else "rss20")
    return feed.feed.title, feed.feed.link, [entry.id.split(":")[2] for entry in feed.entries]


def test_each_feed_has_an_id_of_its_own() -> None:
    """No two Atom feeds share an id, which is no address."""
    ids = {
        p: feedparser.parse(m).feed.id for p, m in rendered(two_sections()).items() if ".atom" in p
    }
    assert ids == {
        "feeds/all.atom.xml": "tag:newsroom.example,2026:feeds/all",
        "feeds/sections/press-release.atom.xml": (
            "tag:newsroom.example,2026:feeds/sections/press-release"
        ),
        "feeds/sections/speech.atom.xml": "tag:newsroom.example,2026:feeds/sections/speech",
    }


@pytest.mark.parametrize("state", [State.REPLACED, State.REMOVED])
def test_section_without_a_text_has_no_feed(state: State) -> None:
    """A section whose only release was replaced or removed has no feed."""
    gone = release("r-gone", state=state, section=SPEECH, body_html="")
    written = rendered(edition([release("r-1"), gone]))
    assert sorted(path for path in written if ".atom" in path) == [
        "feeds/all.atom.xml",
        "feeds/corrections.atom.xml",
        "feeds/sections/press-release.atom.xml",
    ]


def test_empty_edition_has_no_feed() -> None:
    """Without a release there is no moment of change, and so no feed."""
    assert artefacts(edition([])) == []


def test_inputs_can_go_to_another_process() -> None:
    """What a feed is made from is frozen and survives pickling."""
    made = artefacts(two_sections())
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own bytes


BUILD = """
import hashlib
from tests.feeds.test_feed_family import rendered, two_sections
for path, made in sorted(rendered(two_sections()).items()):
    print(path, hashlib.sha256(made).hexdigest())
"""


def test_bytes_do_not_depend_on_zone_or_hash_seed() -> None:
    """Two processes with other time zones and hash seeds write the same bytes."""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", BUILD],
            env={
                **os.environ,
                "PYTHONPATH": f"{ROOT / 'plugins'}:{ROOT}",
                "TZ": zone,
                "PYTHONHASHSEED": seed,
            },
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for zone, seed in (("Asia/Tokyo", "1"), ("America/Los_Angeles", "2"))
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == 11


def announced(page: Page, **site_changes: object) -> list[tuple[str, str, str]]:
    """Return the feeds that the page announces, in order."""
    assert FAMILY.complete_head
    head = Head(title="", description="", canonical_url="", is_indexed=True)
    feeds = FAMILY.complete_head(head, page, site(**site_changes)).feeds
    return [(feed.path, feed.title, feed.media_type) for feed in feeds]


def page(kind: PageKind, **fields: object) -> Page:
    """Return a page of this kind."""
    return Page(kind=kind, path="x/", title="X", description="", lang="en", **fields)


def links(scope: str, title: str) -> list[tuple[str, str, str]]:
    """Return the links to a feed in its formats."""
    return [
        (f"feeds/{scope}.atom.xml", f"{title} (Atom)", "application/atom+xml"),
        (f"feeds/{scope}.rss.xml", f"{title} (RSS)", "application/rss+xml"),
        (f"feeds/{scope}.json", f"{title} (JSON)", "application/feed+json"),
    ]


ALL = links("all", "Example Newsroom")
SPEECHES = links("sections/speech", "Example Newsroom – Speeches")
OFFERED = section_feed(SPEECH, site())
CARD = edition([release(section=SPEECH)]).releases[0]


@pytest.mark.parametrize(
    ("shown", "feeds"),
    [
        pytest.param(page(PageKind.PAGE), ALL, id="plain page"),
        pytest.param(page(PageKind.NOT_FOUND), ALL, id="page of errors"),
        pytest.param(
            page(PageKind.LIST, listing=Listing(cards=(CARD,))), ALL, id="list without a feed"
        ),
        pytest.param(
            page(PageKind.LIST, listing=Listing(cards=(CARD,), feed=OFFERED)),
            SPEECHES + ALL,
            id="list of a section",
        ),
        pytest.param(
            page(PageKind.RELEASE, release=release(section=SPEECH)), SPEECHES + ALL, id="release"
        ),
        pytest.param(
            page(PageKind.RELEASE, release=release(section=SPEECH, state=State.REMOVED)),
            ALL,
            id="removed release, perhaps the only one of its section",
        ),
    ],
)
def test_pages_announce_their_feeds(shown: Page, feeds: list[tuple[str, str, str]]) -> None:
    """Every page announces the feed of all releases, after that of its own section."""
    assert announced(shown) == feeds


def test_site_that_lists_no_release_announces_no_feed() -> None:
    """A feed that is not made is not announced either."""
    assert announced(page(PageKind.HOME), is_empty=True) == []


def test_feeds_stand_in_the_order_of_their_names() -> None:
    """Whatever the order of the vocabulary, and of accents, as on the pages that list the terms."""
    labels = (("b", "Zoning"), ("c", "Élections"), ("a", "housing"))
    topics = tuple(Topic(id=id_, labels=(("en", label),)) for id_, label in labels)
    offered = offered_feeds(edition([release("r-1", topics=topics)]))
    assert [feed.name for feed in offered if feed.kind == "topics"] == [
        "Élections",
        "housing",
        "Zoning",
    ]
