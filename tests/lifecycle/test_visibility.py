"""May a release be seen, and as what?"""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.lifecycle.visibility import Visibility, modified_of, visibility_of
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.state import State
from tests.records import ZONE, at, release, when

NOW = at("2026-01-15T12:00:00-05:00")
LIFT = at("2026-01-20T06:00:00-05:00")
CORRECTION = Correction(when=when("2011-01-02"), kind="correction", note="A name was wrong.")
MINOR = Correction(when=when("2012-01-02"), kind="minor", note="A comma.")
WITHDRAWAL = Withdrawal(when=when("2013-01-02"), reason="It was wrong.")
REMOVAL = Removal(when=when("2014-01-02"), reason="A court order.")

CASES = {
    "a day that has begun": ({}, State.PUBLISHED, None),
    "a draft": ({"is_draft": True}, State.DRAFT, None),
    "an embargo to come": ({"embargo_at": LIFT}, State.HELD, LIFT),
    "an embargo that ended": ({"embargo_at": NOW - timedelta(hours=1)}, State.PUBLISHED, None),
    "an embargo that ends now": ({"embargo_at": NOW}, State.PUBLISHED, None),
    "an embargo without an end": ({"is_embargo_open_ended": True}, State.HELD, None),
    "a date to come": (
        {"date": "2026-01-16"},
        State.HELD,
        at("2026-01-16T00:00:00-05:00"),
    ),
    "a date before the end of the embargo": (
        {"date": "2026-01-16", "embargo_at": LIFT},
        State.HELD,
        LIFT,
    ),
    "a date after the end of the embargo": (
        {"date": "2026-02-01", "embargo_at": LIFT},
        State.HELD,
        at("2026-02-01T00:00:00-05:00"),
    ),
    "a correction": ({"corrections": (CORRECTION,)}, State.CORRECTED, None),
    "a minor correction": ({"corrections": (MINOR,)}, State.PUBLISHED, None),
    "a correction to come": (
        {"corrections": (Correction(when=when("2026-03-01"), kind="update", note="More."),)},
        State.PUBLISHED,
        at("2026-03-01T00:00:00-05:00"),
    ),
    "a withdrawal": (
        {"withdrawn": WITHDRAWAL, "corrections": (CORRECTION,)},
        State.WITHDRAWN,
        None,
    ),
    "a successor": ({"replaced_by": "r-other", "withdrawn": WITHDRAWAL}, State.REPLACED, None),
    "a removal": ({"removed": REMOVAL, "replaced_by": "r-other"}, State.REMOVED, None),
    "a removed draft": ({"removed": REMOVAL, "is_draft": True}, State.DRAFT, None),
}


@pytest.mark.parametrize(("changes", "state", "changes_at"), CASES.values(), ids=CASES.keys())
def test_state_is_decided_by_release_and_clock(
    changes: dict[str, Any], state: State, changes_at: datetime | None
) -> None:
    """State and the moment of its next change follow from release and clock alone."""
    found = visibility_of(release(**changes), NOW, ZONE)
    assert found == Visibility(state=state, changes_at=changes_at)


@given(
    moment=st.datetimes(min_value=at("2020-01-01T00:00").replace(tzinfo=None)),
    seconds=st.integers(1, 10**8),
)
def test_nothing_is_public_before_its_time(moment: datetime, seconds: int) -> None:
    """However near the end of an embargo is, the release is held before it and public at it."""
    lift = moment.replace(tzinfo=ZONE, microsecond=0)
    held = release(embargo_at=lift)
    try:
        before = lift - timedelta(seconds=seconds)
    except OverflowError:
        return
    assert visibility_of(held, before, ZONE) == Visibility(state=State.HELD, changes_at=lift)
    assert visibility_of(held, lift, ZONE).state is State.PUBLISHED


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, "2010-03-26", id="no change"),
        pytest.param({"corrections": (CORRECTION, MINOR)}, "2011-01-02", id="a minor one after"),
        pytest.param(
            {"corrections": (CORRECTION,), "withdrawn": WITHDRAWAL}, "2013-01-02", id="withdrawn"
        ),
        pytest.param({"removed": REMOVAL}, "2014-01-02", id="removed"),
    ],
)
def test_modified_moves_only_with_a_declared_change(changes: dict[str, Any], expected: str) -> None:
    """The date of the last change is that of a notice, never that of a minor correction."""
    assert modified_of(release(**changes), NOW, ZONE) == when(expected)


def test_a_change_to_come_moves_nothing_yet() -> None:
    """A correction whose day has not begun does not move the date of the last change."""
    early = release(corrections=(Correction(when=when("2026-03-01"), kind="update", note="x"),))
    assert modified_of(early, NOW, ZONE) == when("2010-03-26")
