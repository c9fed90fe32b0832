"""Which releases are news at this moment, and until when?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressroom.model.card import Card
from pressroom.model.state import State

# Google reads articles of two days in a news sitemap, and at most so many.
SPAN = timedelta(days=2)
MOST = 1_000
TELLING = frozenset((State.PUBLISHED, State.CORRECTED))


class News(NamedTuple):
    """The cards of what is news, newest first, and when the first of them no longer is."""

    cards: tuple[Card, ...]
    changes_at: datetime | None


def news_of(cards: Sequence[Card], now: datetime, zone: ZoneInfo) -> News:
    """Return the news among these cards, which come newest first.

    A release is news for two days from its date on, and not while it is withdrawn.
    """
    found: list[Card] = []
    changes_at = None
    for card in cards:
        ends_at = card.date.starts_at(zone) + SPAN
        if ends_at <= now or len(found) == MOST:
            break
        if card.state in TELLING:
            found.append(card)
            changes_at = ends_at
    return News(tuple(found), changes_at)
