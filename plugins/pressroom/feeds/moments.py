"""When does a feed say that a release came out, and when that it changed or left?"""

from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.departure import Departure
from pressroom.model.edition import PublicRelease
from pressroom.model.state import State


class Moments(NamedTuple):
    """A release and its two moments in feeds, both in UTC and whole seconds.

    `departure` is there while a feed tells only that the release no longer stands.
    """

    card: Card
    published_at: datetime
    updated_at: datetime
    departure: Departure | None = None


class Tombstone(NamedTuple):
    """The id of a release that has left the feeds, when, and what had become of it."""

    id: str
    left_at: datetime
    state: State


def moments_of(card: Card, zone: ZoneInfo, departure: Departure | None = None) -> Moments:
    """Return the release with its moments: `updated_at` is never before `published_at`."""
    published_at = _published_at(card.date, card.first_published_at, zone)
    if card.state is State.PUBLISHED and card.modified_iso == card.date_iso:
        return Moments(card, published_at, published_at)
    changed = departure.when if departure else card.modified
    return Moments(card, published_at, _changed_at(changed, published_at, zone), departure)


def moments_of_release(
    public: PublicRelease, zone: ZoneInfo, departure: Departure | None
) -> tuple[datetime, datetime]:
    """Return the same two moments of a release in full."""
    date, first_at = public.release.date, public.release.identity.first_published_at
    published_at = _published_at(date, first_at, zone)
    if public.state is State.PUBLISHED and public.modified == date:
        return published_at, published_at
    changed = departure.when if departure else public.modified
    return published_at, _changed_at(changed, published_at, zone)


def tombstone_of(card: Card, departure: Departure) -> Tombstone:
    """Return what is left of a release whose notice has ended."""
    return Tombstone(card.id, in_utc(departure.ends_at), card.state)


def in_utc(moment: datetime) -> datetime:
    """Return the moment in UTC, in whole seconds."""
    return moment.astimezone(UTC).replace(microsecond=0)


def _published_at(date: When, first_at: datetime | None, zone: ZoneInfo) -> datetime:
    moment = date.noon_at(zone)
    # Noon of a day-only release that came out in the morning would lie in the future for hours,
    # and readers pin entries from the future on top.
    if date.at is None and first_at and first_at.astimezone(zone).date() == date.day:
        moment = min(moment, first_at)
    return in_utc(moment)


def _changed_at(changed: When, published_at: datetime, zone: ZoneInfo) -> datetime:
    return max(published_at, in_utc(changed.noon_at(zone)))
