import json
from typing import Any

import pytest

from tests.alone.conftest import ARTICLE, StockSite

PLUGINS = 'PLUGINS = ["pressroom.structured_data.plugin"]'
URL = "https://blog.example/ice-russia-sign-an-agreement.html"
SCRIPT = "//script[@type='application/ld+json']"
OWN_PLACE = """\
{% extends "!simple/article.html" %}
{% block content %}{{ super() }}{{ article.structured_data }}{% endblock %}
"""


def graph(site: StockSite, path: str) -> list[dict[str, Any]]:
    """Return the nodes of the only block of a page."""
    (script,) = site.page(path).xpath(SCRIPT)
    told = json.loads(script.text)
    assert told["@context"] == "https://schema.org"
    return told["@graph"]


def types(site: StockSite, path: str) -> list[str]:
    """Return the types of the nodes of a page."""
    return [node["@type"] for node in graph(site, path)]


@pytest.fixture
def blog(stock_site: StockSite) -> StockSite:
    """Return the blog with this plugin only."""
    stock_site.configure(PLUGINS)
    return stock_site


def test_theme_that_knows_nothing_tells_the_graphs(blog: StockSite) -> None:
    """Article, page, category and home have one block in the head; other pages have none."""
    blog.build()
    path = "ice-russia-sign-an-agreement.html"
    assert blog.page(path).xpath(f"boolean(/html/head/*[last()][self::script] = {SCRIPT})")
    assert graph(blog, path)[0] == {
        "@type": "NewsArticle",
        "@id": f"{URL}#article",
        "headline": "ICE & Russia sign an agreement",
        "name": "ICE & Russia sign an agreement",
        "description": "Two agencies signed it.",
        "url": URL,
        "mainEntityOfPage": {"@id": f"{URL}#webpage"},
        "isPartOf": {"@id": f"{URL}#webpage"},
        "datePublished": "2010-03-26",
        "dateModified": "2010-03-26",
        "inLanguage": "en",
        "publisher": {"@id": "https://blog.example/#org"},
        "articleSection": "News",
        "genre": "News",
        "keywords": ["cooperation", "police"],
        "identifier": [
            {"@type": "PropertyValue", "propertyID": "release id", "value": "r-455c07379657"}
        ],
        "wordCount": 9,
        "isAccessibleForFree": True,
        "creativeWorkStatus": "Published",
        "about": [
            {"@id": "https://blog.example/topics/cooperation/#topic"},
            {"@id": "https://blog.example/topics/police/#topic"},
        ],
    }
    shared = ["WebSite", "Organization"]
    assert types(blog, path)[1:] == ["Thing", "Thing", "WebPage", *shared]
    assert graph(blog, "later.html")[0]["datePublished"] == "2010-04-01T09:30:00-04:00"
    assert types(blog, "pages/about-us.html") == ["WebPage", *shared]
    assert types(blog, "category/news.html") == ["CollectionPage", "ItemList", *shared]
    assert types(blog, "index.html") == ["WebPage", *shared]
    assert graph(blog, "index.html")[1]["name"] == "Example Blog"
    without = ("index2.html", "category/news2.html", "tag/police2.html", "archives.html")
    assert [blog.page(path).xpath(SCRIPT) for path in without] == [[], [], [], []]
    assert "Breadcrumb" not in blog.text_of(path)


def test_lists_tell_their_articles_and_what_they_are_about(blog: StockSite) -> None:
    """Of each list the articles that its first page shows, in its order; a tag is a topic."""
    blog.build()
    news = ["https://blog.example/latest.html", "https://blog.example/later.html"]
    for path in ("category/news.html", "tag/police.html"):
        page, listed, *_ = graph(blog, path)
        assert page["mainEntity"] == {"@id": listed["@id"]}
        assert [item["url"] for item in listed["itemListElement"]] == news
        shown = blog.page(path).xpath("//main//h2//a/@href")
        assert shown == news
    page, _, police, *_ = graph(blog, "tag/police.html")
    assert page["about"] == {"@id": police["@id"]}
    assert (police["@type"], police["name"]) == ("Thing", "police")
    (article,) = [n for n in graph(blog, "later.html") if n["@type"] == "NewsArticle"]
    assert {"@id": police["@id"]} in article["about"]
    blog.configure(PLUGINS, "DEFAULT_ORPHANS = 1")
    blog.build()
    assert len(graph(blog, "category/news.html")[1]["itemListElement"]) == 3


def test_authors_are_people_with_a_page(blog: StockSite) -> None:
    """The list of an author is a profile; the same node stands on the pages of the articles."""
    blog.configure(PLUGINS, 'AUTHOR = "A. Writer"')
    blog.build()
    article, *others = graph(blog, "later.html")
    (writer,) = [n for n in others if n["@type"] == "Person"]
    url = "https://blog.example/author/a-writer.html"
    assert (writer["name"], writer["url"]) == ("A. Writer", url)
    assert article["author"] == [{"@id": writer["@id"]}]
    profile, _, person, *_ = graph(blog, "author/a-writer.html")
    assert (profile["@type"], profile["mainEntity"]) == ("ProfilePage", {"@id": writer["@id"]})
    assert person == writer


def test_author_of_the_publishers_name_is_the_publisher(blog: StockSite) -> None:
    """Many blogs are written by whoever publishes them; then nobody else is invented."""
    blog.configure(PLUGINS, 'AUTHOR = "Example Blog"')
    blog.build()
    article, *others = graph(blog, "later.html")
    assert article["author"] == [article["publisher"]]
    assert "Person" not in [node["@type"] for node in others]


def test_draft_and_hidden_article_tell_nothing(blog: StockSite) -> None:
    """What nobody should find is in no list, and has no data of its own."""
    for status in ("draft", "hidden"):
        text = ARTICLE.format(title=status, date="2010-06-01", category="News", body="x")
        marked = text.replace("</head>", f'<meta name="status" content="{status}"></head>')
        blog.write(f"content/{status}.html", marked)
    blog.build()
    for path in ("drafts/draft.html", "hidden.html"):
        assert blog.page(path).xpath(SCRIPT) == []
    told = json.dumps(graph(blog, "category/news.html"))
    assert "draft" not in told + json.dumps(graph(blog, "tag/police.html"))
    assert "hidden" not in told


def test_theme_that_names_the_data_places_it_itself(blog: StockSite) -> None:
    """A theme that prints `article.structured_data` gets it there, once, and nowhere else."""
    blog.write("own/article.html", OWN_PLACE)
    blog.configure(PLUGINS, 'THEME_TEMPLATES_OVERRIDES = ["own"]')
    blog.build()
    page = blog.page("later.html")
    assert (len(page.xpath(f"//main{SCRIPT}")), len(page.xpath(SCRIPT))) == (1, 1)
    assert blog.page("pages/about-us.html").xpath(SCRIPT) == []


def test_theme_with_autoescape_tells_the_same(blog: StockSite) -> None:
    """The block is markup that Jinja's autoescape leaves alone."""
    blog.configure(PLUGINS, 'JINJA_ENVIRONMENT = {"autoescape": True}')
    blog.build()
    assert types(blog, "later.html")[0] == "NewsArticle"


def test_links_of_texts_are_resolved_as_without_the_plugin(blog: StockSite) -> None:
    """Reading the texts for the data does not keep Pelican from resolving their links."""
    link = '<p><a href="{filename}latest.html">Latest</a> and <q>more</q> words.</p>'
    blog.write_article("linking", "Linking", body=link)
    blog.build()
    assert '<a href="https://blog.example/latest.html">Latest</a>' in blog.text_of("linking.html")
    assert graph(blog, "linking.html")[0]["description"] == "Latest and more words."


def test_hostile_title_cannot_leave_the_block(blog: StockSite) -> None:
    """A title that would end the script is told as text and runs nowhere in the block."""
    title = "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;"
    blog.write_article("hostile", title)
    blog.build()
    told = graph(blog, "scriptscriptalert1script-quotes.html")[0]["headline"]
    assert told == '</script><script>alert(1)</script> & "quotes"'


def test_breadcrumbs_listed_too_are_told(blog: StockSite) -> None:
    """With both plugins listed, in whichever order, the trail that a page shows is in its graph."""
    for names in (("structured_data", "breadcrumbs"), ("breadcrumbs", "structured_data")):
        blog.configure(f"PLUGINS = {[f'pressroom.{name}.plugin' for name in names]}")
        blog.build()
        shown = blog.page("later.html").xpath("//nav[@aria-label='Breadcrumb']//a")
        (told,) = [n for n in graph(blog, "later.html") if n["@type"] == "BreadcrumbList"]
        assert [(step["name"], step["item"]) for step in told["itemListElement"]] == [
            (a.text_content(), f"https://blog.example{a.get('href')}") for a in shown
        ]


def test_settings_of_the_newsroom_are_used(blog: StockSite) -> None:
    """What PRESSROOM tells of the publisher stands in the data; the rest is taken from the blog."""
    publisher = {"NAME": "Example Agency", "TYPE": "GovernmentOrganization"}
    blog.configure(PLUGINS, f'PRESSROOM = {{"LANG": "en-US", "PUBLISHER": {publisher}}}')
    blog.build()
    site, office = graph(blog, "index.html")[-2:]
    assert (site["name"], site["inLanguage"]) == ("Example Blog", "en-US")
    assert office == {
        "@type": "GovernmentOrganization",
        "@id": "https://blog.example/#org",
        "name": "Example Agency",
        "url": "https://blog.example/",
    }
