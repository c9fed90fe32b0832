"""What never changes about a release once the public has seen it."""

from datetime import date, datetime

from msgspec import Struct


class Identity(Struct, frozen=True, kw_only=True):
    """Id and address, and what the ledger pins after the first publication.

    `day` and `slug` make the address. `sequence` counts publications from 1 and fixes the
    membership of archives; it and `first_published_at` are absent before the first publication.
    """

    id: str
    slug: str
    day: date
    sequence: int | None = None
    first_published_at: datetime | None = None


class LedgerEntry(Struct, frozen=True, kw_only=True):
    """One public version of a release, as `publish` pinned it.

    `version` counts from 1. `published_at` is when this version was published; the first
    version's is the release's first publication.
    """

    id: str
    source_path: str
    slug: str
    day: date
    lang: str
    sequence: int
    version: int
    published_at: datetime
    text_sha256: str


class Pinned(Struct, frozen=True, kw_only=True):
    """All that the ledger tells about one release: its first and its newest public version."""

    first: LedgerEntry
    newest: LedgerEntry
