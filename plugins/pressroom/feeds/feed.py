"""What does a feed hold, before anybody has read the texts, and when it is filled?"""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from pressroom.feeds.entry import Entry, Member, shared_entry_of
from pressroom.feeds.moments import Moments, Tombstone
from pressroom.model.edition import PublicRelease
from pressroom.model.feed_list import FeedFormat, OfferedFeed
from pressroom.model.site import Site


class Feed(Struct, frozen=True, kw_only=True):
    """One feed, in whatever format: its entries, newest first, and what has left it.

    `own_path` is the path of the document; `links` are paths of documents by their relation, which
    only Atom tells. An archive document is closed to what comes later.
    """

    offered: OfferedFeed
    description: str
    own_path: str
    entries: tuple[Entry, ...]
    tombstones: tuple[Tombstone, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    is_archive: bool = False

    @property
    def updated_at(self) -> datetime:
        """Return the newest change of an entry: the same bytes for every build of one content."""
        entries = (entry.updated_at for entry in self.entries)
        return max((*entries, *(tombstone.left_at for tombstone in self.tombstones)))


class FeedPlan(Struct, frozen=True, kw_only=True):
    """What a subscription document will hold: its entries by their moments."""

    offered: OfferedFeed
    description: str
    entries: tuple[Moments, ...]
    tombstones: tuple[Tombstone, ...] = ()
    newest_archive: str | None = None

    def filled(self, form: FeedFormat, releases: Sequence[PublicRelease], site: Site) -> Feed:
        """Return the feed in a format; the releases are those of its entries, in their order."""
        members = (
            Member(
                text_digest=told.card.text_digest,
                release=release,
                published_at=told.published_at,
                updated_at=told.updated_at,
                departure=told.departure,
            )
            for release, told in zip(releases, self.entries, strict=True)
        )
        links = (("prev-archive", self.newest_archive),) if self.newest_archive else ()
        return Feed(
            offered=self.offered,
            description=self.description,
            own_path=self.offered.path(form),
            entries=tuple(shared_entry_of(member, site) for member in members),
            tombstones=self.tombstones,
            links=links,
        )
