"""Do well-known plugins of Pelican's work on its own articles beside our releases?"""

import json
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.site.blend import Blend

pytestmark = pytest.mark.extern

SETTINGS = """\
from pelican.plugins import neighbors, readtime, sitemap

PLUGINS[:0] = [neighbors, readtime, sitemap]
READTIME_CONTENT_SUPPORT = ["Article", "ArticleView"]
SITEMAP = {"format": "txt"}
"""
MARKDOWN = """\
Title: {title}
Date: {date}
Category: News

An *ordinary* text.
"""
# Prints the neighbours that the plugin has set, and the newest of everything.
ARTICLE = """\
<!DOCTYPE html>
<h1>{{ article.title }}</h1>{{ article.content|safe }}
<p>older: {{ article.prev_article.title }}, newer: {{ article.next_article.title }}</p>
<p>newest: {{ articles[0].title }}</p>
"""
# Prints what the plugin has written to each article and release.
TIMES = "{% for a in articles %}{{ a.slug }}: {{ a.readtime_string_with_seconds }}\n{% endfor %}"


@pytest.fixture
def blend(tmp_path: Path) -> Blend:
    """Return a newsroom with three articles in Markdown, and releases between them."""
    assert version("pelican-neighbors")
    assert version("pelican-readtime")
    assert version("pelican-sitemap")
    blend = Blend.in_folder(tmp_path, SETTINGS)
    blend.write("templates/article.html", ARTICLE)
    for year in (2010, 2012, 2014):
        text = MARKDOWN.format(title=f"Ordinary {year}", date=f"{year}-01-01")
        blend.write(f"content/articles/ordinary-{year}.md", text)
    for year in (2011, 2013, 2015):
        blend.newsroom.write(f"of-{year}", date=f"{year}-01-01")
    blend.newsroom.write("held", title="Secret", embargo='"2099-01-01T00:00:00Z"')
    return blend


def test_neighbours_are_those_of_ordinary_articles(blend: Blend) -> None:
    """pelican-neighbors changes Pelican's own articles, and meets no release."""
    page = blend.build()["ordinary-2012.html"].decode()
    assert page.splitlines()[1:] == [
        "<h1>Ordinary 2012</h1><p>An <em>ordinary</em> text.</p>",
        "<p>older: Ordinary 2010, newer: Ordinary 2014</p>",
        "<p>newest: Headline of-2015</p>",
    ]


def test_times_are_written_to_articles_and_releases(blend: Blend) -> None:
    """pelican-readtime gives each release its time as each article, and no file of ours changes."""
    blend.newsroom.write("of-2016", "word " * 300, date="2016-01-01")
    blend.write("content/times.html", TIMES)
    settings = (blend.folder / "conf.py").read_text("utf-8")
    settings += 'TEMPLATE_PAGES = {"times.html": "times.txt"}\n'
    blend.write("conf.py", settings)
    files = blend.build()
    told = dict(line.split(": ") for line in files["times.txt"].decode().splitlines())
    assert told["headline-of-2016"] == "1 minute, 30 seconds"
    assert set(told) == {
        *(f"headline-of-{year}" for year in (2011, 2013, 2015, 2016)),
        *(f"ordinary-{year}" for year in (2010, 2012, 2014)),
    }
    assert "" not in told.values()
    blend.write("conf.py", settings.replace("neighbors, readtime, sitemap]", "neighbors, sitemap]"))
    without = blend.build()
    assert {path for path in files if files[path] != without.get(path)} == {"times.txt"}


def test_content_written_tells_of_what_pelican_writes(blend: Blend) -> None:
    """pelican-sitemap lists Pelican's own pages; our sitemap lists ours, and no held one."""
    files = blend.build()
    urls = files["sitemap.txt"].decode().split()
    assert urls == [
        f"https://newsroom.example/{path}"
        for path in (
            "category/news.html",
            "ordinary-2010.html",
            "ordinary-2012.html",
            "ordinary-2014.html",
        )
    ]
    ours = files["sitemap.xml"].decode()
    assert "/releases/2015/01/01/headline-of-2015/" in ours
    assert not any(url in ours for url in urls)
    assert not any(b"Secret" in data for data in files.values())


def test_edit_beside_other_plugins_makes_few_files(blend: Blend) -> None:
    """Every build goes through Pelican, and only what has changed is made."""
    before = blend.build()
    blend.newsroom.write("of-2013", "A first sentence. A new one.", date="2013-01-01")
    after = blend.build()
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {
        "releases/2013/01/01/headline-of-2013/index.html",
        "releases/2013/01/01/headline-of-2013/release.txt",
        *(
            f"feeds/{scope}.{ending}"
            for scope in ("all", "sections/press-release")
            for ending in ("atom.xml", "rss.xml", "json")
        ),
    }
    report = json.loads((blend.folder / "report.json").read_text("utf-8"))
    assert set(report["made"]) == changed
    assert len(changed) < len(after) / 4


def test_two_sitemaps_of_one_name_are_refused(blend: Blend) -> None:
    """A plugin that writes a file of ours stops the build."""
    blend.write("conf.py", (blend.folder / "conf.py").read_text().replace('"txt"', '"xml"'))
    status, told = blend.try_build()
    assert (status, "sitemap.xml: E320" in told) == (1, True), told
