"""Which entries does a subscription document hold?"""

from collections.abc import Sequence
from datetime import timedelta

from pressroom.feeds.entry import Moments

NEWEST = 30
NEWS_SPAN = timedelta(days=2)
CORRECTION_SPAN = timedelta(days=30)


def subscription_window(entries: Sequence[Moments]) -> tuple[Moments, ...]:
    """Return the newest 30 entries, two days' worth if that is more, and what was corrected late.

    `entries` are newest first, at least one, and so is what comes back. An older release is in
    when it changed in the 30 days before the newest change of them all: readers do not fetch old
    documents again (RFC 5005), so a correction has to travel in this one. The spans are counted
    from the entries, never from a clock.
    """
    news_since = entries[0].published_at - NEWS_SPAN
    corrected_since = max(entry.updated_at for entry in entries) - CORRECTION_SPAN
    return tuple(
        entry
        for place, entry in enumerate(entries)
        if place < NEWEST
        or entry.published_at >= news_since
        or entry.updated_at > max(entry.published_at, corrected_since)
    )
