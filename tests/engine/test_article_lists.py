"""What does it cost to show releases as articles, and how do both kinds come in order?"""

from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pressroom.engine.article_lists import Articles
from pressroom.engine.article_views import ArticleView, Shelf
from pressroom.lifecycle.public import card_of_public
from pressroom.model.card import Card
from pressroom.model.edition import PublicRelease
from pressroom.model.state import State
from tests.records import SITE, ZONE, at, release


def card(key: str, date: str) -> Card:
    """Return the card of a public release."""
    told = release(key, date)
    public = PublicRelease(
        release=told,
        state=State.PUBLISHED,
        path=f"releases/{key}/",
        body_html="",
        modified=told.date,
    )
    return card_of_public(public, ZONE)


CARDS = (card("c", "2012-01-01"), card("b", "2011-01-01"), card("a", "2010-01-01"))


class CountingShelf(Shelf):
    """A shelf that counts the views that it makes, and has no text to read."""

    views = 0

    def view_of(self, card: Card) -> ArticleView:
        """Return the view of a release, and count it."""
        self.views += 1
        return super().view_of(card)


@pytest.fixture
def shelf() -> CountingShelf:
    """Return a shelf with three releases whose texts cannot be read."""
    build: Any = SimpleNamespace(
        site=SITE,
        folders=SimpleNamespace(content=Path("content")),
        context=None,
        passed=lambda: SimpleNamespace(edition=SimpleNamespace(listed=CARDS), records=()),
    )
    settings = {
        "NEWEST_FIRST_ARCHIVES": False,
        "REVERSE_CATEGORY_ORDER": False,
        "DATE_FORMATS": {},
        "DEFAULT_DATE_FORMAT": "%Y",
    }
    return CountingShelf(build, settings, lambda *told: SimpleNamespace(slug=told[2]))


def own(name: str, date: str) -> Any:  # noqa: ANN401 - stands for an Article
    """Return an article of Pelican's own."""
    return SimpleNamespace(slug=name, date=at(date))


def test_nothing_is_made_before_somebody_looks(shelf: CountingShelf) -> None:
    """The context alone costs nothing, a length makes no view, an index makes one."""
    found = shelf.context({"articles": [], "categories": []})
    assert (shelf.views, shelf.were_asked) == (0, False)
    assert (len(found["articles"]), shelf.views, shelf.were_asked) == (3, 0, True)
    assert (found["articles"][1].slug, shelf.views) == ("b", 1)


def test_lists_tell_no_text(shelf: CountingShelf) -> None:
    """All that a list prints is told without reading a source; only the text needs one."""
    view = shelf.view_of(CARDS[0])
    told = (view.title, view.url, view.locale_date, view.category.slug, view.metadata["slug"])
    assert told == ("Headline c", "releases/c/", "2012", "press-release", "c")
    with pytest.raises(RuntimeError, match="nothing was read yet"):
        assert view.content


def test_own_articles_stand_between_releases(shelf: CountingShelf) -> None:
    """Newest first, whatever the order they are given in; of one moment, the release first."""
    given = [
        own("oldest", "2009-01-01T00:00:00+00:00"),
        own("newest", "2013-01-01T00:00:00+00:00"),
        own("same", "2011-01-01T00:00:00-05:00"),
    ]
    listed = Articles(shelf, CARDS, given, is_turned=False)
    slugs = ["newest", "c", "b", "same", "a", "oldest"]
    assert [each.slug for each in listed] == slugs
    assert [each.slug for each in listed[1:4]] == slugs[1:4]
    assert [each.slug for each in listed + given[:1]] == [*slugs, "oldest"]
    turned = Articles(shelf, CARDS, given, is_turned=True)
    assert [each.slug for each in turned] == slugs[::-1]


@pytest.mark.parametrize("index", [3, -4])
def test_there_is_no_article_beyond_the_last(shelf: CountingShelf, index: int) -> None:
    """An index outside is an IndexError, as with any list."""
    with pytest.raises(IndexError):
        assert Articles(shelf, CARDS, is_turned=False)[index]


def test_views_of_one_release_are_equal(shelf: CountingShelf) -> None:
    """Views are made anew each time, and still compare as one thing."""
    listed = Articles(shelf, CARDS, is_turned=False)
    assert listed[0] == listed[-3]
    assert listed[0] != listed[1]
    assert listed[0] in set(listed)
    assert isinstance(listed[0].date, datetime)


def test_category_and_section_of_one_slug_are_one(shelf: CountingShelf) -> None:
    """Pelican's own category then has the releases too."""
    category = SimpleNamespace(slug="press-release")
    article = own("own", "2011-06-01T00:00:00+00:00")
    found = shelf.context({"articles": [article], "categories": [(category, [article])]})
    ((shown, articles),) = found["categories"]
    assert shown is category
    assert [each.slug for each in articles] == ["c", "own", "b", "a"]
