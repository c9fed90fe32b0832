"""When something was: a day as the source tells it, or a moment with its zone."""

from datetime import UTC, date, datetime, time
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct


class When(Struct, frozen=True, kw_only=True, dict=True):
    """A day, or a moment of that day.

    `at` is aware, and absent when the source tells a day only; then no time is ever invented.
    `day` is the date as written, in its own offset. What it is in ISO format is asked for a dozen
    times for each page, and kept.
    """

    day: date
    at: datetime | None = None

    @classmethod
    def of(cls, value: date | datetime) -> "When":
        """Return the record of a plain date or of an aware datetime."""
        if isinstance(value, datetime):
            return cls(day=value.date(), at=value)
        return cls(day=value)

    @cached_property
    def iso(self) -> str:
        """Return `2010-03-26`, or `2010-03-26T09:00:00-04:00`."""
        return self.at.isoformat() if self.at else self.day.isoformat()

    def starts_at(self, zone: ZoneInfo) -> datetime:
        """Return the moment from which it holds: 00:00 in the zone where only a day is told."""
        return self.at or datetime.combine(self.day, time(0), zone)

    def noon_at(self, zone: ZoneInfo) -> datetime:
        """Return the moment for formats that need a time: local noon where only a day is told."""
        return self.at or datetime.combine(self.day, time(12), zone)


@lru_cache(maxsize=4096)
def when_of(iso: str) -> When:
    """Return the day or moment that `When.iso` wrote."""
    if "T" in iso:
        at = datetime.fromisoformat(iso)
        return When(day=at.date(), at=at)
    return When(day=date.fromisoformat(iso))


def day_of(iso: str) -> date:
    """Return the day that `When.iso` wrote, in its own offset; the time is not looked at."""
    return _day(iso[: len("2010-03-26")])


# As many days as an archive of forty years has.
@lru_cache(maxsize=16_384)
def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def rfc3339(moment: datetime) -> str:
    """Return the moment in UTC as `2010-03-26T16:00:00Z` (RFC 3339), without fractions."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
