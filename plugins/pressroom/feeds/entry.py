"""When does a feed say that a release came out, and when that it changed?"""

from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct

from pressroom.model.card import Card
from pressroom.model.edition import PublicRelease
from pressroom.model.state import State


class Moments(NamedTuple):
    """A release and its two moments in feeds, both in UTC and whole seconds."""

    card: Card
    published_at: datetime
    updated_at: datetime


class Entry(Struct, frozen=True, kw_only=True):
    """A release in full and its two moments in feeds, both in UTC and whole seconds."""

    release: PublicRelease
    published_at: datetime
    updated_at: datetime


def moments_of(card: Card, zone: ZoneInfo) -> Moments:
    """Return the release with its moments: `updated_at` is never before `published_at`."""
    published_at = _published_at(card, zone)
    return Moments(card, published_at, _updated_at(card, published_at, zone))


def _published_at(card: Card, zone: ZoneInfo) -> datetime:
    first_at = card.first_published_at
    moment = card.date.noon_at(zone)
    # Noon of a day-only release that came out in the morning would lie in the future for hours,
    # and readers pin entries from the future on top.
    if card.date.at is None and first_at and first_at.astimezone(zone).date() == card.date.day:
        moment = min(moment, first_at)
    return _in_utc(moment)


def _updated_at(card: Card, published_at: datetime, zone: ZoneInfo) -> datetime:
    if card.state is State.PUBLISHED and card.modified == card.date:
        return published_at
    return max(published_at, _in_utc(card.modified.noon_at(zone)))


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)
