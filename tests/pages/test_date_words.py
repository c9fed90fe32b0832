"""How are dates written out?"""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from pressroom.model.date_words import LANGUAGES, month_text, when_text
from pressroom.model.dates import When
from pressroom.pages.views import date_view_of

DAY = date(2010, 3, 26)
NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("when", "lang", "text"),
    [
        pytest.param(DAY, "en", "March 26, 2010", id="a day has no time"),
        pytest.param(DAY, "en-GB", "March 26, 2010", id="a region takes its language"),
        pytest.param(DAY, "es", "26 de marzo de 2010", id="Spanish"),
        pytest.param(DAY, "de", "26. März 2010", id="German"),
        pytest.param(DAY, "fr", "26 mars 2010", id="French"),
        pytest.param(date(2010, 5, 1), "fr", "1er mai 2010", id="French counts the first"),
        pytest.param(DAY, "ru", "March 26, 2010", id="a language without a table is in English"),
        pytest.param(
            datetime(2010, 3, 26, 9, 5, tzinfo=NEW_YORK),
            "en",
            "March 26, 2010, 09:05 (UTC-04:00)",
            id="a time keeps its offset",
        ),
        pytest.param(
            datetime(2010, 3, 26, 23, 30, 59, tzinfo=UTC),
            "en",
            "March 26, 2010, 23:30 (UTC)",
            id="no offset is UTC",
        ),
    ],
)
def test_date_as_readers_see_it(when: date, lang: str, text: str) -> None:
    """A date stands in the page's language, with a time only where the source tells one."""
    assert when_text(When.of(when), lang) == text


def test_one_moment_told_in_two_offsets_is_written_twice() -> None:
    """Moments that are equal may be told with other offsets: one is never shown for the other."""
    at = datetime(2010, 3, 26, 12, 0, tzinfo=UTC)
    views = [date_view_of(When.of(each), "en") for each in (at, at.astimezone(NEW_YORK), at)]
    assert [view.text for view in views] == [
        "March 26, 2010, 12:00 (UTC)",
        "March 26, 2010, 08:00 (UTC-04:00)",
        "March 26, 2010, 12:00 (UTC)",
    ]
    assert views[1].iso == "2010-03-26T08:00:00-04:00"


@pytest.mark.parametrize(
    ("at", "text"),
    [
        pytest.param(
            datetime(2010, 3, 26, 12, 0, 1, 250, tzinfo=UTC),
            "March 26, 2010, 12:00 (UTC)",
            id="fractions of a second",
        ),
        pytest.param(
            datetime(1880, 3, 26, 12, 0, tzinfo=timezone(timedelta(hours=-5, seconds=-17))),
            "March 26, 1880, 12:00 (UTC-05:00:17)",
            id="an offset of seconds",
        ),
    ],
)
def test_time_is_told_to_the_minute(at: datetime, text: str) -> None:
    """Seconds are left out; the offset is told whole."""
    assert when_text(When.of(at), "en") == text


def test_every_language_names_twelve_months() -> None:
    """Each table is whole, and names a month without its day."""
    assert {lang: len(set(words.months)) for lang, words in LANGUAGES.items()} == dict.fromkeys(
        LANGUAGES, 12
    )
    assert month_text(DAY, "es") == "marzo de 2010"
