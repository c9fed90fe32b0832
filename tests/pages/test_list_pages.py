"""Which lists are there, what do they show, and where do they lead?"""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.site import Link
from pressroom.model.state import State
from pressroom.pages.list_view import card_view_of
from tests.pages.newsroom import (
    PRESS_RELEASE,
    SPEECH,
    daily,
    edition,
    later,
    numbers,
    pages_by_path,
    release,
    shape,
    site,
)


@pytest.mark.parametrize(
    ("count", "pages"),
    [
        pytest.param(
            3,
            [("releases/2010/03/", "Releases, March 2010", [3, 2, 1], None, None)],
            id="a full page stays open",
        ),
        pytest.param(
            4,
            [("releases/2010/03/", "Releases, March 2010", [4, 3, 2, 1], None, None)],
            id="one more does not stand alone",
        ),
        pytest.param(
            6,
            [
                (
                    "releases/2010/03/",
                    "Releases, March 2010",
                    [6, 5, 4],
                    None,
                    "releases/2010/03/page/1/",
                ),
                (
                    "releases/2010/03/page/1/",
                    "Releases, March 2010, page 1",
                    [3, 2, 1],
                    "releases/2010/03/",
                    None,
                ),
            ],
            id="two full pages part",
        ),
        pytest.param(
            10,
            [
                (
                    "releases/2010/03/",
                    "Releases, March 2010",
                    [10, 9, 8, 7],
                    None,
                    "releases/2010/03/page/2/",
                ),
                (
                    "releases/2010/03/page/2/",
                    "Releases, March 2010, page 2",
                    [6, 5, 4],
                    "releases/2010/03/",
                    "releases/2010/03/page/1/",
                ),
                (
                    "releases/2010/03/page/1/",
                    "Releases, March 2010, page 1",
                    [3, 2, 1],
                    "releases/2010/03/",
                    None,
                ),
            ],
            id="numbered pages lead to older ones and to the open one",
        ),
    ],
)
def test_list_is_cut_from_the_oldest(count: int, pages: list[tuple[object, ...]]) -> None:
    """A month's open page shows the newest; full pages are numbered from the oldest."""
    assert shape(daily(count), "releases/2010/03/") == pages


def test_lists_lead_from_year_to_year_and_from_month_to_month() -> None:
    """The oldest page of a year or month leads on to the newest of the one before it."""
    releases = [
        *daily(2, date(2009, 12, 30)),
        *daily(2, date(2010, 1, 31), start=3),
    ]
    assert shape(releases, "releases/") == [
        ("releases/", "Releases", [4, 3, 2, 1], None, None),
        ("releases/2010/", "Releases, 2010", [4, 3], None, "releases/2009/"),
        ("releases/2009/", "Releases, 2009", [2, 1], None, None),
        ("releases/2010/02/", "Releases, February 2010", [4], None, "releases/2010/01/"),
        ("releases/2010/01/", "Releases, January 2010", [3], None, "releases/2009/12/"),
        ("releases/2009/12/", "Releases, December 2009", [2, 1], None, None),
    ]


def test_first_page_of_a_group_shows_no_more_than_it_needs() -> None:
    """The archive's first page stops once it is full, and leads to the first page not shown."""
    releases = [*daily(8, date(2009, 6, 1)), *daily(1, date(2010, 1, 1), start=9)]
    assert shape(releases, "releases/")[0] == (
        "releases/",
        "Releases",
        [9, 8, 7, 6, 5, 4],
        None,
        "releases/2009/page/1/",
    )


def test_sections_have_years_and_no_months() -> None:
    """A section's lists hold its own releases only, under its name."""
    releases = [
        *daily(5),
        *(replace(each, release=replace(each.release, section=SPEECH)) for each in later()),
    ]
    assert shape(releases, "sections/") == [
        ("sections/press-release/", "Press Releases", [5, 4, 3, 2, 1], None, None),
        ("sections/speech/", "Speeches", [11, 10, 9], None, "sections/speech/2010/"),
        ("sections/speech/2011/", "Speeches, 2011", [11, 10, 9], None, "sections/speech/2010/"),
        ("sections/speech/2010/", "Speeches, 2010", [8, 7, 6], None, None),
    ]


def test_lists_link_to_narrower_ones() -> None:
    """All releases lead to years, a year to its months, a section to its years."""
    pages = pages_by_path(edition([*daily(7, date(2010, 3, 27)), *daily(1, date(2009, 1, 1), 8)]))

    def groups(path: str) -> tuple[Link, ...]:
        listing = pages[path].listing
        assert listing
        return tuple(link for each in listing.ways for link in each.links)

    years = (Link(name="2010", path="releases/2010/"), Link(name="2009", path="releases/2009/"))
    april = Link(name="April 2010", path="releases/2010/04/")
    march = Link(name="March 2010", path="releases/2010/03/")
    assert groups("releases/") == years
    assert groups("releases/2010/") == (april, march)
    assert groups("releases/2010/page/1/") == (march,)
    assert groups("releases/2010/03/") == ()
    assert groups("sections/press-release/") == (
        Link(name="2009 to 2010", path="sections/press-release/2009/"),
    )
    assert groups("") == (Link(name="Press Releases", path="sections/press-release/"),)


@pytest.mark.parametrize(
    ("path", "names"),
    [
        pytest.param("releases/", [], id="all releases"),
        pytest.param("releases/2010/", ["Releases"], id="year"),
        pytest.param("releases/2010/page/1/", ["Releases", "2010"], id="page of a year"),
        pytest.param("releases/2010/03/", ["Releases", "2010"], id="month"),
        pytest.param(
            "releases/2010/03/page/1/", ["Releases", "2010", "March 2010"], id="page of a month"
        ),
        pytest.param("sections/press-release/", [], id="section"),
        pytest.param("sections/press-release/2010/", ["Press Releases"], id="year of a section"),
    ],
)
def test_lists_stand_below_their_wider_lists(path: str, names: list[str]) -> None:
    """The steps to a list are the wider lists around it, each of which exists."""
    pages = pages_by_path(edition(daily(7)))
    ancestors = pages[path].ancestors
    assert [crumb.name for crumb in ancestors] == names
    assert all(crumb.path in pages for crumb in ancestors)


@pytest.mark.parametrize(
    ("path", "description"),
    [
        pytest.param("releases/", "8 releases, from March 1, 2010 to March 8, 2010.", id="all"),
        pytest.param(
            "releases/2010/03/",
            "8 releases of March 2010, from March 1, 2010 to March 8, 2010.",
            id="month",
        ),
        pytest.param(
            "releases/2010/03/page/1/",
            "Releases of March 2010, from March 1, 2010 to March 3, 2010, page 1.",
            id="a numbered page tells no count",
        ),
        pytest.param("sections/speech/", "1 release in Speeches, on March 8, 2010.", id="single"),
        pytest.param(
            "sections/press-release/2010/",
            "7 releases of 2010 in Press Releases, from March 1, 2010 to March 7, 2010.",
            id="year of a section",
        ),
    ],
)
def test_description_tells_count_and_days(path: str, description: str) -> None:
    """A list says how many releases it has, and from when to when."""
    releases = [*daily(7), release(8, when=date(2010, 3, 8), section=SPEECH)]
    assert pages_by_path(edition(releases))[path].description == description


def test_empty_edition_has_home_archive_and_error_page() -> None:
    """A site without releases has no year, no section, and no broken way."""
    pages = pages_by_path(edition([]))
    assert list(pages) == ["", "releases/", "404.html"]
    assert pages["releases/"].description == "No releases yet."
    assert not pages["404.html"].is_indexed


def test_lists_hold_what_shows_its_text_and_nothing_else() -> None:
    """Replaced and removed releases are in no list; withdrawn ones are, and are marked."""
    releases = [
        release(1, state=State.WITHDRAWN),
        release(2, state=State.REPLACED),
        release(3, state=State.REMOVED, section=SPEECH),
    ]
    pages = pages_by_path(edition(releases))
    listing = pages["releases/"].listing
    assert listing
    assert [(card.id, card.state) for card in listing.cards] == [
        ("r-000000000001", State.WITHDRAWN)
    ]
    assert "sections/speech/" not in pages


def test_release_is_listed_under_the_day_as_written() -> None:
    """A release belongs to the year of its date in its own offset, whatever the moment is."""
    west = datetime.fromisoformat("2010-12-31T23:00-08:00")
    east = datetime.fromisoformat("2011-01-01T00:30+03:00")
    assert shape([release(1, when=west), release(2, when=east)], "releases/2") == [
        ("releases/2011/", "Releases, 2011", [2], None, "releases/2010/"),
        ("releases/2010/", "Releases, 2010", [1], None, None),
        ("releases/2011/01/", "Releases, January 2011", [2], None, "releases/2010/12/"),
        ("releases/2010/12/", "Releases, December 2010", [1], None, None),
    ]


def test_list_changes_with_the_newest_change_it_shows() -> None:
    """The last change of a list is the latest declared one among its releases."""
    corrected = When.of(datetime(2010, 5, 1, 12, tzinfo=UTC))
    first, *others = daily(6)
    pages = pages_by_path(edition([replace(first, modified=corrected), *others]))
    assert pages["releases/2010/"].changed == When.of(date(2010, 3, 6))
    assert pages["releases/2010/page/1/"].changed == corrected


def test_home_shows_the_newest_ten() -> None:
    """The home page has the newest releases and leads to all of them."""
    home = pages_by_path(edition(daily(12)))[""]
    assert numbers(home) == list(range(12, 2, -1))
    assert home.listing
    assert home.listing.older == Link(name="All releases", path="releases/")
    assert (home.title, home.description) == (
        "Example Newsroom",
        "The latest releases of Office of Examples.",
    )


def test_cards_name_the_section_in_the_language_of_the_site() -> None:
    """A Spanish release stands on an English list with its own headline and language."""
    pages = pages_by_path(edition([release(1, lang="es", headline="Acuerdo")]))
    listing = pages["releases/"].listing
    assert listing
    (card,) = listing.cards
    view = card_view_of(card, (), "en", site())
    assert (view.headline, view.marking, view.section) == (
        "Acuerdo",
        ' lang="es"',
        PRESS_RELEASE.label("en"),
    )
