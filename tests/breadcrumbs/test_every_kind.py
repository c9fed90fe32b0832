"""Which way leads to a page of each kind?"""

from datetime import date
from functools import cache

import pytest
from msgspec.structs import replace

from pressroom.breadcrumbs.trail import trail_of
from pressroom.model.edition import StandingPage
from pressroom.model.page import Page
from pressroom.model.people import Mention
from pressroom.model.state import State
from pressroom.model.trail import Crumb
from tests.pages.newsroom import (
    CUSTOMS,
    DIRECTOR,
    FROM_BOSTON,
    TRADE,
    edition,
    pages_by_path,
    release,
)

ABOUT = StandingPage(
    path="about/",
    title="About us",
    description="Who we are.",
    lang="en",
    body_html="",
    source_path="pages/about.md",
)
# Lists of three: the year 2010 has a closed sheet, and so has its month.
DAYS = [date(2010, 3, day) for day in range(1, 8)] + [date(2011, 5, day) for day in range(1, 6)]


@cache
def pages() -> dict[str, Page]:
    """Return every page of a site that has all kinds of them, by path."""
    releases = [
        release(
            number,
            when=day,
            topics=(TRADE,),
            organisations=(CUSTOMS,),
            people=(Mention(person=DIRECTOR),),
            dateline=FROM_BOSTON,
        )
        for number, day in enumerate(DAYS)
    ]
    told = [
        *releases,
        release(20, lang="es", headline="Acuerdo"),
        release(21, lang="cy", headline="Cytundeb"),
        release(22, state=State.REMOVED, headline="Gone"),
    ]
    return pages_by_path(replace(edition(told), standing=(ABOUT,)))


EXPECTED = {
    "": [],
    "404.html": [],
    "about/": ["Home", "About us"],
    "releases/": ["Home", "Releases"],
    "releases/2010/": ["Home", "Releases", "Releases, 2010"],
    "releases/2010/page/1/": ["Home", "Releases", "2010", "Releases, 2010, page 1"],
    "releases/2010/03/": ["Home", "Releases", "2010", "Releases, March 2010"],
    "releases/2010/03/page/1/": [
        *("Home", "Releases", "2010", "March 2010"),
        "Releases, March 2010, page 1",
    ],
    "sections/press-release/": ["Home", "Press Releases"],
    "sections/press-release/2010/": ["Home", "Press Releases", "Press Releases, 2010"],
    "topics/": ["Home", "Topics"],
    "topics/trade/": ["Home", "Topics", "Trade"],
    "topics/trade/2010/": ["Home", "Topics", "Trade", "Trade, 2010"],
    "topics/trade/2010/page/1/": ["Home", "Topics", "Trade", "2010", "Trade, 2010, page 1"],
    "organisations/": ["Home", "Organizations"],
    "organisations/ice/": ["Home", "Organizations", "Customs"],
    "people/": ["Home", "People"],
    "people/jane-doe/": ["Home", "People", "Jane Doe"],
    "places/": ["Home", "Places"],
    "places/boston/": ["Home", "Places", "Boston"],
    "releases/2010/03/01/release-0/": ["Home", "Press Releases", "Headline 0"],
    "releases/2010/03/26/release-22/": ["Home", "Press Releases", "Gone"],
    # In the language of the release, as far as there are words.
    "es/releases/2010/03/26/release-20/": ["Inicio", "Comunicados de prensa", "Acuerdo"],
    "cy/releases/2010/03/26/release-21/": ["Home", "Press Releases", "Cytundeb"],
}


def crumbs_of(page: Page) -> tuple[Crumb, ...]:
    """Return the steps to a page, none where it has no trail."""
    trail = trail_of(page, "en")
    return trail.crumbs if trail else ()


@pytest.mark.parametrize(("path", "names"), EXPECTED.items())
def test_way_to_a_page_of_each_kind(path: str, names: list[str]) -> None:
    """Home, what is above the page, and the page itself under its title."""
    crumbs = crumbs_of(pages()[path])
    assert [crumb.name for crumb in crumbs] == names
    assert [crumb.path for crumb in crumbs[-1:]] == [path] * bool(names)


def test_names_of_another_language_say_so() -> None:
    """What is in the site's language says nothing."""
    langs = {
        path: [crumb.lang for crumb in crumbs_of(pages()[path])]
        for path in EXPECTED
        if path.startswith(("es/", "cy/"))
    }
    assert [*langs.values()] == [["es", "es", "es"], [None, None, "cy"]]


def test_every_step_leads_to_a_page_that_is_called_so() -> None:
    """As a step a list is called by its narrowest name, and at its end by the whole one."""
    for page in pages().values():
        for home, crumb in enumerate(crumbs_of(page)):
            target = pages()[crumb.path]
            if home and crumb.lang is None:
                assert crumb.name in (target.title, target.title.rpartition(", ")[2]), page.path
