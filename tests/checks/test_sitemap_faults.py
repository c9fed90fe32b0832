import re

import pytest

from pressroom.checks import news_sitemap, sitemap
from pressroom.checks.origin import Origin
from pressroom.checks.output import Output, OutputChecks
from pressroom.checks.tree import Tree
from pressroom.checks.whole import check_whole
from pressroom.model.alternates import alternates_of
from pressroom.model.artefact import Artefact
from pressroom.model.page import PageKind
from tests.checks.planting import URL, Fault, edit, in_bytes
from tests.checks.true_site import DAY, LIST, REMOVED, TrueSite
from tests.sitemaps.crawled import AT, SITE, news_release, page, rendered

FAULTS = [
    pytest.param("E551", in_bytes("sitemap.xml", b"<urlset>"), id="not well-formed"),
    pytest.param("E551", in_bytes("sitemap.xml", b"<urlset/>"), id="no sitemap"),
    pytest.param(
        "E552",
        edit("sitemap.xml", "</urlset>", f"<url><loc>{URL}{REMOVED}</loc></url></urlset>"),
        id="a removed release",
    ),
    pytest.param(
        "E552",
        edit(
            "sitemap.xml",
            "</urlset>",
            f"<url><loc>{URL}releases/2030/01/01/x/</loc></url></urlset>",
        ),
        id="a held release",
    ),
    pytest.param(
        "E553",
        edit("sitemap.xml", f"<url><loc>{URL}{LIST}</loc></url>", ""),
        id="a page not listed",
    ),
    pytest.param(
        "E554", edit("robots.txt", "Sitemap: ", "# "), id="robots.txt without the sitemap"
    ),
    pytest.param("E554", edit("robots.txt", URL, "/"), id="the sitemap without its host"),
    pytest.param(
        "E585", edit("robots.txt", "Allow: /", "Disallow: /releases/secret/"), id="a path told"
    ),
    pytest.param("E585", edit("robots.txt", "Allow: /", "Disallow: /"), id="the site forbidden"),
    pytest.param(
        "E580",
        edit(
            "sitemap.xml",
            "</loc></url>\n</urlset>",
            "</loc><lastmod>2010-03-26</lastmod></url></urlset>",
        ),
        id="a change that nobody declared",
    ),
    pytest.param(
        "E581",
        edit("sitemap.xml", "</urlset>", f"<url><loc>{URL}{LIST}</loc></url></urlset>"),
        id="a page twice",
    ),
]


@pytest.mark.parametrize(("code", "fault"), FAULTS)
def test_a_fault_of_the_sitemap_is_found_once(built: TrueSite, code: str, fault: Fault) -> None:
    """Each way in which search engines could be misled has its own finding."""
    fault(built)
    assert [problem.code for problem in built.problems()] == [code]


def index_of(site: TrueSite, *parts: str) -> None:
    """Move the sitemap to `sitemaps/0001.xml`, and let an index name these parts."""
    part = site.written["sitemap.xml"]
    site.write("sitemaps/0001.xml", part)
    site.plan("sitemaps/0001.xml")
    named = "".join(f"<sitemap><loc>{URL}{name}</loc></sitemap>" for name in parts)
    html = part[: part.index("<url>")] + named + part[part.index("</urlset>") :]
    site.write("sitemap.xml", html.replace("urlset", "sitemapindex"))


def test_the_sitemaps_of_an_index_are_read(built: TrueSite) -> None:
    """An archive above 50,000 pages has an index, and its parts list the pages."""
    index_of(built, "sitemaps/0001.xml")
    assert built.problems() == ()
    built.edit("sitemaps/0001.xml", f"<loc>{URL}{LIST}", f"<loc>{URL}{REMOVED}")
    assert [problem.code for problem in built.problems()] == ["E553", "E552"]


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("sitemaps/0002.xml", id="a part that is missing"),
        pytest.param("sitemap.xml", id="the index itself"),
    ],
)
def test_an_index_names_sitemaps_only(built: TrueSite, part: str) -> None:
    """An index whose part is missing or no sitemap is told, and is never followed in a circle."""
    index_of(built, part)
    assert [problem.code for problem in built.problems()] == ["E551"]


# What is told of more than one page, as our own sitemaps have it, spoiled in one way.
OWN, OTHER = "releases/2010/03/26/one/", "es/releases/2010/03/26/uno/"
SET = alternates_of(("en", OWN), [("es", OTHER)], "en")
PAGES = (
    page(OWN, changed=DAY, alternates=SET, pictures=("a b.jpg",)),
    page(OTHER, changed=DAY, alternates=SET),
    page("about/"),
)


def findings(document: bytes, pages: tuple[Artefact, ...]) -> list[str]:
    """Return the codes of what is wrong with the sitemap of these pages."""
    paths = frozenset(("sitemap.xml", "robots.txt", *(each.path for each in pages)))
    checks = OutputChecks(SITE, paths)
    checked = checks.check(Output(path="sitemap.xml", data=document))
    tree = Tree(
        site=SITE,
        present=paths,
        planned=paths,
        pages={each.path: PageKind.PAGE for each in pages},
        releases={OWN: True, OTHER: True},
        ties={"sitemap.xml": checked.ties},
        origin_of=lambda path: Origin(output=path),
    )
    indexed = {each.page_path: each.page for each in pages if each.page}
    whole = check_whole(tree, lambda _: frozenset(), indexed)
    return [problem.code for problem in (*checked.findings, *whole)]


def link(lang: str, path: str) -> str:
    """Return what names a page in a language."""
    return f'<xhtml:link rel="alternate" hreflang="{lang}" href="{AT}{path}"/>'


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        pytest.param("2010-03-26<", "2010-03-27<", ["E580", "E580"], id="another day"),
        pytest.param("<lastmod>2010-03-26</lastmod>", "", ["E580", "E580"], id="no day"),
        pytest.param("a%20b.jpg", "c.jpg", ["E580"], id="another picture"),
        pytest.param("a%20b.jpg", "a b.jpg", ["E580"], id="a picture at no address"),
        pytest.param("<image:loc>.*</image:loc>", "", ["E580"], id="no picture"),
        pytest.param(
            link("x-default", OWN), "", ["E580", "E580"], id="nothing for other languages"
        ),
        pytest.param(
            link("en", OWN),
            link("en", "about/"),
            ["E580", "E580", "E582", "E582"],
            id="another page as translation",
        ),
        pytest.param('hreflang="es"', 'hreflang="fr"', ["E580", "E580"], id="another language"),
        pytest.param(
            f"(<loc>{AT}{OWN}</loc>.*?){link('es', OTHER)}",
            r"\1",
            ["E580", "E582"],
            id="one page of a set without the other",
        ),
    ],
)
def test_what_a_sitemap_tells_of_a_page_is_compared(old: str, new: str, codes: list[str]) -> None:
    """Last change, languages and pictures are those of the page, and sets are told by all sides."""
    written = rendered(*PAGES)["sitemap.xml"].decode()
    assert findings(written.encode(), PAGES) == []
    spoiled = re.sub(old, new, written, flags=re.DOTALL)
    assert spoiled != written
    assert sorted(findings(spoiled.encode(), PAGES)) == codes


def test_set_that_only_one_side_plans_is_found() -> None:
    """What the plan itself has wrong is no better than what a part writes wrong."""
    pages = (PAGES[0], page(OTHER, changed=DAY))
    assert findings(rendered(*pages)["sitemap.xml"], pages) == ["E582"]


@pytest.mark.parametrize("limit", ["LONGEST", "LARGEST_BYTES"])
def test_sitemap_that_is_too_long_is_found(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Search engines read no more of it than the protocol allows."""
    monkeypatch.setattr(sitemap, limit, 2)
    assert findings(rendered(*PAGES)["sitemap.xml"], PAGES) == ["E586"]


NEWS = (
    news_release("day", headline="Agencies & partners"),
    news_release("hour", date="2010-03-27T09:00:00-04:00", lang="zh-Hant"),
)


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        pytest.param("Agencies &amp; ", "Agencies and ", ["E583"], id="another headline"),
        pytest.param("T09:00:00-04:00", "T09:00:00+00:00", ["E583"], id="another zone"),
        pytest.param(">zh-tw<", ">en<", ["E583"], id="another language"),
        pytest.param("Example Newsroom", "Somebody", ["E583"] * 2, id="another name"),
        pytest.param("<news:title>[^<]*</news:title>", "", ["E583"] * 2, id="no headline"),
        pytest.param("/day/", "/secret/", ["E584"], id="a held release"),
        pytest.param("<url>.*?</url>", "", ["E584"], id="nothing"),
        pytest.param("(<url>.*?</url>)", r"\1\1", ["E584"], id="each twice"),
        pytest.param("urlset", "html", ["E551"], id="no sitemap"),
        pytest.param("</url>", "", ["E551"], id="not well-formed"),
    ],
)
def test_news_sitemap_is_compared_with_its_releases(old: str, new: str, codes: list[str]) -> None:
    """It tells what is news, in order, as the releases do."""
    written = rendered(news=NEWS)["sitemap-news.xml"].decode()
    checks = OutputChecks(SITE, frozenset())

    def found(document: str) -> list[str]:
        told = Output(path="sitemap-news.xml", data=document.encode(), releases=NEWS[::-1])
        return [problem.code for problem in checks.check(told).findings]

    assert found(written) == []
    spoiled = re.sub(old, new, written, flags=re.DOTALL)
    assert spoiled != written
    assert found(spoiled) == codes


def test_news_sitemap_of_too_many_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search engines read a thousand entries of it."""
    monkeypatch.setattr(news_sitemap, "MOST", 1)
    written = rendered(news=NEWS)["sitemap-news.xml"]
    told = Output(path="sitemap-news.xml", data=written, releases=NEWS[::-1])
    checks = OutputChecks(SITE, frozenset())
    assert [problem.code for problem in checks.check(told).findings] == ["E586"]
