"""What does the page of feeds offer, and where do lists lead to on it?"""

import pytest
from msgspec.structs import replace

from pressroom.model.feed_list import offered_feeds
from pressroom.model.page import Listing, Page, PageKind
from pressroom.model.vocabulary import Topic
from pressroom.pages.feeds_page import ChoiceView, feeds_page_of, feeds_view_of
from pressroom.pages.list_view import list_view_of
from tests.feeds.editions import edition, release, site

HOUSING = Topic(id="housing", labels=(("fr", "Logement"),))
SITE = site(has_feeds=True)
EDITION = replace(edition([release("r-1", topics=(HOUSING,))]), site=SITE)


def choices() -> dict[str, ChoiceView]:
    """Return the rows of the page by their ids."""
    (page,) = feeds_page_of(EDITION)
    view = feeds_view_of(page, SITE)
    return {choice.id: choice for group in view.groups for choice in group.feeds}


def test_each_feed_has_its_address_to_copy_and_its_list() -> None:
    """The address is told whole; the name leads to what it is of, and says its language."""
    row = choices()["topics-housing"]
    assert row.main.url == f"{SITE.url}/feeds/topics/housing.atom.xml"
    assert (row.name, row.href) == ("Logement", "/topics/housing/")
    assert row.marking == ' lang="fr"'
    assert [(link.title, link.href) for link in row.others] == [
        ("RSS", "/feeds/topics/housing.rss.xml"),
        ("JSON", "/feeds/topics/housing.json"),
    ]


def test_feed_of_all_releases_has_no_list_of_its_own() -> None:
    """It says what it brings."""
    row = choices()["all"]
    assert (row.href, row.note) == (None, "Each new release.")


def listed(kind: PageKind, scope: str | None, **of_site: bool) -> tuple[str, str] | None:
    """Return words and address of the subscription of a list of this feed."""
    feeds = {feed.scope: feed for feed in offered_feeds(EDITION)}
    listing = Listing(cards=(), feed=feeds[scope] if scope else None)
    page = Page(kind=kind, path="x/", title="X", description="Y", lang="en", listing=listing)
    found = list_view_of(page, listing, replace(SITE, **of_site)).subscription
    return (found.name, found.href) if found else None


def test_list_leads_to_the_row_of_its_feed() -> None:
    """Who follows it stands before the address to copy."""
    told = listed(PageKind.LIST, "topics/housing")
    assert told == ("Subscribe to these releases", "/feeds/#topics-housing")
    assert "topics-housing" in choices()


def test_list_without_a_feed_leads_to_all_releases() -> None:
    """It promises nothing that there is not."""
    assert listed(PageKind.LIST, None) == ("Subscribe to all releases", "/feeds/#all")


def test_home_leads_to_the_whole_page() -> None:
    """Whoever begins there has not chosen yet."""
    assert listed(PageKind.HOME, "all") == ("Subscribe to new releases", "/feeds/")


@pytest.mark.parametrize("of_site", [{"is_empty": True}, {"has_feeds": False}])
def test_site_without_feeds_leads_to_none(of_site: dict[str, bool]) -> None:
    """A page of feeds is there only with feeds."""
    assert listed(PageKind.LIST, None, **of_site) is None
