import pytest

from tests.alone.conftest import StockSite

PLUGINS = 'PLUGINS = ["pressroom.breadcrumbs.plugin"]'
NAV = "//nav[@aria-label='Breadcrumb']"
OWN_PLACE = """\
{% extends "!simple/article.html" %}
{% block content %}{{ article.trail_html }}{{ super() }}{% endblock %}
"""
BODY_WITH_BLOCKS = """\
<!DOCTYPE html>
<html lang="en">
<head><title>T</title></head>
<BODY{% if 2 > 1 %} class="wide"{% endif %}>{% block content %}{% endblock %}</BODY>
</html>
"""


def steps(site: StockSite, path: str) -> list[tuple[str, str, str | None]]:
    """Return text, address and mark of each step that a page shows, in all its navigations."""
    links = site.page(path).xpath(f"{NAV}/ol/li/a")
    return [(a.text_content(), a.get("href"), a.get("aria-current")) for a in links]


@pytest.fixture
def blog(stock_site: StockSite) -> StockSite:
    """Return the blog with this plugin only."""
    stock_site.configure(PLUGINS)
    return stock_site


def test_theme_that_knows_nothing_shows_the_trails(blog: StockSite) -> None:
    """Article, page and category show their way first thing in the body; other pages show none."""
    blog.build()
    assert steps(blog, "ice-russia-sign-an-agreement.html") == [
        ("Home", "/", None),
        ("News", "/category/news.html", None),
        ("ICE & Russia sign an agreement", "/ice-russia-sign-an-agreement.html", "page"),
    ]
    assert steps(blog, "pages/about-us.html") == [
        ("Home", "/", None),
        ("About us", "/pages/about-us.html", "page"),
    ]
    assert steps(blog, "category/news.html") == [
        ("Home", "/", None),
        ("News", "/category/news.html", "page"),
    ]
    assert blog.page("later.html").xpath(f"boolean(//body/*[1][self::nav] = {NAV})")
    without = ("index.html", "category/news2.html", "tag/police.html", "archives.html")
    assert [steps(blog, path) for path in without] == [[], [], [], []]
    assert "application/ld+json" not in blog.text_of("later.html")


def test_theme_that_names_the_trail_places_it_itself(blog: StockSite) -> None:
    """A theme that prints `article.trail_html` gets it there, once, and nowhere else."""
    blog.write("own/article.html", OWN_PLACE)
    blog.configure(PLUGINS, 'THEME_TEMPLATES_OVERRIDES = ["own"]')
    blog.build()
    page = blog.page("later.html")
    assert (len(page.xpath(f"//main{NAV}")), len(page.xpath(NAV))) == (1, 1)
    assert steps(blog, "pages/about-us.html") == []


def test_body_whose_attributes_hold_blocks_is_found(blog: StockSite) -> None:
    """A `>` inside a Jinja block does not end the tag."""
    blog.write("own/base.html", BODY_WITH_BLOCKS)
    blog.configure(PLUGINS, 'THEME_TEMPLATES_OVERRIDES = ["own"]')
    blog.build()
    body = blog.page("later.html").xpath("//body[@class='wide']/nav[1]/@aria-label")
    assert body == ["Breadcrumb"]


def test_site_without_category_pages_leads_home_directly(blog: StockSite) -> None:
    """Where Pelican writes no category pages, no step leads to one."""
    blog.configure(PLUGINS, 'CATEGORY_URL = CATEGORY_SAVE_AS = ""', "DIRECT_TEMPLATES = []")
    blog.build()
    assert [text for text, _, _ in steps(blog, "later.html")] == ["Home", "Later"]


def test_site_below_a_path_links_below_it(blog: StockSite) -> None:
    """Addresses start with the path of SITEURL."""
    blog.configure(PLUGINS, 'SITEURL = "https://agency.example/news"')
    blog.build()
    assert [url for _, url, _ in steps(blog, "later.html")] == [
        "/news/",
        "/news/category/news.html",
        "/news/later.html",
    ]


def test_settings_that_describe_no_site_stop_the_build(blog: StockSite) -> None:
    """Without the address that readers use nothing is built, and the message says what to do."""
    blog.configure(PLUGINS, 'SITEURL = ""', 'PRESSROOM = {"LANG": 5}')
    ended = blog.run()
    assert ended.returncode == 1
    told = ended.stderr.partition("Traceback")[0].splitlines()[1:]
    wrong_url = (
        'pelicanconf.py: SITEURL: E303 "" cannot be the site\'s address. Write the address '
        "readers use, such as https://newsroom.example, without a slash at its end."
    )
    assert told == [
        "SettingsError: pelicanconf.py: PRESSROOM.LANG: E301 this should be a text, not 5.",
        wrong_url,
    ]
    assert not (blog.folder / "output").exists()
