"""What is remembered of a source without its text: all that order, groups and the gate need."""

import hashlib
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressroom.model.grouping import groups_of, speakers_of
from pressroom.model.media import MediumPlain
from pressroom.model.packing import packed_release, unpacked_release
from pressroom.model.release import Document, Release
from pressroom.model.vocabulary import Section

DIGEST_BYTES = 16
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SectionPlain = tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]


class Record(NamedTuple):
    """A release without its text, in plain values, so that an archive of them fits in memory.

    `path` is the source's, relative to the content folder. `day` is the address's day and `date`
    the release's, both as ISO text; `starts_us` is the moment from which the date holds, in
    microseconds since 1970. `section` is id, labels and `same_as` of its term, and `groups` and
    `speakers` are as on its card. `digest` tells one
    text and metadata from any other, `card_digest` what lists show of it, and `source_digest` the
    bytes that it was read from. `media` are its files, as `Medium` names their values.
    `release` is a packed Release, and there only where state or targets hang on more than
    the date.
    """

    path: str
    id: str
    slug: str
    day: str
    sequence: int | None
    first_published_at: str | None
    headline: str
    summary: str
    date: str
    starts_us: int
    section: SectionPlain
    lang: str
    text_sha256: str
    digest: str
    source_digest: str
    card_digest: str
    groups: tuple[str, ...]
    speakers: tuple[str, ...]
    id_line: int
    title_line: int
    media: tuple[MediumPlain, ...] = ()
    release: bytes | None = None

    def full_release(self) -> Release | None:
        """Return the release, where state or targets hang on more than its date."""
        return unpacked_release(self.release) if self.release else None

    @property
    def references(self) -> tuple[tuple[str, str], ...]:
        """Return the releases that it refers to: field, "" for its text, and id."""
        release = self.full_release()
        return references_of(release) if release else ()


def record_of(document: Document, packed: bytes, source_digest: str, zone: ZoneInfo) -> Record:
    """Return what is remembered of a document.

    `packed` is the document, pickled without what the ledger pins, so that a publication changes
    no more than it pins; `source_digest` is that of all bytes it was read from.
    """
    release = document.release
    identity = release.identity
    section = release.section
    shown = (
        identity.id,
        release.headline,
        release.summary,
        release.date.iso,
        identity.slug,
        identity.day.isoformat(),
        release.lang,
        section.id,
        section.labels,
    )
    first_at = identity.first_published_at.isoformat() if identity.first_published_at else None
    return Record(
        path=release.source.path,
        id=identity.id,
        slug=identity.slug,
        day=shown[5],
        sequence=identity.sequence,
        first_published_at=first_at,
        headline=release.headline,
        summary=release.summary,
        date=shown[3],
        starts_us=microseconds_of(release.date.starts_at(zone)),
        section=(section.id, section.labels, section.same_as),
        lang=release.lang,
        text_sha256=release.text_sha256,
        digest=pinned_digest(digest_of(packed), identity.sequence, first_at),
        source_digest=source_digest,
        card_digest=digest_of(repr(shown).encode("utf-8", "surrogatepass")),
        groups=groups_of(release),
        speakers=speakers_of(release),
        id_line=release.source.line_of("id"),
        title_line=release.source.line_of("title"),
        media=release.media,
        release=None if is_plain(release) else packed_release(release),
    )


def pinned_digest(digest: str, sequence: int | None, first_published_at: str | None) -> str:
    """Return the digest of a release with what the ledger pins of it, if it pins anything."""
    if sequence is None:
        return digest
    return digest_of(f"{digest} {sequence} {first_published_at}".encode())


def digest_of(data: bytes) -> str:
    """Return 32 hexadecimal digits that tell these bytes from any others."""
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).hexdigest()


def microseconds_of(moment: datetime) -> int:
    """Return a moment as whole microseconds since 1970."""
    return (moment - EPOCH) // timedelta(microseconds=1)


@lru_cache(maxsize=64)
def section_of(plain: SectionPlain) -> Section:
    """Return the term of a record's section."""
    id_, labels, same_as = plain
    return Section(id=id_, labels=labels, same_as=same_as)


def references_of(release: Release) -> tuple[tuple[str, str], ...]:
    """Return the releases that a release refers to: field, "" for its text, and id."""
    single = (("replaced_by", release.replaced_by), ("translation_of", release.translation_of))
    return (
        *(("", target) for target in release.links),
        *(("related", target) for target in release.related),
        *((field, target) for field, target in single if target),
    )


def is_plain(release: Release) -> bool:
    """Whether a release is public from its date on, for ever, and refers to no other."""
    return not (
        release.is_draft
        or release.is_embargo_open_ended
        or release.embargo_at
        or release.corrections
        or release.withdrawn
        or release.removed
        or references_of(release)
    )
