"""What crawlers are told: the sitemaps and robots.txt."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pressroom.model.alternates import alternates_of
from pressroom.model.dates import When
from pressroom.model.page import PageKind
from pressroom.sitemaps import family, parts
from pressroom.sitemaps.document import IMAGE, SITEMAP, render_sitemap
from pressroom.sitemaps.locations import size_of
from tests.sitemaps.crawled import AT, SHELL, news_release, page, rendered

S = f"{{{SITEMAP}}}"


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
        written.keys() - {"robots.txt", "sitemap.xml", "sitemap-news.xml"},
        key=lambda path: path.removesuffix(".xml"),
    )
    assert named == [f"https://press.example/news/{path}" for path in parts]
    return {path: told(written[path]) for path in parts}


def test_large_site_has_a_sitemap_for_each_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases and lists of a year are in its file, in every language; the rest has its own."""
    monkeypatch.setattr(family, "LONGEST_ALONE", 2)
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
    assert parts_of(written) == {
        "sitemaps/2009.xml": [
            (f"{AT}releases/2009/page/1/", None),
            (f"{AT}sections/speech/2009/", None),
        ],
        "sitemaps/2010.xml": [
            (f"{AT}es/releases/2010/03/26/uno/", None),
            (f"{AT}releases/2010/", "2010-03-26"),
            (f"{AT}releases/2010/03/26/one/", None),
        ],
        "sitemaps/pages.xml": [
            (AT, None),
            (f"{AT}2009/", None),
            (f"{AT}releases/", None),
            (f"{AT}topics/2009/", None),
        ],
    }


def test_change_of_a_release_touches_the_file_of_its_year_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The index tells no moment: it changes when a year is new, and not before."""
    monkeypatch.setattr(family, "LONGEST_ALONE", 2)
    paths = ["", "releases/2009/01/02/x/", "releases/2010/01/02/y/"]
    before = rendered(*(page(path) for path in paths))
    changed = page(paths[1], changed=When.of(date(2010, 5, 1)))
    after = rendered(page(paths[0]), changed, page(paths[2]), page("releases/2009/01/03/z/"))
    assert before.keys() == after.keys()
    assert [path for path in before if before[path] != after[path]] == ["sitemaps/2009.xml"]


def test_year_that_is_too_long_is_divided_by_months(monkeypatch: pytest.MonkeyPatch) -> None:
    """Month, then day; lists of the whole year stay in its own part, and no page is in two."""
    monkeypatch.setattr(family, "LONGEST_ALONE", 2)
    monkeypatch.setattr(parts, "LONGEST", 2)
    days = ["01/07", "03/26", "03/27", "03/27"]
    paths = [f"releases/2010/{day}/{name}/" for day, name in zip(days, "abcd", strict=True)]
    written = rendered(*map(page, [*paths, "releases/2010/", "topics/trade/2010/page/1/"]))
    assert parts_of(written) == {
        "sitemaps/2010.xml": [
            (f"{AT}releases/2010/", None),
            (f"{AT}topics/trade/2010/page/1/", None),
        ],
        "sitemaps/2010-01.xml": [(f"{AT}{paths[0]}", None)],
        "sitemaps/2010-03-26.xml": [(f"{AT}{paths[1]}", None)],
        "sitemaps/2010-03-27.xml": [(f"{AT}{path}", None) for path in paths[2:]],
    }


@pytest.mark.parametrize(
    ("limit", "value"), [("LONGEST", 2), ("LARGEST_BYTES", 320)], ids=["addresses", "bytes"]
)
def test_what_no_date_divides_is_counted_out(
    limit: str, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No part is longer than the protocol allows, and no page is in none or in two."""
    monkeypatch.setattr(family, "LONGEST_ALONE", 2)
    monkeypatch.setattr(parts, limit, value)
    letters = "edcba"
    same_day = [f"releases/2010/03/26/{letter}/" for letter in letters]
    written = rendered(*map(page, [*same_day, *(f"{letter}/" for letter in letters)]))
    found = parts_of(written)
    assert [len(each) for each in found.values()] == [2, 2, 1] * 2
    assert list(found)[:2] == ["sitemaps/2010-03-26.xml", "sitemaps/2010-03-26-part-2.xml"]
    assert "sitemaps/pages-part-2.xml" in found
    assert sorted(address or "" for each in found.values() for address, _ in each) == sorted(
        f"{AT}{path}" for path in [*same_day, *(f"{letter}/" for letter in letters)]
    )


NAMES = st.from_regex(r"[a-z0-9]{1,12}", fullmatch=True)
PATHS = st.builds("releases/2010/03/26/{}/".format, NAMES)


@given(
    path=PATHS,
    alternates=st.lists(st.tuples(st.sampled_from(["en", "x-default", "zh-Hant"]), PATHS)),
    pictures=st.lists(st.text(min_size=1).filter(lambda name: name.isprintable())),
)
def test_size_of_an_entry_is_never_told_too_small(
    path: str, alternates: list[tuple[str, str]], pictures: list[str]
) -> None:
    """What is counted against the protocol's 50 MB is at least what is written."""
    location = (path, "2010-03-26T16:00:00.000000-04:00", tuple(alternates), tuple(pictures))
    one, two = (len(render_sitemap([location] * count, SHELL)) for count in (1, 2))
    assert two - one <= size_of(location, len(AT))


def test_translations_and_pictures_are_told_with_the_page() -> None:
    """Each page of a set names all of them and itself; pictures lie beside their page."""
    english, arabic = "releases/2010/03/26/one/", "ar/releases/2010/03/26/wahid/"
    told = alternates_of(("en", english), [("ar", arabic)], "en")
    written = rendered(
        page(english, alternates=told, pictures=("a b.jpg", "c&d.png")),
        page(arabic, alternates=told),
        page("about/"),
    )["sitemap.xml"]
    root = etree.fromstring(written)
    found = [[dict(link.attrib) for link in url.iter("{*}link")] for url in root]
    links = [
        {"rel": "alternate", "hreflang": lang, "href": f"{AT}{path}"}
        for lang, path in [("ar", arabic), ("en", english), ("x-default", english)]
    ]
    assert found == [[], links, links]
    assert root.xpath("//i:image/i:loc/text()", namespaces={"i": IMAGE}) == [
        f"{AT}{english}a%20b.jpg",
        f"{AT}{english}c%26d.png",
    ]


@pytest.mark.parametrize(
    ("count", "files"),
    [
        pytest.param(1_000, ["robots.txt", "sitemap-news.xml", "sitemap.xml"], id="a thousand"),
        pytest.param(
            1_001,
            ["robots.txt", "sitemap-news.xml", "sitemap.xml", "sitemaps/pages.xml"],
            id="one more",
        ),
    ],
)
def test_only_a_large_site_needs_an_index(count: int, files: list[str]) -> None:
    """A thousand pages are in one file; of these, none belongs to a year."""
    assert sorted(rendered(*(page(f"{number}/") for number in range(count)))) == files


def test_news_sitemap_tells_what_came_out_just_now() -> None:
    """Publication, language, date as the source tells it, and headline, newest first."""
    written = rendered(
        page("about/"),
        news=(
            news_release("day", headline="Agencies <&> partners"),
            news_release("hour", date="2010-03-27T09:00:00-04:00", lang="zh-Hant"),
        ),
    )
    root = etree.fromstring(written["sitemap-news.xml"])
    assert [[e.text for e in url.iter() if (e.text or "").strip()] for url in root] == [
        [
            f"{AT}releases/2010/03/26/hour/",
            "Example Newsroom",
            "zh-tw",
            "2010-03-27T09:00:00-04:00",
            "Headline hour",
        ],
        [
            f"{AT}releases/2010/03/26/day/",
            "Example Newsroom",
            "en",
            "2010-03-26",
            "Agencies <&> partners",
        ],
    ]
    assert written["robots.txt"].decode().splitlines()[-1] == f"Sitemap: {AT}sitemap-news.xml"


def test_news_sitemap_without_news_is_there_and_named_nowhere() -> None:
    """Whoever was told of it gets an empty one, which the schema does not know."""
    written = rendered(page("about/"))
    root = etree.fromstring(written["sitemap-news.xml"])
    assert (root.tag, len(root)) == (f"{S}urlset", 0)
    assert b"sitemap-news" not in written["robots.txt"] + written["sitemap.xml"]
