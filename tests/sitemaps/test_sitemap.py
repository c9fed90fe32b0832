"""What crawlers are told: the sitemap and robots.txt."""

from datetime import UTC, date, datetime
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from lxml import etree

from pressroom.model.artefact import Shell
from pressroom.model.dates import When
from pressroom.model.edition import Edition
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Publisher, Site
from pressroom.sitemaps import sitemap
from pressroom.sitemaps.plugin import FAMILY

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = Site(
    name="Example Newsroom",
    url="https://press.example/news",
    lang="en",
    zone=ZoneInfo("UTC"),
    authority="press.example",
    feed_year=2026,
    publisher=Publisher(name="Office of Examples", type="Organization"),
)


class FakeShell:
    """A shell that knows its site only."""

    site = SITE


def rendered(*pages: Page) -> dict[str, bytes]:
    """Return what the family makes of these pages, by path."""
    assert FAMILY.artefacts
    made = FAMILY.artefacts(Edition(site=SITE, releases=()), pages)
    shell = cast("Shell", FakeShell())
    return {artefact.path: artefact.render(artefact.inputs, shell) for artefact in made}


def page(path: str, kind: PageKind = PageKind.PAGE, **fields: object) -> Page:
    """Return a page at this path."""
    return Page(kind=kind, path=path, title="X", description="", lang="en", **fields)


def told(document: bytes) -> list[tuple[str | None, str | None]]:
    """Return address and last change of each entry, in order."""
    root = etree.fromstring(document)
    return [(e.findtext(f"{S}loc"), e.findtext(f"{S}lastmod")) for e in root]


def test_sitemap_equals_the_indexed_pages() -> None:
    """Each indexed page is listed once, whole, in order of path, with its change if known."""
    written = rendered(
        page("releases/2010/", changed=When.of(date(2010, 3, 26))),
        page("", PageKind.HOME, changed=When.of(datetime(2010, 4, 1, 9, 30, tzinfo=UTC))),
        page("about/"),
        page("releases/2010/03/26/removed/", is_indexed=False),
        page("404.html", PageKind.NOT_FOUND),
    )
    assert etree.fromstring(written["sitemap.xml"]).tag == f"{S}urlset"
    assert told(written["sitemap.xml"]) == [
        ("https://press.example/news/", "2010-04-01T09:30:00+00:00"),
        ("https://press.example/news/about/", None),
        ("https://press.example/news/releases/2010/", "2010-03-26"),
    ]


def test_robots_open_all_and_name_the_sitemap() -> None:
    """robots.txt forbids nothing, names the sitemap whole, and tells no path beside."""
    assert rendered(page("secret/", is_indexed=False))["robots.txt"].decode() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://press.example/news/sitemap.xml\n"
    )


def test_order_of_pages_does_not_matter() -> None:
    """The bytes depend on which pages there are, not on how they come."""
    pages = [page("a/"), page("b/"), page("b/c/"), page("")]
    assert rendered(*pages) == rendered(*reversed(pages))


def test_too_many_pages_are_split_and_indexed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the limit sitemap.xml is an index of parts, each as long as is allowed."""
    monkeypatch.setattr(sitemap, "LONGEST", 2)
    written = rendered(*(page(f"{letter}/") for letter in "edcba"))
    assert etree.fromstring(written["sitemap.xml"]).tag == f"{S}sitemapindex"
    parts = ["sitemaps/0001.xml", "sitemaps/0002.xml", "sitemaps/0003.xml"]
    assert sorted(written) == ["robots.txt", "sitemap.xml", *parts]
    assert told(written["sitemap.xml"]) == [
        (f"https://press.example/news/{p}", None) for p in parts
    ]
    assert [told(written[path]) for path in parts] == [
        [("https://press.example/news/a/", None), ("https://press.example/news/b/", None)],
        [("https://press.example/news/c/", None), ("https://press.example/news/d/", None)],
        [("https://press.example/news/e/", None)],
    ]


def test_exactly_the_limit_needs_no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many pages as one file may hold are in one file."""
    monkeypatch.setattr(sitemap, "LONGEST", 2)
    assert sorted(rendered(page("a/"), page("b/"))) == ["robots.txt", "sitemap.xml"]
