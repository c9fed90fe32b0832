"""Which archive documents has the feed of all releases?

A document holds a hundred numbers of the ledger, and each release stands in that of its number. So
whatever is published later changes the last document only, or begins a new one; a release that was
never published has no number, and is in none. Source: RFC 5005 section 4.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from pressroom.feeds.entry import Member, entry_of
from pressroom.feeds.feed import Feed
from pressroom.feeds.moments import Tombstone, moments_of_release, tombstone_of
from pressroom.feeds.wording import ENGLISH
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.card import Card
from pressroom.model.dates import when_of
from pressroom.model.departure import Departure
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.feed_list import ATOM, FEEDS_PATH, whole_feed
from pressroom.model.state import State

SIZE = 100
# A document takes about as long as so many pages.
WEIGHT = 15
# Id, when it went, when its notice ends, and headline and path of what replaced it.
NoticePlain = tuple[str, str, str, tuple[str, str] | None]
TombstonePlain = tuple[str, str, str]


def archive_documents(edition: Edition) -> tuple[Artefact, ...]:
    """Return the archive documents, oldest first; their order in the chain is that of numbers."""
    by_number: defaultdict[int, list[Card]] = defaultdict(list)
    for card in edition.releases if edition.listed else ():
        if card.sequence is not None:
            by_number[(card.sequence - 1) // SIZE + 1].append(card)
    numbered = {
        f"{FEEDS_PATH}archive/{number:04}{ATOM.ending}": by_number[number]
        for number in sorted(by_number)
    }
    paths = [None, *numbered, None]
    return tuple(
        _document(path, (paths[place], paths[place + 2]), cards, edition.departures)
        for place, (path, cards) in enumerate(numbered.items())
    )


def _document(
    path: str,
    neighbours: tuple[str | None, str | None],
    cards: Sequence[Card],
    departures: Mapping[str, Departure],
) -> Artefact:
    ordered = sorted(cards, key=lambda card: card.sequence or 0, reverse=True)
    notices: list[NoticePlain] = []
    tombstones: list[TombstonePlain] = []
    told = []
    for card in ordered:
        departure = departures.get(card.id)
        if departure is None or departure.is_noticed:
            told.append(card)
        if departure is not None and departure.is_noticed:
            ends_at = departure.ends_at.isoformat()
            notices.append((card.id, departure.when.iso, ends_at, departure.successor))
        elif departure is not None:
            left = tombstone_of(card, departure)
            tombstones.append((left.id, left.left_at.isoformat(), left.state.value))
    return Artefact(
        path=path,
        render=render_archive,
        inputs=(path, *neighbours, tuple(notices), tuple(tombstones)),
        releases=tuple(told),
        compose=with_releases,
        weight=WEIGHT,
    )


def with_releases(
    inputs: tuple[Any, ...], releases: tuple[PublicRelease, ...]
) -> tuple[tuple[Any, ...], tuple[PublicRelease, ...]]:
    """Return both, for a rendering that needs the site too."""
    return inputs, releases


def render_archive(told: tuple[tuple[Any, ...], tuple[PublicRelease, ...]], shell: Shell) -> bytes:
    """Return the bytes of an archive document."""
    from pressroom.feeds.atom import atom_document  # noqa: PLC0415 - brings feedgen

    (path, older, newer, notices, tombstones), releases = told
    site = shell.site
    offered = whole_feed(site)
    links = (("current", offered.path(ATOM)), ("prev-archive", older), ("next-archive", newer))
    feed = Feed(
        offered=offered,
        description=ENGLISH.all_description.format(publisher=site.publisher.name),
        own_path=path,
        entries=tuple(entry_of(m, site) for m in _members(releases, notices, shell)),
        tombstones=tuple(
            Tombstone(id_, datetime.fromisoformat(left_at), State(state))
            for id_, left_at, state in tombstones
        ),
        links=tuple((relation, target) for relation, target in links if target),
        is_archive=True,
    )
    return atom_document(feed, site)


def _members(
    releases: Sequence[PublicRelease], notices: Sequence[NoticePlain], shell: Shell
) -> Iterator[Member]:
    departures = {
        id_: Departure(when_of(when), datetime.fromisoformat(ends_at), True, successor)  # noqa: FBT003 - a tuple's field
        for id_, when, ends_at, successor in notices
    }
    for release in releases:
        departure = departures.get(release.release.identity.id)
        published_at, updated_at = moments_of_release(release, shell.site.zone, departure)
        yield Member(
            text_digest=release.release.text_sha256,
            release=release,
            published_at=published_at,
            updated_at=updated_at,
            departure=departure,
        )
