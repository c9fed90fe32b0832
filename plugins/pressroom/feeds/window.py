"""Which entries does a subscription document hold?"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from pressroom.feeds.moments import Moments
from pressroom.model.card import Card
from pressroom.model.record import microseconds_of
from pressroom.model.state import State

NEWEST = 30
NEWS_SPAN = timedelta(days=2)
CORRECTION_SPAN = timedelta(days=30)
# A day-only release is told with a moment up to half a day after it begins, and a little more when
# the clocks change.
MARGIN = timedelta(days=1)
CHANGED = frozenset(State) - {State.PUBLISHED}


def candidates(cards: Sequence[Card], zone: ZoneInfo) -> Iterator[Card]:
    """Yield the releases that can be in the window, in their order: newest first by their dates.

    Any other is too old by more than the margin, and never changed after it came out.
    """
    if not cards:
        return
    thirtieth, newest = cards[min(NEWEST, len(cards)) - 1], cards[0]
    earliest = min(thirtieth.date.starts_at(zone), newest.date.starts_at(zone) - NEWS_SPAN)
    since, plain = microseconds_of(earliest - MARGIN), State.PUBLISHED
    for card in cards:
        if (
            card.modified_us >= since
            or card.modified_iso != card.date_iso
            or card.state is not plain
        ):
            yield card


def subscription_window(entries: Sequence[Moments]) -> tuple[Moments, ...]:
    """Return the newest 30 entries, two days' worth if that is more, and what was corrected late.

    `entries` are newest first, and so is what comes back. An older release is in
    when it changed in the 30 days before the newest change of them all: readers do not fetch old
    documents again (RFC 5005), so a correction has to travel in this one. The spans are counted
    from the entries, never from a clock.
    """
    if not entries:
        return ()
    news_since = entries[0].published_at - NEWS_SPAN
    corrected_since = max(entry.updated_at for entry in entries) - CORRECTION_SPAN
    return tuple(
        entry
        for place, entry in enumerate(entries)
        if place < NEWEST
        or entry.published_at >= news_since
        or entry.updated_at > max(entry.published_at, corrected_since)
    )


def latest_changes(entries: Sequence[Moments]) -> tuple[Moments, ...]:
    """Return the 30 entries that changed last, the latest change first."""
    ordered = sorted(entries, key=lambda entry: (entry.updated_at, entry.card.id), reverse=True)
    return tuple(ordered[:NEWEST])
