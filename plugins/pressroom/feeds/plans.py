"""Which feeds has an edition, and which releases do they tell?"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from pressroom.feeds.feed import FeedPlan
from pressroom.feeds.moments import Moments, moments_of, tombstone_of
from pressroom.feeds.window import CHANGED, candidates, latest_changes, subscription_window
from pressroom.feeds.wording import ENGLISH
from pressroom.model.card import Card
from pressroom.model.dates import day_of
from pressroom.model.departure import Departure
from pressroom.model.edition import Edition
from pressroom.model.feed_list import ALL, CORRECTIONS, LANGUAGES, OfferedFeed, offered_feeds
from pressroom.model.site import Site

# Tombstones stay until so many others came after them; the archive keeps them all.
MOST_TOMBSTONES = 30


def feed_plans(edition: Edition) -> tuple[FeedPlan, ...]:
    """Return every feed that the edition offers."""
    found = _Members(edition)
    return tuple(_plan_of(offered, found, edition) for offered in offered_feeds(edition))


def _plan_of(offered: OfferedFeed, found: "_Members", edition: Edition) -> FeedPlan:
    cards, gone = found.of(offered), found.gone(offered)
    departures, zone = edition.departures, edition.site.zone
    noticed = [card for card in gone if departures[card.id].is_noticed]
    left = [card for card in gone if not departures[card.id].is_noticed]
    if offered.scope == CORRECTIONS:
        told = [moments_of(card, zone) for card in cards]
        told += [moments_of(card, zone, departures[card.id]) for card in noticed]
        entries = latest_changes(told)
    else:
        entries = subscription_window(_entries_of(cards, noticed, departures, edition.site))
    tombstones = sorted(
        (tombstone_of(card, departures[card.id]) for card in left),
        key=lambda tombstone: (tombstone.left_at, tombstone.id),
        reverse=True,
    )
    return FeedPlan(
        offered=offered,
        description=_description(offered, edition.site),
        entries=entries,
        tombstones=tuple(tombstones[:MOST_TOMBSTONES]),
    )


def _entries_of(
    cards: Sequence[Card],
    noticed: Sequence[Card],
    departures: Mapping[str, Departure],
    site: Site,
) -> list[Moments]:
    """Return the releases that a feed of these may hold, by their moments, newest first.

    The sort is stable: entries of one moment keep the edition's order.
    """
    entries = [moments_of(card, site.zone) for card in candidates(cards, site.zone)]
    entries += [moments_of(card, site.zone, departures[card.id]) for card in noticed]
    entries.sort(key=lambda entry: entry.published_at, reverse=True)
    return entries


class _Members:
    """The releases of each feed of an edition: those that stand, and those that have gone."""

    def __init__(self, edition: Edition) -> None:
        """Take the edition; what has gone is divided by group once."""
        self._edition = edition
        self._gone: defaultdict[str, list[Card]] = defaultdict(list)
        for card in edition.releases if edition.departures else ():
            if card.id in edition.departures:
                language = f"{LANGUAGES}/{card.lang.lower()}"
                for scope in (ALL, CORRECTIONS, language, *card.groups):
                    self._gone[scope].append(card)
        self._imported = frozenset(_imported(edition))

    def gone(self, offered: OfferedFeed) -> Sequence[Card]:
        """Return the releases that would stand in the feed, if they still stood."""
        return self._gone.get(offered.scope, ())

    def of(self, offered: OfferedFeed) -> Sequence[Card]:
        """Return the releases that stand, newest first.

        Imported ones are no news, unless there is nothing else.
        """
        cards = self._listed(offered)
        departures = self._edition.departures
        if self._gone.get(offered.scope):
            cards = [card for card in cards if card.id not in departures]
        return _without(cards, self._imported) if self._imported else cards

    def _listed(self, offered: OfferedFeed) -> Sequence[Card]:
        edition, scope = self._edition, offered.scope
        if scope == ALL:
            return edition.listed
        if scope == CORRECTIONS:
            return [card for card in edition.listed if card.state in CHANGED]
        if offered.kind == LANGUAGES:
            return [card for card in edition.listed if card.lang == offered.lang]
        return edition.groups[scope].releases


def _imported(edition: Edition) -> Iterator[str]:
    """Yield the ids of old releases that were first published on a day of import."""
    days, zone = edition.site.import_days, edition.site.zone
    for card in edition.listed if days else ():
        first_at = card.first_published_at
        if first_at and card.state not in CHANGED:
            day = first_at.astimezone(zone).date()
            if day in days and day_of(card.date_iso) < day:
                yield card.id


def _without(cards: Sequence[Card], ids: Collection[str]) -> Sequence[Card]:
    return [card for card in cards if card.id not in ids] or cards


def _description(offered: OfferedFeed, site: Site) -> str:
    patterns = {ALL: ENGLISH.all_description, CORRECTIONS: ENGLISH.corrections_description}
    pattern = patterns.get(offered.scope, ENGLISH.group_description)
    return pattern.format(name=offered.name, publisher=site.publisher.name)
