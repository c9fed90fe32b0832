"""Do our plugins work alone in themes of other people, as they come?"""

import json
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import html

from tests.alone.conftest import StockSite, stock_site

__all__ = ["stock_site"]

pytestmark = pytest.mark.extern

OURS = ["pressroom.breadcrumbs.plugin", "pressroom.structured_data.plugin"]
# Each with the plugins that it asks for, and a setting that it cannot do without.
THEMES = {
    "pelican.themes.reflex": ("pelican-theme-reflex", [], "CC_LICENSE = {}"),
    "pelican.plugins.seafoam": (
        "seafoam",
        ["pelican.plugins.jinja_filters", "pelican.plugins.seafoam"],
        "",
    ),
}
PAGES = {
    "later.html": (["Home", "News", "Later"], "NewsArticle"),
    "pages/about-us.html": (["Home", "About us"], "WebPage"),
    "category/news.html": (["Home", "News"], "CollectionPage"),
    "tag/police.html": (["Home", "police"], "CollectionPage"),
    "author/a-writer.html": (["Home", "A. Writer"], "ProfilePage"),
    "index.html": ([], "WebPage"),
}


def graphs(page: html.HtmlElement) -> Iterator[list[dict[str, object]]]:
    """Yield our graphs of a page; themes may tell something of their own beside."""
    for script in page.xpath("/html/head/script[@type='application/ld+json']"):
        told = json.loads(script.text)
        if "@graph" in told:
            yield told["@graph"]


@pytest.mark.parametrize("theme", THEMES)
def test_theme_shows_trails_and_data_as_it_comes(stock_site: StockSite, theme: str) -> None:
    """Of each kind of page the theme, in which nothing is changed, shows both, and once."""
    package, plugins, setting = THEMES[theme]
    assert version(package)
    spec = find_spec(theme)
    assert spec
    assert spec.origin
    stock_site.configure(
        f"PLUGINS = {[*plugins, *OURS]}",
        f"THEME = {str(Path(spec.origin).parent)!r}",
        'AUTHOR = "A. Writer"',
        setting,
    )
    ended = stock_site.run()
    assert ended.returncode == 0, ended.stderr
    for path, (names, kind) in PAGES.items():
        page = stock_site.page(path)
        links = page.xpath("/html/body/*[1][self::nav][@aria-label='Breadcrumb']//a")
        assert [link.text for link in links] == names, path
        assert len(page.xpath("//nav[@aria-label='Breadcrumb']")) == bool(names), path
        (graph,) = graphs(page)
        assert graph[0]["@type"] == kind, path
        told = [node for node in graph if node["@type"] == "BreadcrumbList"]
        assert len(told) == bool(names), path
