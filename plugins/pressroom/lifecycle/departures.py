"""Which releases no longer stand, and until when is that told as a notice?"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressroom.model.card import Card
from pressroom.model.departure import Departure
from pressroom.model.state import State

# Readers keep what a feed no longer lists, and replace what it changes. Whoever looks once a month
# gets the notice.
NOTICE_SPAN = timedelta(days=30)
GONE = frozenset((State.WITHDRAWN, State.REPLACED, State.REMOVED))


class Departures(NamedTuple):
    """The departure of each release that has gone, by its id, and when the first notice ends."""

    by_id: Mapping[str, Departure]
    changes_at: datetime | None


def departures_of(cards: Sequence[Card], now: datetime, zone: ZoneInfo) -> Departures:
    """Return what became of those of these public releases that no longer stand.

    No source tells when a release was replaced; it is the date of its successor, or its own last
    change where that is later. A notice begins with its day's noon, as feeds tell it, and ends 30
    days after that.
    """
    gone = [card for card in cards if card.state in GONE]
    by_id = {c.id: c for c in cards} if any(c.state is State.REPLACED for c in gone) else {}
    found: dict[str, Departure] = {}
    for card in gone:
        when, successor = card.modified, None
        if card.state is State.REPLACED:
            targets = [t for field, t in card.references if field == "replaced_by"]
            for other in (by_id[target] for target in targets if target in by_id):
                successor = (other.headline, other.path)
                when = max(when, other.date, key=lambda each: each.starts_at(zone))
        ends_at = when.noon_at(zone) + NOTICE_SPAN
        found[card.id] = Departure(when, ends_at, now < ends_at, successor)
    ends = [each.ends_at for each in found.values() if each.is_noticed]
    return Departures(found, min(ends, default=None))
