"""What do themes and plugins of others see of releases?"""

import json
from pathlib import Path
from typing import Any

import pytest

from pressroom.model.feed_list import FORMATS
from tests.site.blend import Blend

LATEST = """\
{% for a in articles %}{{ a.title }} | {{ a.locale_date }} | {{ a.category }} | {{ a.modified }}
{% endfor %}{% for c, found in categories|sort %}{{ c.url }} {{ found|count }}
{% endfor %}"""
# Looks at what Pelican lends, at the moment at which most plugins do, and writes it down.
LOOKING = """\
import json
from pathlib import Path

from pelican import signals

NAMES = '''id title url save_as slug date locale_date modified locale_modified summary content
category tags authors author lang in_default_lang status template source_path
relative_source_path'''.split()


def told(value):
    return [str(each) for each in value] if isinstance(value, list) else str(value)


def look(generators):
    lender = generators[0]
    shown = [
        {name: told(getattr(a, name)) for name in NAMES if hasattr(a, name)}
        | {"metadata": sorted(a.metadata), "translations": [t.url for t in a.translations]}
        for a in lender.articles
    ]
    found = {
        "articles": shown,
        "same": [a.url for a in lender.context["articles"]] == [a["url"] for a in shown],
        "dates": [a.url for a in lender.context["dates"]],
        "first two": [a.slug for a in lender.articles[:2]],
        "last": lender.articles[-1].slug,
        "categories": [[c.name, c.url, len(a)] for c, a in lender.context["categories"]],
    }
    Path(__file__).with_name("seen.json").write_text(json.dumps(found))


def register():
    signals.all_generators_finalized.connect(look)
"""
SEEN_FIRST = {
    "id": "r-second",
    "title": "Trade &amp; &lt;b&gt; travel",
    "url": "releases/2010/03/27/trade-b-travel/",
    "save_as": "releases/2010/03/27/trade-b-travel/index.html",
    "slug": "trade-b-travel",
    "date": "2010-03-27 00:00:00-04:00",
    "locale_date": "Sat 27 March 2010",
    "modified": "2010-04-01 00:00:00-04:00",
    "locale_modified": "Thu 01 April 2010",
    "summary": "A text.",
    "category": "Statements",
    "tags": ["Competition"],
    "authors": [],
    "lang": "en",
    "in_default_lang": "True",
    "status": "published",
    "template": "article",
    "relative_source_path": "releases/second.md",
    "translations": ["es/releases/2010/03/25/comercio/"],
    "metadata": [
        *("category", "date", "id", "lang", "modified", "slug", "status", "summary", "title"),
    ],
}


@pytest.fixture
def blend(tmp_path: Path) -> Blend:
    """Return a newsroom with an article, three public releases, and one that is held."""
    blend = Blend.in_folder(tmp_path, "PLUGINS.insert(0, 'looking')")
    write = blend.newsroom.write
    write(
        "second",
        "A text.",
        title='"Trade & <b> travel"',
        date="2010-03-27",
        section="statement",
        topics="[competition]",
        corrections="[{when: 2010-04-01, kind: clarification, note: A name was wrong.}]",
        slug="trade-b-travel",
    )
    write("third", title="Comercio", date="2010-03-25", lang="es", translation_of="r-second")
    write("first", date="2010-03-26")
    write("held", title="Secret", date="2010-03-28", embargo='"2099-01-01T00:00:00Z"')
    blend.write_article("own", "Own", "2010-03-26 12:00")
    blend.write("plugins/looking.py", LOOKING)
    return blend


def seen(blend: Blend) -> Any:  # noqa: ANN401 - as JSON tells it
    """Return what the plugin has written down."""
    return json.loads((blend.folder / "plugins" / "seen.json").read_text())


def test_plugins_see_public_releases_among_articles(blend: Blend) -> None:
    """Newest first, in `articles` of generator and context; a held release is nowhere."""
    blend.build()
    found = seen(blend)
    slugs = [article["slug"] for article in found["articles"]]
    assert slugs == ["trade-b-travel", "own", "headline-first", "comercio"]
    assert found["same"]
    assert (found["first two"], found["last"]) == (slugs[:2], slugs[-1])
    assert [url.rstrip("/").rpartition("/")[2] for url in found["dates"]] == [
        *("trade-b-travel", "own.html", "headline-first", "comercio"),
    ]
    assert found["categories"] == [
        ["News", "category/news.html", 1],
        ["Press Releases", "sections/press-release/", 2],
        ["Statements", "sections/statement/", 1],
    ]


def test_view_has_the_names_of_an_article(blend: Blend) -> None:
    """What is told of a release has the values that its page shows, as HTML."""
    blend.build()
    found = seen(blend)["articles"][0]
    assert found.pop("source_path") == str(blend.newsroom.releases / "second.md")
    assert found.pop("content").strip() == "<p>A text.</p>"
    assert found == SEEN_FIRST


def test_release_without_change_has_no_modified(blend: Blend) -> None:
    """As with an article, `modified` and `author` are not there when nobody told them."""
    blend.build()
    first = seen(blend)["articles"][2]
    assert {"modified", "locale_modified", "author"} & first.keys() == set()
    assert "modified" not in first["metadata"]


def test_pelican_writes_its_own_articles_and_no_release(blend: Blend) -> None:
    """A plugin that has seen all of them does not make Pelican write ours."""
    files = blend.build()
    by_pelican = {path for path in files if path.startswith(("own", "category/", "tag/"))}
    assert by_pelican == {"own.html", "category/news.html", "tag/travel.html"}
    assert files["own.html"] == b"<!DOCTYPE html>\n<h1>Own</h1><p>An ordinary text.</p>\n"
    assert files["category/news.html"] == b"<!DOCTYPE html>\n<h1>News</h1><p>Own</p>"
    assert not any(b"Secret" in data for data in files.values())


def test_edit_is_incremental_with_plugins_of_others(blend: Blend) -> None:
    """With a plugin of others every build goes through Pelican, and makes what has changed."""
    before = blend.build()
    blend.newsroom.write("first", "A first sentence. A new one.", date="2010-03-26")
    after = blend.build()
    page = "releases/2010/03/26/headline-first/index.html"
    assert b"A new one." in after[page]
    changed = {path for path in after if after[path] != before[path]}
    assert changed == {
        page,
        page.replace("index.html", "release.txt"),
        *(
            f"feeds/{scope}{form.ending}"
            for scope in ("all", "sections/press-release", "languages/en")
            for form in FORMATS
        ),
    }
    assert set(blend.made()) == changed
    blend.build()
    assert blend.made() == []
    assert after == _clean(blend)


def _clean(blend: Blend) -> dict[str, bytes]:
    """Return what a build makes that remembers nothing."""
    for path in (blend.folder / "cache").rglob("site-*"):
        path.unlink()
    return blend.build()


def test_template_page_that_lists_releases_is_never_stale(tmp_path: Path) -> None:
    """What Pelican wrote of releases is written again when one changes, without any plugin."""
    blend = Blend.in_folder(tmp_path, 'TEMPLATE_PAGES = {"latest.html": "latest.txt"}')
    blend.newsroom.write("first", date="2010-03-26")
    blend.write("content/latest.html", LATEST)
    told = blend.build()["latest.txt"].decode()
    assert told.splitlines() == [
        "Headline first | Fri 26 March 2010 | Press Releases | ",
        "sections/press-release/ 1",
    ]
    blend.newsroom.write("first", date="2010-03-26", title="Changed")
    assert b"Changed" in blend.build()["latest.txt"]


def test_page_of_an_article_is_checked_for_addresses_of_this_machine(tmp_path: Path) -> None:
    """Pelican's own pages are no strangers, but what they say has to hold."""
    blend = Blend.in_folder(tmp_path)
    blend.write_article("own", "Own", body="`Here <http://localhost:8000/>`_")
    status, told = blend.try_build()
    assert (status, "own.html: E506" in told) == (1, True), told


def test_draft_of_an_article_is_not_written(tmp_path: Path) -> None:
    """What is not released yet leaves no trace, whoever reads it."""
    blend = Blend.in_folder(tmp_path)
    blend.write_article("own", "Own")
    before = blend.build()
    draft = "Not yet\n#######\n\n:date: 2010-03-26\n:category: News\n:status: draft\n\nSecret.\n"
    blend.write("content/articles/draft.rst", draft)
    assert blend.build() == before


def test_article_among_the_releases_is_refused(tmp_path: Path) -> None:
    """Pelican cannot write where releases lie."""
    blend = Blend.in_folder(tmp_path, 'ARTICLE_SAVE_AS = "releases/{slug}.html"')
    blend.write_article("own", "Own")
    status, told = blend.try_build()
    assert (status, "releases/own.html: E504" in told) == (1, True), told


def test_article_that_pelican_passes_over_is_told(tmp_path: Path) -> None:
    """An article without a date is a problem, and not left out in silence."""
    blend = Blend.in_folder(tmp_path)
    blend.write("content/articles/own.rst", "Own\n###\n\nNo date.\n")
    status, told = blend.try_build()
    assert (status, "content/articles/own.rst: E325" in told) == (1, True), told
