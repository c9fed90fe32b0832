"""What does an RSS 2.0 feed say, and does it keep to the RSS Advisory Board's profile?"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime

from lxml import etree

from pressroom.checks.feed_atom import A
from pressroom.checks.feed_entries import LANG, WEB, Entry, File, StagedFeed
from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
# RFC 822 with a year of four digits, and a zone in numbers or GMT (profile, Date and Time).
DATE = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(?::\d\d)? "
    r"(?:[+-]\d{4}|GMT|UT)"
)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ADDRESS = re.compile(r"\S+@\S+")
OF_CHANNEL = frozenset(
    "category cloud copyright description docs generator image item language lastBuildDate link"
    " managingEditor pubDate rating skipDays skipHours textInput title ttl webMaster".split()
)
OF_ITEM = frozenset(
    "author category comments description enclosure guid link pubDate source title".split()
)


def read_rss(root: etree.ElementBase, channel: etree.ElementBase, origin: Origin) -> StagedFeed:
    """Return what an RSS feed says."""
    faults = list(_faults_of_channel(root, channel))
    entries = []
    for item in channel.iterfind("item"):
        entry = _entry(item)
        entries.append(entry)
        faults += _faults_of_item(item, entry)
    links = {x.get("rel", "alternate"): x.get("href", "") for x in channel.iterfind(f"{A}link")}
    return StagedFeed(
        origin=origin,
        entries=tuple(entries),
        title=_text(channel, "title"),
        page_url=_text(channel, "link"),
        updated_at=date_of(_text(channel, "lastBuildDate")),
        lang=_text(channel, "language"),
        links=links,
        faults=tuple(faults),
    )


def date_of(text: str) -> datetime | None:
    """Return the moment of an RFC 822 date with its right weekday, None where it is none."""
    found = DATE.fullmatch(text)
    if found is None:
        return None
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    return at if DAYS[at.weekday()] == found[1] else None


def _entry(item: etree.ElementBase) -> Entry:
    published = _text(item, "pubDate")
    whole = item.findtext(CONTENT)
    described = item.findtext("description") or ""
    first = [
        File(url=x.get("url", ""), media_type=x.get("type", ""), length=x.get("length", ""))
        for x in item.iterfind("enclosure")
    ]
    others = [
        File(url=x.get("href", ""), media_type=x.get("type", ""), length=x.get("length", ""))
        for x in item.iterfind(f"{A}link")
        if x.get("rel") == "enclosure"
    ]
    return Entry(
        id=_text(item, "guid"),
        title=_text(item, "title"),
        url=_text(item, "link"),
        published=published,
        published_at=date_of(published),
        summary="" if whole is None else folded(described),
        content=described if whole is None else whole,
        lang=_text(item, LANGUAGE),
        author=_text(item, CREATOR),
        tags=tuple(folded(c.text or "") for c in item.iterfind("category")),
        files=(*first, *others),
    )


def _faults_of_channel(root: etree.ElementBase, channel: etree.ElementBase) -> Iterator[str]:
    if root.get("version") != "2.0":
        yield "its version is not 2.0"
    counts = _counts_of(channel)
    for name in ("title", "link", "description"):
        if counts[name] != 1 or not _text(channel, name):
            yield f"the channel has no {name}, or more than one"
    yield from _strange("the channel", counts, OF_CHANNEL)
    link, built = _text(channel, "link"), _text(channel, "lastBuildDate")
    if not WEB.fullmatch(link):
        yield f'the link of the channel is "{link}", no absolute address'
    if not LANG.fullmatch(_text(channel, "language")):
        yield "the channel has no language"
    if date_of(built) is None:
        yield f'lastBuildDate is "{built}", no date of RFC 822'


def _faults_of_item(item: etree.ElementBase, entry: Entry) -> Iterator[str]:
    name = f'the item "{entry.id}"'
    counts = _counts_of(item)
    for child in ("title", "link", "guid", "pubDate", "description", "enclosure"):
        if counts[child] > 1:
            yield f"{name} has {counts[child]} elements {child}"
    yield from _strange(name, counts, OF_ITEM)
    if counts["pubDate"] and entry.published_at is None:
        yield f'pubDate of {name} is "{entry.published}", no date of RFC 822 with its weekday'
    if not entry.content.strip():
        yield f"{name} has no content"
    yield from _faults_of_names(item, entry, name)


def _faults_of_names(item: etree.ElementBase, entry: Entry, name: str) -> Iterator[str]:
    guid, author = item.find("guid"), item.find("author")
    if guid is not None and guid.get("isPermaLink") != "false" and not WEB.fullmatch(entry.id):
        yield f'the guid of {name} is no address, and lacks isPermaLink="false"'
    if author is not None and not ADDRESS.search(author.text or ""):
        yield f"the author of {name} is no e-mail address; that is for dc:creator"
    for file in entry.files:
        if not WEB.fullmatch(file.url) or not file.media_type or not file.length.isdecimal():
            yield f"a file of {name} has no absolute address, type or length"


def _counts_of(parent: etree.ElementBase) -> Counter[str]:
    """Return how often each child of RSS stands there; those of other namespaces do not count."""
    tags = (child.tag for child in parent if isinstance(child.tag, str))
    return Counter(tag for tag in tags if not tag.startswith("{"))


def _strange(name: str, counts: Counter[str], known: frozenset[str]) -> Iterator[str]:
    for tag in counts.keys() - known:
        yield f"{name} may not have an element {tag}"


def _text(parent: etree.ElementBase, name: str) -> str:
    return folded(parent.findtext(name) or "")
