"""What does a new release change, and what does it leave as it was?"""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressroom.model.edition import PublicRelease
from pressroom.model.page import Page, PageKind
from tests.pages.newsroom import (
    PRESS_RELEASE,
    SPEECH,
    edition,
    files_of,
    pages_by_path,
    release,
)

FIRST = date(2010, 1, 1)


def spaced(gaps: list[int], sections: list[bool]) -> list[PublicRelease]:
    """Return releases, oldest first, with these days between them; True makes a speech."""
    day, releases = FIRST, []
    for number, (gap, is_speech) in enumerate(zip(gaps, sections, strict=True), 1):
        day += timedelta(days=gap)
        section = SPEECH if is_speech else PRESS_RELEASE
        releases.append(release(number, when=day, section=section))
    # Ties are broken by id: on one day the lower number is the newer one.
    return sorted(releases, key=lambda r: (r.release.date.day, -int(r.release.identity.id[2:], 16)))


archives = st.lists(st.tuples(st.sampled_from([0, 1, 5, 40, 200]), st.booleans()), max_size=24).map(
    lambda rows: spaced([gap for gap, _ in rows], [is_speech for _, is_speech in rows])
)


@pytest.mark.parametrize(
    ("days", "new", "changed"),
    [
        pytest.param(
            [date(2010, 3, d) for d in range(1, 8)],
            date(2010, 3, 20),
            {
                "index.html",
                "releases/index.html",
                "releases/2010/index.html",
                "releases/2010/03/index.html",
                "releases/2010/03/07/release-7/index.html",
                "sections/press-release/index.html",
                "sections/press-release/2010/index.html",
            },
            id="in the same month",
        ),
        pytest.param(
            [date(2010, 3, d) for d in range(1, 9)],
            date(2010, 3, 20),
            {
                "index.html",
                "releases/index.html",
                "releases/2010/index.html",
                "releases/2010/03/index.html",
                "releases/2010/03/08/release-8/index.html",
                "sections/press-release/index.html",
                "sections/press-release/2010/index.html",
            },
            id="when a page fills",
        ),
        pytest.param(
            [date(2010, 3, d) for d in range(1, 8)],
            date(2010, 4, 1),
            {
                "index.html",
                "releases/index.html",
                "releases/2010/index.html",
                "releases/2010/03/07/release-7/index.html",
                "sections/press-release/index.html",
                "sections/press-release/2010/index.html",
            },
            id="first of a month",
        ),
        pytest.param(
            [date(2010, 3, d) for d in range(1, 8)],
            date(2011, 1, 1),
            {
                "index.html",
                "releases/index.html",
                "releases/2010/03/07/release-7/index.html",
                "sections/press-release/index.html",
            },
            id="first of a year",
        ),
    ],
)
def test_new_release_changes_only_what_leads_to_it(
    days: list[date], new: date, changed: set[str]
) -> None:
    """Home, the open pages of its lists and its neighbour change; every other file is the same."""
    old = [release(number, when=day) for number, day in enumerate(days, 1)]
    before = files_of(edition(old))
    after = files_of(edition([*old, release(len(days) + 1, when=new)]))
    assert before.keys() <= after.keys()
    assert {path for path in before if before[path] != after[path]} == changed


@settings(deadline=None)
@given(archives)
def test_each_release_is_once_in_the_list_of_its_year_and_of_its_month(
    releases: list[PublicRelease],
) -> None:
    """The open and numbered pages of a list hold each of its releases on exactly one page."""
    shown: dict[str, list[str]] = {}
    for page in pages_by_path(edition(releases)).values():
        if page.kind is PageKind.LIST and page.listing and page.ancestors:
            start = re.sub(r"page/\d+/$", "", page.path)
            shown.setdefault(start, []).extend(card.id for card in page.listing.cards)
    expected: dict[str, list[str]] = {}
    for public in releases:
        day, section = public.release.date.day, public.release.section.id
        for start in (
            f"releases/{day:%Y}/",
            f"releases/{day:%Y/%m}/",
            f"sections/{section}/{day:%Y}/",
        ):
            expected.setdefault(start, []).append(public.release.identity.id)
    assert {start: sorted(ids) for start, ids in shown.items()} == {
        start: sorted(ids) for start, ids in expected.items()
    }


@settings(deadline=None)
@given(archives, st.integers(min_value=0, max_value=24))
def test_numbered_pages_never_change(releases: list[PublicRelease], published: int) -> None:
    """Each numbered page of an archive stays, to the last field, when newer releases come."""
    before = pages_by_path(edition(releases[:published]))
    after = pages_by_path(edition(releases))
    numbered = {path: page for path, page in before.items() if "/page/" in path}
    assert {path: after.get(path) for path in numbered} == numbered


@settings(deadline=None)
@given(archives)
def test_every_page_is_reached_from_home(releases: list[PublicRelease]) -> None:
    """By the links of lists alone, home leads to every list and every release."""
    pages = pages_by_path(edition(releases))
    reached, waiting = {""}, [""]
    while waiting:
        onward = _links_of(pages[waiting.pop()]) - reached
        reached |= onward
        waiting += onward
    assert reached == pages.keys() - {"404.html"}


@settings(deadline=None)
@given(archives)
def test_no_two_pages_have_one_title_or_description(releases: list[PublicRelease]) -> None:
    """Pages can be told apart in tabs and in results of a search."""
    pages = list(pages_by_path(edition(releases)).values())
    assert len({page.title for page in pages}) == len(pages)
    assert len({page.description for page in pages}) == len(pages)


def _links_of(page: Page) -> set[str]:
    listing = page.listing
    if listing is None:
        return set()
    ways = [link.path for link in (listing.newer, listing.older, *listing.groups) if link]
    return {*ways, *(card.path for card in listing.cards)}
