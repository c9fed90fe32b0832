"""What does a new release change, and what does it leave as it was?"""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressroom.model.edition import PublicRelease
from pressroom.model.grouping import groups_of
from pressroom.model.page import Page, PageKind
from pressroom.model.people import Mention
from tests.pages.newsroom import (
    CUSTOMS,
    DIRECTOR,
    FROM_BOSTON,
    PRESS_RELEASE,
    SPEECH,
    TRADE,
    edition,
    files_of,
    pages_by_path,
    release,
)

FIRST = date(2010, 1, 1)


# What sorts a release into a group of each kind beside its section.
TERMS: dict[str, object] = {
    "topics": (TRADE,),
    "organisations": (CUSTOMS,),
    "people": (Mention(person=DIRECTOR),),
    "dateline": FROM_BOSTON,
}


def spaced(rows: list[tuple[int, bool, set[str]]]) -> list[PublicRelease]:
    """Return releases, oldest first: the days between them, whether it is a speech, its terms."""
    day, releases = FIRST, []
    for number, (gap, is_speech, terms) in enumerate(rows, 1):
        day += timedelta(days=gap)
        section = SPEECH if is_speech else PRESS_RELEASE
        told = {name: TERMS[name] for name in terms}
        releases.append(release(number, when=day, section=section, **told))
    # Ties are broken by id: on one day the lower number is the newer one.
    return sorted(releases, key=lambda r: (r.release.date.day, -int(r.release.identity.id[2:], 16)))


archives = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 5, 40, 200]), st.booleans(), st.sets(st.sampled_from([*TERMS]))
    ),
    max_size=24,
).map(spaced)


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
def test_each_release_is_once_in_each_list_of_its_groups(releases: list[PublicRelease]) -> None:
    """The first page of a group, or those of its years and months, hold each release once."""
    pages = pages_by_path(edition(releases))
    shown: dict[str, list[str]] = {}
    for page in pages.values():
        if page.kind is PageKind.LIST and page.listing:
            start = re.sub(r"page/\d+/$", "", page.path)
            shown.setdefault(start, []).extend(card.id for card in page.listing.cards)
    expected: dict[str, list[str]] = {}
    for public in releases:
        day = public.release.date.day
        starts = [f"releases/{day:%Y}/", f"releases/{day:%Y/%m}/"]
        for group in groups_of(public.release):
            # Years with few releases are taken together, and go by the first of them.
            years = (f"{group}/{year}/" for year in range(day.year, FIRST.year - 1, -1))
            starts.append(next((start for start in years if start in pages), f"{group}/"))
        for start in starts:
            expected.setdefault(start, []).append(public.release.identity.id)
    # The first pages of groups that have years show what these hold once more.
    shown = {start: ids for start, ids in shown.items() if start in expected}
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
    links = [listing.newer, listing.older, *(link for each in listing.ways for link in each.links)]
    ways = [link.path for link in links if link]
    return {*ways, *(card.path for card in listing.cards)}
