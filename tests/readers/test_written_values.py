"""What does one written value mean, by its kind?"""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pressroom.model.dates import When
from pressroom.model.key import Key, Kind
from pressroom.readers.values import VALUE_READERS, BadValueError

EAST = timezone(timedelta(hours=-4))
NINE = datetime(2010, 3, 26, 9, 0, tzinfo=EAST)


def key(kind: Kind, name: str = "date") -> Key:
    """Return a key of this kind."""
    return Key(name=name, kind=kind, meaning="", example="r-1")


def read(kind: Kind, value: str, name: str = "date") -> object:
    """Return the value of this kind."""
    return VALUE_READERS[kind](value, key(kind, name))


GOOD: dict[str, tuple[Kind, str, object]] = {
    "a day": (Kind.WHEN, "2010-03-26", When(day=date(2010, 3, 26))),
    "a leap day": (Kind.WHEN, "2012-02-29", When(day=date(2012, 2, 29))),
    "the first year": (Kind.WHEN, "1000-01-01", When(day=date(1000, 1, 1))),
    "a time": (Kind.WHEN, "2010-03-26T09:00-04:00", When.of(NINE)),
    "a time with seconds": (Kind.WHEN, "2010-03-26T09:00:00-04:00", When.of(NINE)),
    "a time after a space": (Kind.WHEN, "2010-03-26 09:00 -04:00", When.of(NINE)),
    "a zone without a colon": (Kind.WHEN, "2010-03-26T09:00-0400", When.of(NINE)),
    "a time in UTC": (Kind.MOMENT, "2010-03-26T13:00Z", datetime(2010, 3, 26, 13, tzinfo=UTC)),
    "the last minute of all": (
        Kind.MOMENT,
        "9999-12-31T23:59+14:00",
        datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=14))),
    ),
    "folded white space": (Kind.TEXT, " Two\n  words ", "Two words"),
    "true": (Kind.FLAG, "true", True),
    "false": (Kind.FLAG, "false", False),
    "an id": (Kind.ID, "r-0b1d5f6ac230", "r-0b1d5f6ac230"),
    "a slug": (Kind.SLUG, "agencies-sign-2", "agencies-sign-2"),
    "a language": (Kind.LANG, "pt-BR", "pt-BR"),
    "an address": (Kind.ADDRESS, "https://example.org/a?b=c", "https://example.org/a?b=c"),
    "a path": (Kind.ADDRESS, "/news/100326.htm", "/news/100326.htm"),
    "a digest in capitals": (Kind.SHA256, "AB" * 32, "ab" * 32),
}


@pytest.mark.parametrize(("kind", "value", "meant"), GOOD.values(), ids=GOOD.keys())
def test_value_is_read_as_its_kind(kind: Kind, value: str, meant: object) -> None:
    """Each way of writing a value has one meaning."""
    assert read(kind, value) == meant


BAD: dict[str, tuple[Kind, str, str]] = {
    "words": (Kind.WHEN, "soon", "E122"),
    "another order": (Kind.WHEN, "26-03-2010", "E122"),
    "no zeros": (Kind.WHEN, "2010-3-26", "E122"),
    "no hyphens": (Kind.WHEN, "20100326", "E122"),
    "the year nought": (Kind.WHEN, "0000-00-00", "E122"),
    "a year of three digits": (Kind.WHEN, "0201-03-26", "E122"),
    "a year of five digits": (Kind.WHEN, "10000-01-01", "E122"),
    "digits of another script": (Kind.WHEN, "２０１０-03-26", "E122"),
    "the thirteenth month": (Kind.WHEN, "2010-13-01", "E123"),
    "the thirtieth of February": (Kind.WHEN, "2010-02-30", "E123"),
    "a leap day that is none": (Kind.WHEN, "2011-02-29T09:00Z", "E123"),
    "the hour 24": (Kind.WHEN, "2010-03-26T24:00Z", "E123"),
    "a zone of a hundred hours": (Kind.WHEN, "2010-03-26T09:00+99:00", "E123"),
    "an impossible day without a zone": (Kind.WHEN, "2010-02-30T09:00", "E123"),
    "a time without a zone": (Kind.WHEN, "2010-03-26T09:00", "E124"),
    "a day where a time is wanted": (Kind.MOMENT, "2010-03-26", "E124"),
    "a yes": (Kind.FLAG, "yes", "E130"),
    "a true in capitals": (Kind.FLAG, "TRUE", "E130"),
    "an id in capitals": (Kind.ID, "R-1", "E126"),
    "an id of 65 letters": (Kind.ID, "r" * 65, "E126"),
    "a path for an id": (Kind.ID, "../x", "E126"),
    "a slug with an underscore": (Kind.SLUG, "a_b", "E128"),
    "a slug with two hyphens": (Kind.SLUG, "a--b", "E128"),
    "a slug of 101 letters": (Kind.SLUG, "a" * 101, "E128"),
    "a language by name": (Kind.LANG, "English", "E133"),
    "a host": (Kind.ADDRESS, "www.example.org", "E136"),
    "a host without a scheme": (Kind.ADDRESS, "//example.org/", "E136"),
    "a script": (Kind.ADDRESS, "javascript:alert(1)", "E136"),
    "a bracket": (Kind.ADDRESS, "http://[x/", "E136"),
    "a space": (Kind.ADDRESS, "https://example.org/a b", "E136"),
    "a short digest": (Kind.SHA256, "abc", "E138"),
}


@pytest.mark.parametrize(("kind", "value", "code"), BAD.values(), ids=BAD.keys())
def test_value_that_is_none_of_its_kind_is_refused(kind: Kind, value: str, code: str) -> None:
    """A value is never guessed at."""
    with pytest.raises(BadValueError) as refused:
        read(kind, value)
    assert refused.value.code == code
    assert value.startswith(refused.value.values["value"])


@pytest.mark.parametrize(
    ("value", "missing", "example"),
    [
        pytest.param("2026-02-03", "time and zone", "2026-02-03T09:00-05:00", id="a day"),
        pytest.param("2026-02-03T06:00", "zone", "2026-02-03T06:00-05:00", id="no zone"),
    ],
)
def test_embargo_says_what_is_missing_to_its_end(value: str, missing: str, example: str) -> None:
    """An embargo that ends at no moment is a problem of its own, with the way to write it."""
    with pytest.raises(BadValueError) as refused:
        read(Kind.MOMENT, value, "embargo")
    assert refused.value.code == "E125"
    assert refused.value.values == {"value": value, "missing": missing, "example": example}
