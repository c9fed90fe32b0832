"""What does a feed say, whether it is Atom or RSS?"""

from datetime import datetime
from email.utils import parsedate_to_datetime

from lxml import etree
from msgspec import Struct

from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin, UnreadableError
from pressroom.checks.xml_files import parsed_xml

ATOM = "{http://www.w3.org/2005/Atom}"


class Entry(Struct, frozen=True, kw_only=True):
    """An entry as told; `published` is the date as written, `published_at` what it means."""

    id: str
    title: str
    url: str
    published: str
    published_at: datetime | None


class StagedFeed(Struct, frozen=True, kw_only=True):
    """A feed as told: its own address (empty when it tells none) and its entries in order."""

    origin: Origin
    self_url: str
    entries: tuple[Entry, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the entries in their order."""
        return tuple(entry.id for entry in self.entries)


def read_feed(data: bytes, origin: Origin) -> StagedFeed:
    """Return what the feed says.

    Raises:
        UnreadableError: it is not well-formed, or neither Atom nor RSS.
    """
    root = parsed_xml(data, origin, "E544")
    if root.tag == f"{ATOM}feed":
        entries, holder = tuple(map(_atom_entry, root.iterfind(f"{ATOM}entry"))), root
    elif root.tag == "rss" and (channel := root.find("channel")) is not None:
        entries, holder = tuple(map(_rss_entry, channel.iterfind("item"))), channel
    else:
        reason = f"its root is <{root.tag}>"
        raise UnreadableError(origin.finding("E544", reason=reason))
    return StagedFeed(origin=origin, self_url=_link(holder, "self"), entries=entries)


def _atom_entry(entry: etree.ElementBase) -> Entry:
    published = _text(entry, f"{ATOM}published")
    try:
        at = datetime.fromisoformat(published)
    except ValueError:
        at = None
    return Entry(
        id=_text(entry, f"{ATOM}id"),
        title=_text(entry, f"{ATOM}title"),
        url=_link(entry, "alternate"),
        published=published,
        published_at=at,
    )


def _rss_entry(item: etree.ElementBase) -> Entry:
    published = _text(item, "pubDate")
    try:
        at = parsedate_to_datetime(published)
    except (ValueError, IndexError):
        at = None
    return Entry(
        id=_text(item, "guid"),
        title=_text(item, "title"),
        url=_text(item, "link"),
        published=published,
        published_at=at,
    )


def _text(parent: etree.ElementBase, name: str) -> str:
    return folded(parent.findtext(name) or "")


def _link(parent: etree.ElementBase, kind: str) -> str:
    """Return the first Atom link of this kind; one that names no kind is an alternate."""
    links = parent.iterfind(f"{ATOM}link")
    return next((x.get("href", "") for x in links if x.get("rel", "alternate") == kind), "")
