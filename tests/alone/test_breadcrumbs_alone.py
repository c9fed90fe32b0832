import re

import pytest

from tests.alone.conftest import ARTICLE, StockSite

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
    """Contents and lists show their way first thing in the body; other pages show none."""
    blog.configure(PLUGINS, 'AUTHOR = "A. Writer"')
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
    assert steps(blog, "tag/police.html") == [
        ("Home", "/", None),
        ("police", "/tag/police.html", "page"),
    ]
    assert steps(blog, "author/a-writer.html") == [
        ("Home", "/", None),
        ("A. Writer", "/author/a-writer.html", "page"),
    ]
    assert blog.page("later.html").xpath(f"boolean(//body/*[1][self::nav] = {NAV})")
    without = ("index.html", "category/news2.html", "tag/police2.html", "archives.html")
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
    blog.configure(PLUGINS, 'CATEGORY_URL = CATEGORY_SAVE_AS = ""')
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


def test_step_to_a_page_that_is_not_written_is_told(blog: StockSite) -> None:
    """A blog without a home page, whose categories are elsewhere: each step is told once."""
    elsewhere = 'CATEGORY_URL = "topics/{slug}/"\nCATEGORY_SAVE_AS = "category/{slug}.html"'
    blog.configure(PLUGINS, "DIRECT_TEMPLATES = []", elsewhere)
    ended = blog.run()
    assert ended.returncode == 1
    told = re.findall(
        r'(\S+): E429 .* the step "(.*)", but .* at (\S+)\.', ended.stderr.partition("Traceback")[0]
    )
    assert [(name, path) for _, name, path in told] == [("Home", "/"), ("News", "/topics/news/")]
    assert {page for page, _, _ in told} <= {"agreement.html", "later.html", "latest.html"}


@pytest.mark.parametrize(
    ("url", "path"),
    [
        pytest.param("{slug}/", "{slug}/index.html", id="folder"),
        pytest.param("c/{slug}", "c/{slug}.html", id="without its end"),
    ],
)
def test_addresses_that_leave_out_their_ends_are_found(
    blog: StockSite, url: str, path: str
) -> None:
    """A host finds the page of such an address, and so do we."""
    blog.configure(PLUGINS, f"CATEGORY_URL = {url!r}", f"CATEGORY_SAVE_AS = {path!r}")
    blog.build()
    assert steps(blog, "later.html")[1][0] == "News"


def test_draft_and_hidden_article_show_no_way(blog: StockSite) -> None:
    """Nobody is led to them, and their categories are no steps that have to be there."""
    for status in ("draft", "hidden"):
        text = ARTICLE.format(title=status, date="2010-06-01", category="Nowhere", body="x")
        marked = text.replace("</head>", f'<meta name="status" content="{status}"></head>')
        blog.write(f"content/{status}.html", marked)
    blog.build()
    assert [steps(blog, path) for path in ("drafts/draft.html", "hidden.html")] == [[], []]


def test_names_of_another_language_say_so(blog: StockSite) -> None:
    """An Arabic article runs from right to left below a list whose name is English."""
    text = ARTICLE.format(title="اتفاق", date="2010-06-01", category="News", body="x")
    meta = '<meta name="lang" content="ar"><meta name="slug" content="arabic"></head>'
    blog.write("content/arabic.html", text.replace("</head>", meta))
    blog.build()
    (trail,) = blog.page("arabic-ar.html").xpath(f"{NAV}/ol")
    assert (trail.get("lang"), trail.get("dir")) == ("ar", "rtl")
    told = [(a.text, a.get("lang"), a.get("dir")) for a in trail.iter("a")]
    assert told == [
        ("الرئيسية", "ar", "rtl"),
        ("News", "en", "ltr"),
        ("اتفاق", "ar", "rtl"),
    ]
