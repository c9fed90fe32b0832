"""When did a list of releases last change?"""

from collections.abc import Sequence
from operator import attrgetter

from pressroom.model.card import Card
from pressroom.model.dates import When


def changed_of(cards: Sequence[Card]) -> When | None:
    """Return the last declared change of any of these releases, None when there are none."""
    last = max(cards, key=attrgetter("modified_us"), default=None)
    return last.modified if last else None
