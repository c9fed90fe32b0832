"""What does a list tell of its releases?"""

from collections.abc import Sequence
from operator import attrgetter

from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.page import Listing, Ways
from pressroom.model.site import Link


def listing_of(
    cards: Sequence[Card],
    *,
    scope: str,
    ways: tuple[Ways, ...] = (),
    newer: Link | None = None,
    older: Link | None = None,
) -> Listing:
    """Return the list of these releases, which come newest first."""
    return Listing(
        cards=tuple(cards),
        first_on=cards[-1].date.day if cards else None,
        last_on=cards[0].date.day if cards else None,
        newer=newer,
        older=older,
        ways=ways,
        scope=scope,
    )


def changed_of(cards: Sequence[Card]) -> When | None:
    """Return the last declared change of any of these releases, None when there are none."""
    last = max(cards, key=attrgetter("modified_us"), default=None)
    return last.modified if last else None
