"""Which feeds does an edition have?"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from pressroom.feeds.entry import Entry, Moments, moments_of
from pressroom.feeds.window import candidates, subscription_window
from pressroom.feeds.wording import ENGLISH
from pressroom.model.card import Card
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.site import Site
from pressroom.model.vocabulary import Section

ATOM_TYPE = "application/atom+xml"
RSS_TYPE = "application/rss+xml"


class Feed(Struct, frozen=True, kw_only=True):
    """One feed, in whatever format: at least one entry, newest first.

    `scope` is "all" or `sections/ID`, and makes id and paths. `page_path` is its page for people.
    """

    scope: str
    title: str
    description: str
    page_path: str
    entries: tuple[Entry, ...]

    @property
    def updated_at(self) -> datetime:
        """Return the newest change of an entry: the same bytes for every build of one content."""
        return max(entry.updated_at for entry in self.entries)


class FeedPlan(Struct, frozen=True, kw_only=True):
    """What a feed will hold, before anybody has read the texts: its entries by their moments."""

    scope: str
    title: str
    description: str
    page_path: str
    entries: tuple[Moments, ...]

    def filled(self, releases: Sequence[PublicRelease]) -> Feed:
        """Return the feed; the releases are those of its entries, in their order."""
        return Feed(
            scope=self.scope,
            title=self.title,
            description=self.description,
            page_path=self.page_path,
            entries=tuple(
                Entry(release=release, published_at=e.published_at, updated_at=e.updated_at)
                for release, e in zip(releases, self.entries, strict=True)
            ),
        )


def atom_path(scope: str) -> str:
    """Return the path of a scope's Atom feed."""
    return f"feeds/{scope}.atom.xml"


def rss_path(scope: str) -> str:
    """Return the path of a scope's RSS feed."""
    return f"feeds/{scope}.rss.xml"


def section_title(section_name: str, site: Site) -> str:
    """Return the title of a section's feed."""
    return ENGLISH.section_title.format(site=site.name, section=section_name)


def feeds_of(edition: Edition) -> tuple[FeedPlan, ...]:
    """Return the feed of all releases and one for each section that has any, by section id.

    An edition that lists no release has no feed: Atom wants a moment of change, and there is none.
    """
    site = edition.site
    if not edition.listed:
        return ()
    by_section: defaultdict[str, list[Card]] = defaultdict(list)
    for card in edition.listed:
        by_section[card.section.id].append(card)
    sections = (
        _section_feed(cards[0].section, _entries_of(cards, site), site)
        for _, cards in sorted(by_section.items())
    )
    return (_whole_feed(_entries_of(edition.listed, site), site), *sections)


def _entries_of(cards: Sequence[Card], site: Site) -> list[Moments]:
    """Return the releases that a feed of these may hold, by their moments, newest first.

    The sort is stable: entries of one moment keep the edition's order.
    """
    entries = [moments_of(card, site.zone) for card in candidates(cards, site.zone)]
    entries.sort(key=lambda entry: entry.published_at, reverse=True)
    return entries


def _whole_feed(entries: list[Moments], site: Site) -> FeedPlan:
    return FeedPlan(
        scope="all",
        title=site.name,
        description=ENGLISH.all_description.format(publisher=site.publisher.name),
        page_path="",
        entries=subscription_window(entries),
    )


def _section_feed(section: Section, entries: list[Moments], site: Site) -> FeedPlan:
    name = section.label(site.lang)
    return FeedPlan(
        scope=f"sections/{section.id}",
        title=section_title(name, site),
        description=ENGLISH.section_description.format(section=name, publisher=site.publisher.name),
        page_path=f"sections/{section.id}/",
        entries=subscription_window(entries),
    )
