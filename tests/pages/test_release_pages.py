"""Which page has each release, and what lies around it?"""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from pressroom.model.edition import PublicRelease, StandingPage
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Link
from pressroom.model.state import State
from pressroom.model.trail import Crumb
from tests.pages.newsroom import SPEECH, edition, files_of, pages_by_path, release

PUBLIC = [state for state in State if state.is_public]


def page_of(public: PublicRelease, *others: PublicRelease) -> Page:
    """Return the page of a release in an edition with these others."""
    return pages_by_path(edition([public, *others]))[public.path]


def test_page_of_a_release() -> None:
    """A release's page is known by its headline, summary, language, section and source."""
    public = release(1)
    assert page_of(public) == Page(
        kind=PageKind.RELEASE,
        path="releases/2010/03/26/release-1/",
        title="Headline 1",
        description="Summary 1.",
        lang="en",
        ancestors=(Crumb(name="Press Releases", path="sections/press-release/"),),
        release=public,
        changed=public.modified,
        source_path="content/releases/1.md",
    )


@pytest.mark.parametrize("state", PUBLIC)
def test_only_pages_with_text_are_indexed(state: State) -> None:
    """Every public state has a page; those that show no text are kept from search engines."""
    page = page_of(release(1, state=state))
    assert page.is_indexed is state.shows_text


@pytest.mark.parametrize(
    ("state", "description"),
    [
        pytest.param(State.REPLACED, "This release of March 26, 2010 was replaced.", id="replaced"),
        pytest.param(State.REMOVED, "This release of March 26, 2010 was removed.", id="removed"),
        pytest.param(State.WITHDRAWN, "Summary 1.", id="withdrawn"),
    ],
)
def test_description_tells_no_text_that_is_not_shown(state: State, description: str) -> None:
    """The summary is told only where the text is."""
    assert page_of(release(1, state=state)).description == description


def test_neighbours_are_the_listed_releases_next_in_time() -> None:
    """A release leads to the next newer and older one, passing over what lists leave out."""
    oldest = release(1, when=date(2010, 3, 1))
    removed = release(2, when=date(2010, 3, 2), state=State.REMOVED)
    middle = release(3, when=date(2010, 3, 3))
    newest = release(4, when=date(2010, 3, 4), section=SPEECH)
    pages = pages_by_path(edition([oldest, removed, middle, newest]))
    ways = {
        public.release.headline: (pages[public.path].newer, pages[public.path].older)
        for public in (oldest, removed, middle, newest)
    }
    first, third, fourth = (
        Link(name=public.release.headline, path=public.path, lang="en")
        for public in (oldest, middle, newest)
    )
    assert ways == {
        "Headline 1": (third, None),
        "Headline 2": (None, None),
        "Headline 3": (fourth, first),
        "Headline 4": (None, third),
    }


def test_removed_release_of_an_empty_section_stands_below_all_releases() -> None:
    """No step leads to a section list that does not exist."""
    removed = release(1, state=State.REMOVED, section=SPEECH)
    assert page_of(removed, release(2)).ancestors == (Crumb(name="Releases", path="releases/"),)


def test_repeated_headlines_get_different_titles() -> None:
    """The oldest keeps its headline; later ones add the date, then the id."""
    headline = "Weekly schedule"
    morning = datetime(2010, 4, 2, 9, tzinfo=UTC)
    releases = [
        release(1, when=date(2010, 4, 1), headline=headline),
        release(2, when=morning, headline=headline),
        release(3, when=morning, headline=headline),
        release(4, when=date(2010, 4, 3), headline=headline, lang="es"),
        release(5, when=date(2010, 4, 4), headline="Page not found"),
    ]
    pages = pages_by_path(edition(releases))
    assert [pages[public.path].title for public in releases] == [
        "Weekly schedule",
        "Weekly schedule (April 2, 2010, 09:00 (UTC), r-000000000002)",
        "Weekly schedule (April 2, 2010, 09:00 (UTC))",
        "Weekly schedule (3 de abril de 2010)",
        "Page not found (April 4, 2010)",
    ]


def test_standing_pages_belong_to_the_site() -> None:
    """A standing page is a page of the site, and its file is made with its text."""
    about = StandingPage(
        path="about/",
        title="About",
        description="About this site.",
        lang="en",
        body_html="<p>We publish.</p>",
        source_path="pages/about.md",
    )
    shown = replace(edition([]), standing=(about,))
    page = Page(
        kind=PageKind.PAGE,
        path="about/",
        title="About",
        description="About this site.",
        lang="en",
        body_html="<p>We publish.</p>",
        source_path="content/pages/about.md",
    )
    assert pages_by_path(shown)["about/"] == page
    assert b"<p>We publish.</p>" in files_of(shown)["about/index.html"]
