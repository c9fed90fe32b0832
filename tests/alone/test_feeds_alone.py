"""The feeds plugin alone in a stock Pelican site, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import feedparser
import pytest
from lxml import html

PLUGINS = Path(__file__).parents[2] / "plugins"
SETTINGS = """
PLUGINS = ["pressroom.feeds.plugin"]
SITENAME = "Stock Blog"
SITEURL = "https://blog.example/sub"
AUTHOR = "A. Blogger"
TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "simple"
"""
FIRST = """
First & "foremost" </script>
############################

:date: 2010-03-26
:category: News
:tags: trade
:summary: What it says.

See `the other <{filename}second.rst>`__ and `below <#below>`__.

.. image:: /images/chart.png
   :alt: A chart
"""
SECOND = """
Second
######

:date: 2010-04-01 09:30
:modified: 2010-04-05
:category: Opinion
:id: second-piece

Text.
"""
DRAFT = """
Draft
#####

:date: 2010-05-01
:status: draft

Secret.
"""


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Return a folder with a stock Pelican site of two articles and one draft."""
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    for name, text in (("first", FIRST), ("second", SECOND), ("draft", DRAFT)):
        (content / f"{name}.rst").write_text(text, encoding="utf-8")
    return tmp_path


def build(blog: Path, *extra: str, zone: str = "UTC") -> subprocess.CompletedProcess[str]:
    """Run Pelican on the site, with only our plugin."""
    return subprocess.run(
        [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", *extra],
        cwd=blog,
        env={**os.environ, "PYTHONPATH": str(PLUGINS), "TZ": zone},
        capture_output=True,
        text=True,
        check=False,
    )


def test_feeds_take_the_place_of_pelicans(blog: Path) -> None:
    """The site has our feeds and no others, and every feed parses."""
    result = build(blog)
    assert result.returncode == 0, result.stderr
    feeds = sorted(p.relative_to(blog / "output").as_posix() for p in blog.glob("output/**/*.xml"))
    assert feeds == [
        "feeds/all.atom.xml",
        "feeds/all.rss.xml",
        "feeds/sections/news.atom.xml",
        "feeds/sections/news.rss.xml",
        "feeds/sections/opinion.atom.xml",
        "feeds/sections/opinion.rss.xml",
    ]
    assert not [path for path in feeds if feedparser.parse(blog / "output" / path).bozo]


@pytest.mark.parametrize("relative_urls", ["false", "true"])
def test_articles_are_told_whole(blog: Path, relative_urls: str) -> None:
    """Entries have ids that are no addresses, both moments, and absolute links in the text."""
    result = build(blog, "-e", f"RELATIVE_URLS={relative_urls}")
    assert result.returncode == 0, result.stderr
    parsed = feedparser.parse(blog / "output/feeds/all.atom.xml")
    assert (parsed.feed.id, parsed.feed.link) == (
        "tag:blog.example,2000:feeds/all",
        "https://blog.example/sub/",
    )
    second, first = parsed.entries
    assert (second.id, second.title, second.link) == (
        "tag:blog.example,2000:second-piece",
        "Second",
        "https://blog.example/sub/second.html",
    )
    assert (second.published, second.updated) == ("2010-04-01T13:30:00Z", "2010-04-05T16:00:00Z")
    assert (first.title, first.summary, first.author) == (
        'First & "foremost" </script>',
        "What it says.",
        "Stock Blog",
    )
    assert (first.published, first.updated) == ("2010-03-26T16:00:00Z", "2010-03-26T16:00:00Z")
    assert [(tag.scheme, tag.label) for tag in first.tags] == [
        ("https://blog.example/sub/sections/", "News"),
        ("https://blog.example/sub/topics/", "trade"),
    ]
    told = html.fragment_fromstring(first.content[0].value, create_parent="div")
    assert [link.get("href") for link in told.iter("a")] == [
        "https://blog.example/sub/second.html",
        f"{first.link}#below",
    ]
    assert [image.get("src") for image in told.iter("img")] == [
        "https://blog.example/images/chart.png"
    ]


def test_theme_links_the_feeds(blog: Path) -> None:
    """The simple theme announces our feeds, and a category page the feed of its category."""
    assert build(blog).returncode == 0
    page = html.parse(blog / "output/category/news.html")
    feeds = [link.get("href") for link in page.iterfind(".//link[@rel='alternate']")]
    assert feeds == [
        "https://blog.example/sub/feeds/all.atom.xml",
        "https://blog.example/sub/feeds/all.rss.xml",
        "https://blog.example/sub/feeds/sections/news.atom.xml",
        "https://blog.example/sub/feeds/sections/news.rss.xml",
    ]
    assert [p for p in feeds if not (blog / "output" / p.split("/sub/")[1]).is_file()] == []
    parsed = feedparser.parse(blog / "output/feeds/sections/news.rss.xml")
    assert parsed.feed.link == "https://blog.example/sub/category/news.html"


def test_two_builds_write_the_same_feeds(blog: Path) -> None:
    """The feeds do not depend on the time of the build or the machine's zone."""
    written = []
    for zone in ("Asia/Tokyo", "America/Los_Angeles"):
        assert build(blog, zone=zone).returncode == 0
        written.append({p: p.read_bytes() for p in blog.glob("output/feeds/**/*.xml")})
    assert written[0] == written[1]


def test_site_without_address_is_refused(blog: Path) -> None:
    """Without SITEURL addresses in feeds lead nowhere: nothing is built, and Pelican says why."""
    result = build(blog, "-e", 'SITEURL=""')
    assert result.returncode != 0
    assert "SITEURL" in result.stderr + result.stdout
    assert not (blog / "output").exists()
