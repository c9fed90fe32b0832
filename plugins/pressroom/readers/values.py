"""Read one written value as its kind: a date, a moment, an id, a language, an address."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from pressroom.model.addresses import LONGEST_SLUG, SLUG_PATTERN, slug_of
from pressroom.model.dates import When
from pressroom.model.key import Key, Kind

# Years have four digits, so that addresses do; 0201 is a slip for 2010.
DAY = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}")
TIME = re.compile(rf"({DAY.pattern})[T ](\d{{2}}:\d{{2}}(?::\d{{2}})?)\s?(Z|[+-]\d{{2}}:?\d{{2}})?")
ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SHA256 = re.compile(r"[0-9a-f]{64}")


class BadValueError(ValueError):
    """A value that does not fit its kind: the code of its problem, and the message's values."""

    def __init__(self, *, code: str, **values: str) -> None:
        """Keep code and values."""
        super().__init__(code)
        self.code = code
        self.values = values


def read_when(value: str, _key: Key) -> When:
    """Return a day or a zoned time; `2010-03-26`, `2010-03-26T09:00-04:00`."""
    if DAY.fullmatch(value):
        return When(day=read_day(value))
    return When.of(read_moment(value, _key))


def read_moment(value: str, key: Key) -> datetime:
    """Return an aware datetime, which needs a day, a time and a zone."""
    code = "E125" if key.name == "embargo" else "E124"
    found = TIME.fullmatch(value)
    if not found:
        if DAY.fullmatch(value):
            day = read_day(value)
            raise BadValueError(
                code=code, value=value, missing="time and zone", example=f"{day}T09:00-05:00"
            )
        raise BadValueError(code="E122", value=value)
    day_text, time_text, zone_text = found.groups()
    if not zone_text:
        read_day(day_text)
        example = f"{day_text}T{time_text}-05:00"
        raise BadValueError(code=code, value=value, missing="zone", example=example)
    try:
        return datetime.fromisoformat(f"{day_text}T{time_text}{zone_text}")
    except ValueError as error:
        raise BadValueError(code="E123", value=value) from error


def read_day(value: str) -> date:
    """Return the day of a value such as `2010-03-26`."""
    if not DAY.fullmatch(value):
        raise BadValueError(code="E122", value=value)
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise BadValueError(code="E123", value=value) from error


def _text(value: str, _key: Key) -> str:
    return " ".join(value.split())


def _flag(value: str, _key: Key) -> bool:
    if value not in ("true", "false"):
        raise BadValueError(code="E130", value=value)
    return value == "true"


def _id(value: str, key: Key) -> str:
    if not ID.fullmatch(value):
        raise BadValueError(code="E126", value=value, example=key.example)
    return value


def _slug(value: str, _key: Key) -> str:
    if not SLUG_PATTERN.fullmatch(value) or len(value) > LONGEST_SLUG:
        raise BadValueError(code="E128", value=value, example=slug_of(value) or "a-word-or-two")
    return value


def _lang(value: str, _key: Key) -> str:
    if not LANG.fullmatch(value):
        raise BadValueError(code="E133", value=value)
    return value


def _address(value: str, _key: Key) -> str:
    if value.startswith("/") and not value.startswith("//") and " " not in value:
        return value
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise BadValueError(code="E136", value=value) from error
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in value:
        raise BadValueError(code="E136", value=value)
    return value


def _sha256(value: str, _key: Key) -> str:
    if not SHA256.fullmatch(value.lower()):
        raise BadValueError(code="E138", value=value)
    return value.lower()


VALUE_READERS: dict[Kind, Callable[[str, Key], Any]] = {
    Kind.TEXT: _text,
    Kind.FLAG: _flag,
    Kind.WHEN: read_when,
    Kind.MOMENT: read_moment,
    Kind.ID: _id,
    Kind.SLUG: _slug,
    Kind.LANG: _lang,
    Kind.REFERENCE: _text,
    Kind.ADDRESS: _address,
    Kind.SHA256: _sha256,
}
