"""Which feeds an edition has, and which of them a page announces."""

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
from pressroom.model.head import Head
from pressroom.model.page import Listing, Page, PageKind
from pressroom.model.site import Site
from pressroom.model.state import State
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


def test_a_feed_for_all_and_one_a_section() -> None:
    """There are both formats of the whole and of each section that has releases."""
    read = {path: feedparser.parse(made) for path, made in rendered(two_sections()).items()}
    assert {
        path: (
            feed.version,
            feed.feed.title,
            feed.feed.link,
            [e.id.split(":")[2] for e in feed.entries],
        )
        for path, feed in read.items()
    } == {
        f"feeds/{scope}.{form}.xml": (version, *told)
        for form, version in (("atom", "atom10"), ("rss", "rss20"))
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
def test_release_without_text_is_in_no_feed(state: State) -> None:
    """What was replaced or removed has left the feeds, and a section without others its feed."""
    gone = release("r-gone", state=state, section=SPEECH, body_html="")
    written = rendered(edition([release("r-1"), gone]))
    assert sorted(written) == [
        "feeds/all.atom.xml",
        "feeds/all.rss.xml",
        "feeds/sections/press-release.atom.xml",
        "feeds/sections/press-release.rss.xml",
    ]
    assert not [path for path, made in written.items() if b"r-gone" in made]


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
    assert len(outputs.pop().splitlines()) == 6


def announced(page: Page, **site_changes: object) -> list[tuple[str, str, str]]:
    """Return the feeds that the page announces, in order."""
    assert FAMILY.complete_head
    head = Head(title="", description="", canonical_url="", is_indexed=True)
    feeds = FAMILY.complete_head(head, page, site(**site_changes)).feeds
    return [(feed.path, feed.title, feed.media_type) for feed in feeds]


def page(kind: PageKind, **fields: object) -> Page:
    """Return a page of this kind."""
    return Page(kind=kind, path="x/", title="X", description="", lang="en", **fields)


ALL = [
    ("feeds/all.atom.xml", "Example Newsroom (Atom)", "application/atom+xml"),
    ("feeds/all.rss.xml", "Example Newsroom (RSS)", "application/rss+xml"),
]
SPEECHES = [
    (
        "feeds/sections/speech.atom.xml",
        "Example Newsroom – Speeches (Atom)",
        "application/atom+xml",
    ),
    ("feeds/sections/speech.rss.xml", "Example Newsroom – Speeches (RSS)", "application/rss+xml"),
]
CARD = edition([release(section=SPEECH)]).releases[0]


@pytest.mark.parametrize(
    ("shown", "feeds"),
    [
        pytest.param(page(PageKind.PAGE), ALL, id="plain page"),
        pytest.param(page(PageKind.NOT_FOUND), ALL, id="page of errors"),
        pytest.param(
            page(PageKind.LIST, listing=Listing(cards=(CARD,), scope="all")), ALL, id="list of all"
        ),
        pytest.param(
            page(PageKind.LIST, listing=Listing(cards=(CARD,), scope="sections/speech")),
            SPEECHES + ALL,
            id="list of a section",
        ),
        pytest.param(
            page(PageKind.LIST, listing=Listing(cards=(), scope="sections/speech")),
            ALL,
            id="list of a section that shows no release",
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
