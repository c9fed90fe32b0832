import pytest

from tests.checks.planting import URL, Fault, edit, in_bytes
from tests.checks.true_site import LIST, REMOVED, TrueSite

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
