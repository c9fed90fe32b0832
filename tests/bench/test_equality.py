"""Does the bench see when a peer has done more or less than ours?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.equality import compared

NODES = ("NewsArticle", "BreadcrumbList", "WebSite", "WebPage", "Organization")
GRAPH = ",".join(f'{{"@type":"{node}","@id":"#{number}"}}' for number, node in enumerate(NODES))
PAGE = f"""<html><head><script type="application/ld+json">{{"@graph":[{GRAPH}]}}</script></head>
<body><h1>A headline</h1><p>Some words of a release, and <a href="/topics/">a link</a>.</p></body>
</html>"""
CARD = '<li class="usa-collection__item"><a href="/x/">A headline</a></li>'
LIST = PAGE.replace("</body>", f"<ul>{CARD * 25}</ul></body>")
FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><entry/><entry/></feed>'
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'
RELEASE = "releases/2010/03/26/a-headline"
FILES = {
    f"{RELEASE}/index.html": PAGE,
    f"{RELEASE}/release.txt": "A headline\n\nSome words of a release.\n",
    "releases/2010/index.html": LIST,
    "releases/2010/page/1/index.html": LIST,
    "topics/trade/index.html": LIST,
    "topics/index.html": PAGE,
    "index.html": PAGE,
    "feeds/all.atom.xml": FEED,
    "sitemap.xml": SITEMAP,
}


def write_site(folder: Path) -> Path:
    """Write a small site."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Return our site."""
    return write_site(tmp_path / "ours")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """Return a peer's site, which is the same."""
    return write_site(tmp_path / "theirs")


def edited(name: str, old: str, new: str) -> Callable[[Path], object]:
    """Return what replaces a text in one file of a site."""
    return lambda site: (site / name).write_text(FILES[name].replace(old, new), encoding="utf-8")


def test_numbered_pages_may_be_numbered_from_either_end(ours: Path, theirs: Path) -> None:
    """The same sites are equal; so are those that count the pages of a list from its other end."""
    (theirs / "releases/2010/page/1").rename(theirs / "releases/2010/page/2")
    assert compared("Hugo", theirs, ours).differences == ()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda s: (s / f"{RELEASE}/release.txt").unlink(), "plain texts: 0 beside 1"),
        (lambda s: write_site(s / "fr"), "pages of releases: 2 beside 1"),
        (
            edited("topics/trade/index.html", f"{CARD}</ul>", "</ul>"),
            "releases on lists: 74 beside 75",
        ),
        (edited("feeds/all.atom.xml", "<entry/></feed>", "</feed>"), "feed entries: 1 beside 2"),
        (edited("sitemap.xml", "<url/>", "<url/><url/>"), "addresses in sitemaps: 2 beside 1"),
        (
            edited(f"{RELEASE}/index.html", "Some words", "Words"),
            "words of pages of releases: 8 beside 9",
        ),
        (edited(f"{RELEASE}/release.txt", " of a", "\nof a"), "words of plain texts: 11 beside 10"),
        (edited(f"{RELEASE}/index.html", "<a ", "<b "), "links of pages of releases: 0 beside 1"),
        (edited(f"{RELEASE}/index.html", '"WebSite"', '"Thing"'), "#0 has no WebSite"),
    ],
    ids=[
        "no plain text",
        "another page",
        "a release less on a list",
        "an entry less",
        "another address",
        "a word less",
        "lines that end elsewhere",
        "no link",
        "another type of node",
    ],
)
def test_work_that_differs_is_told(
    ours: Path, theirs: Path, change: Callable[[Path], object], told: str
) -> None:
    """Whatever a peer makes less or more of is told, with both numbers, and is not equal."""
    change(theirs)
    found = compared("Hugo", theirs, ours)
    assert not found.is_equal
    assert any(told in difference for difference in found.differences), found.differences
