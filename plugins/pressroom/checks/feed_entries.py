"""What does a feed say, whether it is Atom, RSS or a JSON Feed?"""

import hashlib
import re
from datetime import datetime

from msgspec import Struct

from pressroom.checks.origin import Origin

# RFC 3339 as RFC 4287 section 3.3 wants it: a capital T, and always a zone.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:\S+")
WEB = re.compile(r"https?://[^\s<>\"]+")
LANG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


class File(Struct, frozen=True, kw_only=True):
    """A file that an entry brings along: address, media type and size as told."""

    url: str
    media_type: str
    length: str


class Entry(Struct, frozen=True, kw_only=True):
    """An entry as told; moments are as written, and as what they mean. RSS tells no change."""

    id: str
    title: str
    url: str
    published: str
    published_at: datetime | None
    updated: str = ""
    updated_at: datetime | None = None
    summary: str = ""
    content: str = ""
    lang: str = ""
    author: str = ""
    tags: tuple[str, ...] = ()
    files: tuple[File, ...] = ()


class Gone(Struct, frozen=True, kw_only=True):
    """What is left of an entry: its id, and when it left."""

    id: str
    when: str
    when_at: datetime | None


class StagedFeed(Struct, frozen=True, kw_only=True):
    """A feed as told: its addresses (empty when it tells none) and its entries in order.

    `faults` is what the rules of its format do not allow, in words. `links` are addresses by their
    relation; of two with one relation the last.
    """

    origin: Origin
    entries: tuple[Entry, ...]
    title: str = ""
    page_url: str = ""
    updated_at: datetime | None = None
    lang: str = ""
    links: dict[str, str] = {}
    gone: tuple[Gone, ...] = ()
    is_archive: bool = False
    faults: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the entries in their order."""
        return tuple(entry.id for entry in self.entries)

    @property
    def digest(self) -> str:
        """Return what tells apart what formats of one feed have to tell alike."""
        digest = hashlib.blake2b(digest_size=16)
        told: list[object] = [self.title, self.page_url, self.lang]
        for e in self.entries:
            told += (e.id, e.title, e.url, e.summary, e.author, e.tags, e.lang or self.lang)
            told += (e.files, e.published_at and e.published_at.timestamp(), len(e.content))
            digest.update(e.content.encode("utf-8", "surrogatepass"))
        digest.update(repr(told).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()


def moment_of(text: str) -> datetime | None:
    """Return the moment of an RFC 3339 text, None where it is none or has no zone."""
    if not MOMENT.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
