"""Which moment is a build made for?"""

import pytest

from pressroom.engine.clock import moment_of
from pressroom.engine.refusal import BuildRefusedError
from tests.records import at

NOON = at("2026-01-15T12:00:00+00:00")
GIVEN = {
    "a moment": ({"PRESSROOM_NOW": "2026-01-15T07:00:00-05:00"}, {}),
    "a moment in UTC": ({"PRESSROOM_NOW": "2026-01-15T12:00:00Z"}, {}),
    "an epoch": ({}, {"SOURCE_DATE_EPOCH": "1768478400"}),
    "a moment before the epoch": (
        {"PRESSROOM_NOW": "2026-01-15T12:00Z"},
        {"SOURCE_DATE_EPOCH": "0"},
    ),
}


@pytest.mark.parametrize(("settings", "environment"), GIVEN.values(), ids=GIVEN.keys())
def test_clock_is_what_was_given(settings: dict[str, str], environment: dict[str, str]) -> None:
    """The setting comes first, then the epoch; both are told in UTC."""
    moment = moment_of(settings, environment)
    assert (moment, moment.utcoffset()) == (NOON, NOON.utcoffset())


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}], ids=["unset", "empty"])
def test_clock_is_the_systems_when_none_is_given(environment: dict[str, str]) -> None:
    """Without setting and epoch it is now, in UTC."""
    before = moment_of({}, {})
    moment = moment_of({}, environment)
    assert before <= moment <= moment_of({}, {})
    assert moment.utcoffset() == NOON.utcoffset()


REFUSED = {
    "a word": ({"PRESSROOM_NOW": "tomorrow"}, {}, "--now", "tomorrow"),
    "no zone": ({"PRESSROOM_NOW": "2026-01-15T12:00"}, {}, "--now", "2026-01-15T12:00"),
    "nothing": ({"PRESSROOM_NOW": ""}, {}, "--now", ""),
    "before all time": (
        {"PRESSROOM_NOW": "0001-01-01T00:00+14:00"},
        {},
        "--now",
        "0001-01-01T00:00+14:00",
    ),
    "an epoch of words": ({}, {"SOURCE_DATE_EPOCH": "now"}, "SOURCE_DATE_EPOCH", "now"),
    "an epoch without end": ({}, {"SOURCE_DATE_EPOCH": "9" * 30}, "SOURCE_DATE_EPOCH", "9" * 30),
}


@pytest.mark.parametrize(
    ("settings", "environment", "name", "value"), REFUSED.values(), ids=REFUSED.keys()
)
def test_clock_that_is_none_is_refused(
    settings: dict[str, str], environment: dict[str, str], name: str, value: str
) -> None:
    """A clock is never guessed at: the next build would be another one."""
    with pytest.raises(BuildRefusedError) as refused:
        moment_of(settings, environment)
    assert [str(problem) for problem in refused.value.problems] == [
        f'{name}: E324 "{value}" is not a moment. Write it like 2026-01-31T09:00:00-05:00.'
    ]
