"""What crawlers are told: the sitemap and robots.txt."""

from datetime import UTC, date, datetime
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from lxml import etree

from pressroom.model.artefact import Artefact, PageFacts, Shell
from pressroom.model.dates import When
from pressroom.model.edition import Edition
from pressroom.model.page import PageKind
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


def rendered(*pages: Artefact) -> dict[str, bytes]:
    """Return what the family makes of these pages, by path."""
    assert FAMILY.artefacts
    made = FAMILY.artefacts(Edition(site=SITE, releases=()), pages)
    shell = cast("Shell", FakeShell())
    return {
        artefact.path: artefact.render(artefact.compose(artefact.inputs, ()), shell)
        for artefact in made
    }


def unrendered(_told: object, _shell: Shell) -> bytes:
    """Return nothing."""
    return b""


def page(
    path: str,
    kind: PageKind = PageKind.PAGE,
    *,
    is_indexed: bool = True,
    changed: When | None = None,
) -> Artefact:
    """Return the file of a page at this path."""
    return Artefact(
        path=path if path.endswith(".html") else f"{path}index.html",
        render=unrendered,
        page=PageFacts(kind, is_indexed, changed.iso if changed else None),
    )


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


def parts_of(written: dict[str, bytes]) -> dict[str, list[tuple[str | None, str | None]]]:
    """Return what each part that the index names tells; the index is in order, and complete."""
    assert etree.fromstring(written["sitemap.xml"]).tag == f"{S}sitemapindex"
    named = [address for address, _ in told(written["sitemap.xml"])]
    parts = sorted(
        written.keys() - {"robots.txt", "sitemap.xml"}, key=lambda p: p.removesuffix(".xml")
    )
    assert named == [f"https://press.example/news/{path}" for path in parts]
    return {path: told(written[path]) for path in parts}


def test_large_site_has_a_sitemap_for_each_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases and lists of a year are in its file, in every language; the rest has its own."""
    monkeypatch.setattr(sitemap, "LONGEST_ALONE", 2)
    written = rendered(
        page("", PageKind.HOME),
        page("releases/"),
        page("releases/2010/", changed=When.of(date(2010, 3, 26))),
        page("releases/2010/03/26/one/"),
        page("es/releases/2010/03/26/uno/"),
        page("releases/2009/page/1/"),
        page("sections/speech/2009/"),
        page("topics/2009/"),
        page("2009/"),
        page("releases/2009/01/01/removed/", is_indexed=False),
    )
    at = "https://press.example/news/"
    assert parts_of(written) == {
        "sitemaps/2009.xml": [
            (f"{at}releases/2009/page/1/", None),
            (f"{at}sections/speech/2009/", None),
        ],
        "sitemaps/2010.xml": [
            (f"{at}es/releases/2010/03/26/uno/", None),
            (f"{at}releases/2010/", "2010-03-26"),
            (f"{at}releases/2010/03/26/one/", None),
        ],
        "sitemaps/pages.xml": [
            (at, None),
            (f"{at}2009/", None),
            (f"{at}releases/", None),
            (f"{at}topics/2009/", None),
        ],
    }


def test_change_of_a_release_touches_the_file_of_its_year_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The index tells no moment: it changes when a year is new, and not before."""
    monkeypatch.setattr(sitemap, "LONGEST_ALONE", 2)
    paths = ["", "releases/2009/01/02/x/", "releases/2010/01/02/y/"]
    before = rendered(*(page(path) for path in paths))
    changed = page(paths[1], changed=When.of(date(2010, 5, 1)))
    after = rendered(page(paths[0]), changed, page(paths[2]), page("releases/2009/01/03/z/"))
    assert before.keys() == after.keys()
    assert [path for path in before if before[path] != after[path]] == ["sitemaps/2009.xml"]


def test_year_that_is_too_long_goes_on_in_further_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """No part is longer than the protocol allows, and no page is in none or in two."""
    monkeypatch.setattr(sitemap, "LONGEST_ALONE", 2)
    monkeypatch.setattr(sitemap, "LONGEST", 2)
    written = rendered(*(page(f"releases/2010/03/26/{letter}/") for letter in "edcba"))
    assert {path: len(found) for path, found in parts_of(written).items()} == {
        "sitemaps/2010-2.xml": 2,
        "sitemaps/2010-3.xml": 1,
        "sitemaps/2010.xml": 2,
    }
    assert sorted(
        address or "" for found in parts_of(written).values() for address, _ in found
    ) == [f"https://press.example/news/releases/2010/03/26/{letter}/" for letter in "abcde"]


@pytest.mark.parametrize(
    ("count", "files"),
    [
        pytest.param(1_000, ["robots.txt", "sitemap.xml"], id="a thousand"),
        pytest.param(1_001, ["robots.txt", "sitemap.xml", "sitemaps/pages.xml"], id="one more"),
    ],
)
def test_only_a_large_site_needs_an_index(count: int, files: list[str]) -> None:
    """A thousand pages are in one file; of these, none belongs to a year."""
    assert sorted(rendered(*(page(f"{number}/") for number in range(count)))) == files
