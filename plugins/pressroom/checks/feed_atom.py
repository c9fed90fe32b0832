"""What does an Atom feed say, and does it keep to RFC 4287, RFC 5005 and RFC 6721?"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from pressroom.checks.feed_entries import (
    IRI,
    LANG,
    WEB,
    Entry,
    File,
    Gone,
    StagedFeed,
    moment_of,
)
from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin

A = "{http://www.w3.org/2005/Atom}"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
ARCHIVE = "{http://purl.org/syndication/history/1.0}archive"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ONCE = ("id", "title", "updated")
AT_MOST_ONCE = ("content", "summary", "published", "rights", "source", "subtitle", "generator")
OF_FEED = frozenset(
    "author category contributor entry generator icon id link logo rights subtitle title"
    " updated".split()
)
OF_ENTRY = frozenset(
    "author category content contributor id link published rights source summary title"
    " updated".split()
)


def read_atom(root: etree.ElementBase, origin: Origin) -> StagedFeed:
    """Return what an Atom feed says."""
    faults = [*_faults_of(root, "the feed", OF_FEED), *_faults_of_feed(root)]
    entries = []
    for element in root.iterfind(f"{A}entry"):
        entry = _entry(element)
        entries.append(entry)
        faults += _faults_of(element, f'the entry "{entry.id}"', OF_ENTRY)
        faults += _faults_of_entry(element, entry)
    links = {x.get("rel", "alternate"): x.get("href", "") for x in root.iterfind(f"{A}link")}
    return StagedFeed(
        origin=origin,
        entries=tuple(entries),
        title=_text(root, "title"),
        page_url=links.get("alternate", ""),
        updated_at=moment_of(_text(root, "updated")),
        lang=root.get(XML_LANG, ""),
        links=links,
        gone=tuple(map(_gone, root.iterfind(DELETED))),
        is_archive=root.find(ARCHIVE) is not None,
        faults=tuple(faults),
    )


def _entry(element: etree.ElementBase) -> Entry:
    published, updated = _text(element, "published"), _text(element, "updated")
    links = element.findall(f"{A}link")
    pages = [x.get("href", "") for x in links if x.get("rel", "alternate") == "alternate"]
    author = element.find(f"{A}author")
    return Entry(
        id=_text(element, "id"),
        title=_text(element, "title"),
        url=pages[0] if pages else "",
        published=published,
        published_at=moment_of(published),
        updated=updated,
        updated_at=moment_of(updated),
        summary=_text(element, "summary"),
        content=element.findtext(f"{A}content") or "",
        lang=element.get(XML_LANG, ""),
        author="" if author is None else _text(author, "name"),
        tags=tuple(c.get("label", "") for c in element.iterfind(f"{A}category")),
        files=tuple(
            File(url=x.get("href", ""), media_type=x.get("type", ""), length=x.get("length", ""))
            for x in links
            if x.get("rel") == "enclosure"
        ),
    )


def _gone(element: etree.ElementBase) -> Gone:
    when = element.get("when", "")
    return Gone(id=element.get("ref", ""), when=when, when_at=moment_of(when))


def _faults_of(element: etree.ElementBase, name: str, known: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with what feeds and entries have alike (RFC 4287 4.1.1 and 4.1.2)."""
    children = [c for c in element if isinstance(c.tag, str)]
    counts = Counter(c.tag.removeprefix(A) for c in children if c.tag.startswith(A))
    told = [f"{counts[child]} elements {child}, not 1" for child in ONCE if counts[child] != 1]
    told += [f"{counts[child]} elements {child}" for child in AT_MOST_ONCE if counts[child] > 1]
    told += [f"an element {child} that may not be there" for child in counts.keys() - known]
    told += _faults_of_texts(element, counts)
    told += [
        f'a link to "{link.get("href", "")}", no absolute address'
        for link in element.iterfind(f"{A}link")
        if not WEB.fullmatch(link.get("href", ""))
    ]
    categories, authors = element.iterfind(f"{A}category"), element.iterfind(f"{A}author")
    told += ["a category without a term" for each in categories if not each.get("term")]
    told += ["an author without a name" for author in authors if not _text(author, "name")]
    for fault in told:
        yield f"{name} has {fault}"


def _faults_of_texts(element: etree.ElementBase, counts: Counter[str]) -> Iterator[str]:
    if not IRI.fullmatch(_text(element, "id")):
        yield "an id that is no absolute IRI"
    if counts["title"] == 1 and not _text(element, "title"):
        yield "an empty title"
    for child in ("updated", "published"):
        told = _text(element, child)
        if counts[child] == 1 and moment_of(told) is None:
            yield f'"{told}" as {child}, no moment with a zone'
    lang = element.get(XML_LANG)
    if lang is not None and not LANG.fullmatch(lang):
        yield f'the language "{lang}"'


def _faults_of_feed(root: etree.ElementBase) -> Iterator[str]:
    kinds = Counter(x.get("rel", "alternate") for x in root.iterfind(f"{A}link"))
    for kind in ("alternate", "self"):
        if kinds[kind] > 1:
            yield f"the feed has {kinds[kind]} links {kind}"
    if not root.get(XML_LANG):
        yield "the feed has no xml:lang"
    if root.find(f"{A}author") is None:
        yield "the feed has no author"
    for element in root.iterfind(DELETED):
        gone = _gone(element)
        if not IRI.fullmatch(gone.id):
            yield "a deleted-entry has no ref that is an absolute IRI"
        if gone.when_at is None:
            yield f'a deleted-entry was deleted "{gone.when}", no moment with a zone'


def _faults_of_entry(element: etree.ElementBase, entry: Entry) -> Iterator[str]:
    name = f'the entry "{entry.id}"'
    pages = [
        (x.get("type"), x.get("hreflang"))
        for x in element.iterfind(f"{A}link")
        if x.get("rel", "alternate") == "alternate"
    ]
    if len(set(pages)) < len(pages):
        yield f"{name} has two pages of one type and language"
    content = element.find(f"{A}content")
    if content is None or not entry.content.strip():
        yield f"{name} has no content"
    elif content.get("type") != "html":
        yield f'the content of {name} is of type "{content.get("type")}", not html'
    if entry.published_at and entry.updated_at and entry.updated_at < entry.published_at:
        yield f"{name} changed before it was published"
    for file in entry.files:
        if not file.media_type or not file.length.isdecimal():
            yield f"a file of {name} has no type or no length"


def _text(parent: etree.ElementBase, name: str) -> str:
    return folded(parent.findtext(f"{A}{name}") or "")
