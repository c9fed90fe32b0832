"""When does a feed say that a release came out, and when that it changed?"""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from pressroom.model.edition import PublicRelease
from pressroom.model.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A release and its two moments in feeds, both in UTC and whole seconds."""

    release: PublicRelease
    published_at: datetime
    updated_at: datetime


def entry_of(release: PublicRelease, zone: ZoneInfo) -> Entry:
    """Return the release with its moments: `updated_at` is never before `published_at`."""
    published_at = _published_at(release, zone)
    return Entry(
        release=release,
        published_at=published_at,
        updated_at=_updated_at(release, published_at, zone),
    )


def _published_at(release: PublicRelease, zone: ZoneInfo) -> datetime:
    date = release.release.date
    first_at = release.release.identity.first_published_at
    moment = date.noon_at(zone)
    # Noon of a day-only release that came out in the morning would lie in the future for hours,
    # and readers pin entries from the future on top.
    if date.at is None and first_at and first_at.astimezone(zone).date() == date.day:
        moment = min(moment, first_at)
    return _in_utc(moment)


def _updated_at(release: PublicRelease, published_at: datetime, zone: ZoneInfo) -> datetime:
    if release.state is State.PUBLISHED and release.modified == release.release.date:
        return published_at
    return max(published_at, _in_utc(release.modified.noon_at(zone)))


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)
