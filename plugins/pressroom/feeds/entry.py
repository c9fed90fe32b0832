"""What does a feed tell of a release? All of it, once; each format is a rendering of this."""

from datetime import datetime
from functools import lru_cache

from msgspec import Struct

from pressroom.feeds.content import content_of, summary_of, title_of
from pressroom.feeds.enclosures import Enclosure, enclosures_of
from pressroom.feeds.xml_text import xml_text
from pressroom.model.departure import Departure
from pressroom.model.edition import PublicRelease
from pressroom.model.site import Site

# A release stands in some ten feeds, in three formats each; these are about as many as the feeds of
# a few groups hold.
KEPT = 512


class Category(Struct, frozen=True, kw_only=True):
    """A term of a vocabulary, and the address that all terms of that vocabulary share."""

    term: str
    scheme: str
    label: str


class Entry(Struct, frozen=True, kw_only=True):
    """A release as feeds tell it; both moments are in UTC and whole seconds.

    `content` is HTML for readers, with absolute addresses.
    """

    id: str
    url: str
    title: str
    summary: str
    content: str
    lang: str
    author: str
    published_at: datetime
    updated_at: datetime
    categories: tuple[Category, ...]
    enclosures: tuple[Enclosure, ...]


class Member(Struct, frozen=True, kw_only=True):
    """A release in full that a feed tells, its moments, and what became of it.

    Two of one digest and these facts are the same: `text_digest` stands for the release in full.
    """

    text_digest: str
    release: PublicRelease
    published_at: datetime
    updated_at: datetime
    departure: Departure | None = None

    def __hash__(self) -> int:
        """Return a cheap hash: entries are looked up for each feed that they stand in."""
        return hash(self.text_digest)

    def __eq__(self, other: object) -> bool:
        """Whether both tell the same, without comparing texts."""
        return isinstance(other, Member) and self._told == other._told

    @property
    def _told(self) -> tuple[object, ...]:
        return self.text_digest, self.published_at, self.updated_at, self.departure


def entry_of(member: Member, site: Site) -> Entry:
    """Return what feeds tell of a release."""
    release, departure = member.release, member.departure
    return Entry(
        id=site.tag_of(release.release.identity.id),
        url=site.url_of(release.path),
        title=title_of(release),
        summary=summary_of(release),
        content=content_of(release, departure, site),
        lang=release.lang,
        author=_author_of(release, site),
        published_at=member.published_at,
        updated_at=member.updated_at,
        categories=_categories_of(release, site),
        enclosures=() if departure else enclosures_of(release, site),
    )


# For feeds that share releases with others.
shared_entry_of = lru_cache(maxsize=KEPT)(entry_of)


def _categories_of(release: PublicRelease, site: Site) -> tuple[Category, ...]:
    told = release.release
    terms = [("sections", told.section), *(("topics", topic) for topic in told.topics)]
    return tuple(
        Category(
            term=term.id,
            scheme=site.url_of(f"{scheme}/"),
            label=xml_text(term.label(release.lang)),
        )
        for scheme, term in terms
    )


def _author_of(release: PublicRelease, site: Site) -> str:
    organisations = release.release.organisations
    name = organisations[0].label(release.lang) if organisations else site.publisher.name
    return xml_text(name)
