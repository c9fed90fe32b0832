"""Which groups of releases have lists?"""

from collections.abc import Iterator

from msgspec import Struct

from pressroom.model.card import Card
from pressroom.model.edition import Edition
from pressroom.model.feed_list import FEEDS_PATH, OfferedFeed, offered_feeds
from pressroom.model.grouping import (
    ORGANISATIONS,
    PEOPLE,
    PLACES,
    SECTIONS,
    TOPICS,
    list_path,
    sorting_key,
)
from pressroom.model.trail import Crumb
from pressroom.model.vocabulary import Section, Term


class Kind(Struct, frozen=True, kw_only=True):
    """What the groups of one vocabulary have in common.

    `name` is one of them, `of` is how a sentence about releases names it, and `index` is the page
    that lists them all.
    """

    vocabulary: str
    name: str
    of: str
    index: Crumb | None = None


EVERYTHING = Kind(vocabulary="", name="", of="")
KINDS = (
    Kind(vocabulary=SECTIONS, name="section", of=" in {}"),
    Kind(
        vocabulary=TOPICS,
        name="topic",
        of=" on {}",
        index=Crumb(name="Topics", path="topics/"),
    ),
    Kind(
        vocabulary=ORGANISATIONS,
        name="organization",
        of=" of {}",
        index=Crumb(name="Organizations", path="organisations/"),
    ),
    Kind(
        vocabulary=PEOPLE,
        name="person",
        of=" naming or quoting {}",
        index=Crumb(name="People", path="people/"),
    ),
    Kind(
        vocabulary=PLACES,
        name="place",
        of=" from {}",
        index=Crumb(name="Places", path="places/"),
    ),
)
RELEASES = Crumb(name="Releases", path="releases/")
FEEDS = Crumb(name="Feeds", path=FEEDS_PATH)


class Group(Struct, frozen=True, kw_only=True):
    """All releases, or those that have a term in common, newest first.

    `crumb` is the group's first page. `scope` is "all", or the name of the group. `subject` is the
    term, where it is something to tell about: all releases have none, and a section is only a kind.
    `feed` is that of the group, where it has one of its own.
    """

    kind: Kind
    crumb: Crumb
    scope: str
    releases: tuple[Card, ...]
    subject: Term | None = None
    feed: OfferedFeed | None = None

    @property
    def is_everything(self) -> bool:
        """Whether it is the group of all releases; only that one has lists of months."""
        return self.kind is EVERYTHING

    @property
    def of(self) -> str:
        """Return how a sentence about releases names the group: ` on Trade`."""
        return self.kind.of.format(self.crumb.name)

    @property
    def ancestors(self) -> tuple[Crumb, ...]:
        """Return the steps between home and the group."""
        return (self.kind.index,) if self.kind.index else ()


def groups_of(edition: Edition) -> tuple[Group, ...]:
    """Return the group of all listed releases, then by kind and name each that has any."""
    everything = Group(kind=EVERYTHING, crumb=RELEASES, scope="all", releases=edition.listed)
    return (everything, *_termed_groups_of(edition))


def _termed_groups_of(edition: Edition) -> Iterator[Group]:
    lang = edition.site.lang
    feeds = {feed.scope: feed for feed in offered_feeds(edition)}
    taken = {edition.site.name, RELEASES.name, *(page.title for page in edition.standing)}
    taken.add(FEEDS.name)
    taken.update(kind.index.name for kind in KINDS if kind.index)
    for kind in KINDS:
        named = [
            (term.label(lang), group)
            for group, (term, _) in edition.groups.items()
            if group.startswith(f"{kind.vocabulary}/")
        ]
        for label, group in sorted(named, key=lambda pair: (sorting_key(pair[0]), pair[1])):
            term, releases = edition.groups[group]
            names = (label, f"{label} ({kind.name})", f"{label} ({kind.name} {term.id})")
            name = next((each for each in names if each not in taken), names[-1])
            taken.add(name)
            yield Group(
                kind=kind,
                crumb=Crumb(name=name, path=list_path(group)),
                scope=group,
                releases=releases,
                subject=None if isinstance(term, Section) else term,
                feed=feeds.get(group),
            )
