from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pressroom.model.dates import When
from pressroom.model.page import PageKind
from pressroom.model.trail import Crumb
from pressroom.model.vocabulary import Person, Term, Topic
from pressroom.readers.article import (
    outline_of_article,
    outline_of_list,
    outline_of_page,
    page_of_article,
    plain_text,
    release_of_article,
)
from tests.records import SITE

NEW_YORK = ZoneInfo("America/New_York")
NEWS = SimpleNamespace(
    name="News &amp; notes", slug="news", url="category/news.html", save_as="category/news.html"
)


def article(**changes: object) -> Any:  # noqa: ANN401 - stands for an object of Pelican's
    """Return what we use of an article of Pelican's, changed so."""
    stock = {
        "title": "Two &amp; <em>three</em>",
        "url": "two.html",
        "slug": "two",
        "lang": "en",
        "content": "<p>First words.</p>\n<p>Second words here.</p>",
        "metadata": {},
        "relative_source_path": "two.rst",
        "date": datetime(2010, 3, 26, tzinfo=NEW_YORK),
        "category": NEWS,
    }
    return SimpleNamespace(**{**stock, **changes})


def test_article_becomes_a_page_with_its_release() -> None:
    """Name, address, section, date and first sentence come from the article."""
    page = page_of_article(article(), SITE)
    assert page.release is not None
    told = page.release.release
    assert (page.kind, page.path, page.title, page.description, page.source_path) == (
        PageKind.RELEASE,
        "two.html",
        "Two & three",
        "First words.",
        "two.rst",
    )
    assert page.ancestors == (Crumb(name="News & notes", path="category/news.html"),)
    assert (told.headline, told.section.id, told.section.label("en"), told.word_count) == (
        "Two & three",
        "news",
        "News & notes",
        5,
    )
    assert page.release.path == "two.html"
    assert page.release.modified == told.date == When(day=datetime(2010, 3, 26).date())  # noqa: DTZ001 - only its day is used


@pytest.mark.parametrize(
    ("changes", "summary"),
    [
        pytest.param({"metadata": {"summary": "<p>Given.</p>"}}, "Given.", id="given"),
        pytest.param({"subtitle": "The <b>dek</b>"}, "The dek", id="dek"),
        pytest.param({}, "First words.", id="first sentence"),
        pytest.param({"content": "<table><tr><td>1</td></tr></table>"}, "1", id="no paragraph"),
        pytest.param({"content": ""}, "", id="no text"),
    ],
)
def test_summary_is_what_the_article_tells_first(changes: dict[str, Any], summary: str) -> None:
    """The article's own summary, else its subtitle, else the first sentence of its text."""
    assert release_of_article(article(**changes), SITE).release.summary == summary


@pytest.mark.parametrize(
    ("moment", "iso"),
    [
        pytest.param(datetime(2010, 3, 26, tzinfo=NEW_YORK), "2010-03-26", id="day"),
        pytest.param(
            datetime(2010, 3, 26, 9, 30, tzinfo=NEW_YORK), "2010-03-26T09:30:00-04:00", id="moment"
        ),
        pytest.param(
            datetime(2010, 3, 26, tzinfo=UTC), "2010-03-26T00:00:00+00:00", id="elsewhere"
        ),
        pytest.param(datetime(2010, 3, 26, 4, tzinfo=UTC), "2010-03-26", id="midnight of the zone"),
    ],
)
def test_midnight_of_the_zone_is_a_day(moment: datetime, iso: str) -> None:
    """Pelican reads a day as its midnight, so no time is told then."""
    public = release_of_article(article(date=moment, modified=moment), SITE)
    assert (public.release.date.iso, public.modified.iso) == (iso, iso)


@pytest.mark.parametrize(
    ("changes", "id_"),
    [
        pytest.param({}, "r-efc36a77f8c1", id="made of language and slug"),
        pytest.param({"lang": "es"}, "r-eca3f02f225f", id="another language"),
        pytest.param({"metadata": {"id": "my-own"}}, "my-own", id="the article's own"),
        pytest.param({"title": "New", "content": "New"}, "r-efc36a77f8c1", id="another text"),
    ],
)
def test_id_stays_as_long_as_the_address(changes: dict[str, Any], id_: str) -> None:
    """An id depends on neither the headline nor the text."""
    assert release_of_article(article(**changes), SITE).release.identity.id == id_


def test_tags_are_topics() -> None:
    """Each tag is a topic by its slug."""
    tags = [SimpleNamespace(name="Law &amp; order", slug="law-order")]
    topics = release_of_article(article(tags=tags), SITE).release.topics
    assert [(topic.id, topic.label("en")) for topic in topics] == [("law-order", "Law & order")]


def test_outline_leaves_the_text_alone() -> None:
    """Pelican resolves links when a text is read, so an outline must not read it."""
    unread = article()
    del unread.content
    outline = outline_of_article(unread, SITE)
    assert (outline.kind, outline.title, outline.release) == (PageKind.PAGE, "Two & three", None)


def test_page_without_an_address_is_the_home_page() -> None:
    """A page of Pelican's may take the place of the home page."""
    assert outline_of_page(article(url=""), SITE).kind is PageKind.HOME


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        pytest.param("category", None, id="category"),
        pytest.param("tag", Topic(id="news", labels=(("en", "News & notes"),)), id="tag"),
        pytest.param("author", Person(id="news", labels=(("en", "News & notes"),)), id="author"),
    ],
)
def test_list_is_about_what_its_articles_share(kind: str, subject: Term | None) -> None:
    """A tag is a topic, an author a person; a category is only a kind of article."""
    page = outline_of_list(NEWS, kind, SITE)  # type: ignore[arg-type] # stands for an object of Pelican's
    assert (page.kind, page.path, page.title, page.subject) == (
        PageKind.LIST,
        "category/news.html",
        "News & notes",
        subject,
    )


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("A &amp; B", "A & B", id="entity"),
        pytest.param("A & B", "A & B", id="bare ampersand"),
        pytest.param("1 < 2", "1 < 2", id="bare angle"),
        pytest.param("<i>un</i>believ<b>able</b>\n  x", "unbelievable x", id="elements"),
        pytest.param("  ", "", id="nothing"),
    ],
)
def test_plain_text_is_what_a_reader_sees(markup: str, text: str) -> None:
    """Elements go, entities are resolved, white space is folded."""
    assert plain_text(markup) == text
