"""Whatever a release holds, its feeds are valid, and the others lose nothing."""

import json
from datetime import UTC, date, datetime
from typing import Any, cast

import feedparser
import pytest
from lxml import etree
from msgspec.structs import replace

from pressroom.checks.output import Output, OutputChecks
from pressroom.feeds.plugin import FAMILY
from pressroom.model.artefact import Shell
from pressroom.model.media import Attachment
from tests.feeds.documents import SHEET, media
from tests.feeds.editions import WASHINGTON, edition, release
from tests.feeds.test_feed_family import FakeShell
from tests.feeds.test_feed_standards import GRAMMAR, SCHEMA
from tests.records import FullEdition, composed

ROWS = "".join(f"<tr><td>{n}</td><td>{'figures ' * 20}</td></tr>" for n in range(11_000))
MANY = tuple(
    Attachment(file=media(f"{n}.pdf", "application/pdf", n + 1), title=f"Sheet {n}")
    for n in range(200)
)
BAD: dict[str, dict[str, Any]] = {
    "C0, C1 and noncharacters": {"headline": "A\x00\x1b\x85\x92\ufffe\uffffB", "summary": "\x01"},
    "the end of a CDATA section": {"headline": "a ]]> b", "body_html": "<p>a ]]&gt; b</p>"},
    "entities that XML does not know": {"body_html": "<p>a&nbsp;b &eacute; &bogus; &#0;</p>"},
    "HTML in a title": {"headline": "<b>Bold</b> &amp; <script>alert(1)</script>"},
    "a date of 1881": {"when": date(1881, 7, 2)},
    "a table of two megabytes": {"body_html": f"<table>{ROWS}</table>"},
    "two hundred files": {"attachments": MANY},
    "an address with spaces": {
        "attachments": (Attachment(file=replace(SHEET.file, name="a b ü.pdf"), title="A b"),),
        "body_html": '<p><a href="/a b/c">x</a> <a href="http://[bad">y</a></p>',
    },
    "a language that nobody declared": {"lang": "tlh-Latn"},
    "no text at all": {"body_html": "", "summary": ""},
    "tags that are never closed": {"body_html": "<div><p>a<div><table><tr>" * 60},
}


def written(shown: FullEdition) -> dict[str, tuple[bytes, tuple[str, ...]]]:
    """Return bytes and findings of each feed by its path."""
    shell = cast("Shell", FakeShell(shown.site))
    assert FAMILY.artefacts
    checks = OutputChecks(shown.site, frozenset())
    found = {}
    for made in FAMILY.artefacts(shown, ()):
        data = made.render(composed(made, shown), shell)
        told = tuple(shown.full[card.path] for card in made.releases)
        output = Output(path=made.path, data=data, releases=told)
        found[made.path] = data, tuple(p.code for p in checks.check(output).findings)
    return found


@pytest.mark.parametrize("fields", BAD.values(), ids=BAD)
def test_bad_release_costs_nobody_a_feed(fields: dict[str, Any]) -> None:
    """Every feed is valid by grammar, schema and checks, and has the other release too."""
    shown = edition([release("r-bad", **fields), release("r-good", when=date(2010, 3, 27))])
    for path, (data, codes) in written(shown).items():
        if path.endswith((".css", ".opml")):
            continue
        # A text that is missing, and one that is large, are told; nothing else is.
        told = {"E560"} if fields.get("body_html") == "" else set()
        told |= {"W572"} if "figures" in fields.get("body_html", "") else set()
        assert set(codes) <= told, path
        if path.endswith(".json"):
            read = json.loads(data)
            assert list(SCHEMA.iter_errors(read)) == []
            ids = [item["id"] for item in read["items"]]
        else:
            parsed = feedparser.parse(data, sanitize_html=False)
            assert not parsed.bozo, (path, parsed.get("bozo_exception"))
            ids = [entry.id for entry in parsed.entries]
            if ".atom" in path:
                assert GRAMMAR.validate(etree.fromstring(data)), GRAMMAR.error_log
        if "languages" not in path:
            assert [id_.rpartition(":")[2] for id_ in ids] == ["r-good", "r-bad"]


def test_two_hundred_files_are_all_there() -> None:
    """RSS has one enclosure; the others are links beside it, and all are in the text."""
    shown = edition([release("r-many", attachments=MANY)])
    data, _ = written(shown)["feeds/all.rss.xml"]
    (item,) = etree.fromstring(data).iter("item")
    assert len(item.findall("enclosure")) == 1
    (entry,) = feedparser.parse(data).entries
    assert len(entry.enclosures) == 200
    assert entry.content[0].value.count("<li>") == 200


IMPORTED_AT = datetime(2026, 11, 2, 15, tzinfo=UTC)


@pytest.mark.parametrize(("days", "ids"), [((), 30), ((date(2026, 11, 2),), 5)])
def test_imported_releases_never_come_as_new(days: tuple[date, ...], ids: int) -> None:
    """With the day of the import set, a feed of few releases is not filled with old ones."""
    old = [
        release(f"r-old-{n}", when=date(1998, 1, 1 + n), first_published_at=IMPORTED_AT)
        for n in range(28)
    ]
    new = [
        release(
            f"r-new-{n}",
            when=datetime(2026, 11, 2, n, tzinfo=WASHINGTON),
            first_published_at=IMPORTED_AT,
        )
        for n in range(5)
    ]
    shown = edition([*old, *new], import_days=days)
    data, _ = written(shown)["feeds/all.json"]
    items = json.loads(data)["items"]
    assert len(items) == ids
    assert {item["id"].split(":r-")[1][:3] for item in items[:5]} == {"new"}


def test_archive_that_was_imported_whole_has_feeds() -> None:
    """Who subscribes to it cannot have subscribed before; there is nothing else to tell."""
    old = [
        release(f"r-{n}", when=date(1998, 1, 1 + n), first_published_at=IMPORTED_AT)
        for n in range(3)
    ]
    shown = edition(old, import_days=(date(2026, 11, 2),))
    data, _ = written(shown)["feeds/all.json"]
    assert len(json.loads(data)["items"]) == 3
