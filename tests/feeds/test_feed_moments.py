"""When a feed says that a release came out and changed, and which entries it holds."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.feeds.moments import Moments, moments_of
from pressroom.feeds.window import subscription_window
from pressroom.lifecycle.public import card_of_public
from pressroom.model.card import Card
from pressroom.model.state import State
from tests.feeds.editions import WASHINGTON, release

WINTER, SUMMER = date(2010, 1, 26), date(2010, 7, 26)


def card(**fields: Any) -> Card:  # noqa: ANN401 - any field
    """Return what plans know of a release with these fields changed."""
    return card_of_public(release(**fields), WASHINGTON)


def utc(*parts: int) -> datetime:
    """Return a moment in UTC."""
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "zone", "moment"),
    [
        pytest.param(WINTER, "America/New_York", utc(2010, 1, 26, 17), id="day, winter time"),
        pytest.param(SUMMER, "America/New_York", utc(2010, 7, 26, 16), id="day, summer time"),
        pytest.param(
            date(2010, 3, 14), "America/New_York", utc(2010, 3, 14, 16), id="day the clocks change"
        ),
        pytest.param(
            SUMMER, "Pacific/Kiritimati", utc(2010, 7, 25, 22), id="day, far east: UTC's day before"
        ),
        pytest.param(
            datetime(2010, 7, 26, 9, 30, tzinfo=WASHINGTON),
            "Europe/Berlin",
            utc(2010, 7, 26, 13, 30),
            id="zoned time, whatever the site's zone",
        ),
        pytest.param(
            datetime(2010, 7, 26, 9, 30, 15, 999, tzinfo=UTC),
            "UTC",
            utc(2010, 7, 26, 9, 30, 15),
            id="fractions of a second dropped",
        ),
    ],
)
def test_moment_of_publication(told: date | datetime, zone: str, moment: datetime) -> None:
    """A zoned time is told as it is, and a day as its noon in the site's zone."""
    shown = card(when=told)
    assert moments_of(shown, ZoneInfo(zone)) == Moments(shown, moment, moment)


@pytest.mark.parametrize(
    ("first_at", "moment"),
    [
        pytest.param(utc(2010, 7, 26, 12, 5), utc(2010, 7, 26, 12, 5), id="that morning"),
        pytest.param(utc(2010, 7, 26, 20), utc(2010, 7, 26, 16), id="that afternoon"),
        pytest.param(utc(2010, 7, 26, 3, 59), utc(2010, 7, 26, 16), id="the evening before there"),
        pytest.param(utc(2010, 7, 26, 4), utc(2010, 7, 26, 4), id="midnight there"),
        pytest.param(utc(2026, 11, 1), utc(2010, 7, 26, 16), id="years later, from an archive"),
    ],
)
def test_first_publication_that_morning_comes_before_noon(
    first_at: datetime, moment: datetime
) -> None:
    """A day-only release that the ledger saw published before that day's noon says so."""
    shown = card(when=SUMMER, first_published_at=first_at)
    entry = moments_of(shown, WASHINGTON)
    assert (entry.published_at, entry.updated_at) == (moment, moment)


def test_zoned_time_is_not_moved_by_the_ledger() -> None:
    """A release that tells its time keeps it, even when the ledger has an earlier one that day."""
    told = datetime(2010, 7, 26, 9, tzinfo=WASHINGTON)
    shown = card(when=told, first_published_at=utc(2010, 7, 26, 11))
    assert moments_of(shown, WASHINGTON).published_at == told


@pytest.mark.parametrize(
    ("told", "modified", "updated"),
    [
        pytest.param(SUMMER, date(2010, 7, 30), utc(2010, 7, 30, 16), id="a day: noon there"),
        pytest.param(
            SUMMER, datetime(2010, 7, 30, 8, tzinfo=UTC), utc(2010, 7, 30, 8), id="a zoned time"
        ),
        pytest.param(
            datetime(2010, 7, 26, 15, tzinfo=WASHINGTON),
            SUMMER,
            utc(2010, 7, 26, 19),
            id="noon before publication: not before it",
        ),
    ],
)
def test_moment_of_change(
    told: date | datetime, modified: date | datetime, updated: datetime
) -> None:
    """A change moves `updated` alone, and never before `published`."""
    shown = card(when=told, modified=modified, state=State.CORRECTED)
    assert moments_of(shown, WASHINGTON).updated_at == updated


def test_correction_on_the_day_itself_moves_a_morning_release() -> None:
    """A release of the morning that is corrected on its own day has a later `updated`."""
    shown = card(when=SUMMER, state=State.CORRECTED, first_published_at=utc(2010, 7, 26, 12))
    entry = moments_of(shown, WASHINGTON)
    assert (entry.published_at, entry.updated_at) == (
        utc(2010, 7, 26, 12),
        utc(2010, 7, 26, 16),
    )


def entries(*moments: tuple[datetime, datetime]) -> tuple[Moments, ...]:
    """Return entries with these moments, newest first."""
    shown = card()
    made = (Moments(shown, p, max(p, u)) for p, u in moments)
    return tuple(sorted(made, key=lambda e: e.published_at, reverse=True))


def daily(count: int) -> list[tuple[datetime, datetime]]:
    """Return the moments of one release a day, newest first, none of them changed."""
    days = (utc(2026, 1, 1) - timedelta(days=n) for n in range(count))
    return [(day, day) for day in days]


def test_window_holds_the_newest_thirty() -> None:
    """Of one release a day, the newest thirty are in."""
    whole = entries(*daily(60))
    assert subscription_window(whole) == whole[:30]


def test_window_holds_two_days_whole() -> None:
    """Forty-nine releases within two days are all in, and the next older one is not."""
    newest = utc(2026, 1, 1)
    moments = [newest - timedelta(hours=h) for h in range(49)]
    whole = entries(*((m, m) for m in [*moments, newest - timedelta(days=2, seconds=1)]))
    assert subscription_window(whole) == whole[:49]


@pytest.mark.parametrize(
    ("changed_ago", "is_in"),
    [
        pytest.param(timedelta(days=29), True, id="29 days before the newest change"),
        pytest.param(timedelta(days=30), False, id="30 days before it"),
    ],
)
def test_window_holds_late_corrections(changed_ago: timedelta, is_in: bool) -> None:  # noqa: FBT001 - a case
    """A release older than the newest thirty is in for 30 days after its correction."""
    moments = daily(40)
    newest_change = moments[0][1]
    moments[39] = (moments[39][0], newest_change - changed_ago)
    whole = entries(*moments)
    assert subscription_window(whole) == whole[:30] + (whole[39:] if is_in else ())


def test_thirty_days_count_from_the_newest_change_of_all() -> None:
    """A correction is late news until 30 days after it something changed, be it an old release."""
    moments = daily(40)
    newest = moments[0][0]
    moments[38] = (moments[38][0], newest - timedelta(days=25))
    moments[39] = (moments[39][0], newest + timedelta(days=10))
    whole = entries(*moments)
    assert subscription_window(whole) == whole[:30] + whole[39:]


MOMENTS = st.integers(0, 90 * 24).map(lambda hours: utc(2026, 1, 1) + timedelta(hours=hours))


@given(st.lists(st.tuples(MOMENTS, MOMENTS), min_size=1, max_size=80))
def test_window_of_any_history(moments: list[tuple[datetime, datetime]]) -> None:
    """Whatever was published and corrected when, the window keeps order and the three promises."""
    whole = entries(*moments)
    window = subscription_window(whole)
    newest_change = max(e.updated_at for e in whole)
    assert list(window) == [e for e in whole if e in window]
    assert window[:30] == whole[:30]
    for entry in whole:
        is_news = entry.published_at >= whole[0].published_at - timedelta(days=2)
        is_corrected = entry.updated_at > entry.published_at
        is_late = is_corrected and entry.updated_at > newest_change - timedelta(days=30)
        assert (entry in window) == (entry in whole[:30] or is_news or is_late)
