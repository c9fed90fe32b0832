"""What is in a built site? Pages of each kind, what their lists and feeds hold, and their words."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree, html

from tests.bench.release_source import GRAPH, TERMS

SAMPLE = 50
_GROUPS = rf"(?:releases|(?:sections|{'|'.join(TERMS)})/[^/]+)"
_RELEASE = r"(?:[a-z-]+/)?releases/\d{4}/\d{2}/\d{2}/[^/]+"
# The first that matches tells what a file is.
_KINDS: Sequence[tuple[str, re.Pattern[str]]] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("pages of releases", rf"{_RELEASE}/index\.html"),
        ("plain texts", rf"{_RELEASE}/release\.txt"),
        ("numbered pages of lists", rf"{_GROUPS}/.*page/\d+/index\.html"),
        ("lists of years and months", rf"{_GROUPS}/\d{{4}}(?:/\d{{2}})?/index\.html"),
        ("first pages of lists", rf"{_GROUPS}/index\.html"),
        ("indexes of lists", rf"(?:{'|'.join(TERMS)})/index\.html"),
        ("other pages", r".*\.html"),
    )
)
KINDS = tuple(kind for kind, _ in _KINDS)
LISTS = KINDS[2:5]
CARD = b'class="usa-collection__item"'
QUOTATION = b'class="pr-quotation"'
# Feeds in JSON, of topics and the like, of corrections and the archive, and what tells of feeds.
ONLY_OURS = re.compile(
    r"feeds/(?:.*\.(?:json|opml|css|html)|(?!all\.|sections/).*\.xml|index\.html)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a site holds: how many of each thing, its files by kind, and the bytes of all files."""

    counts: Mapping[str, int]
    paths: Mapping[str, Sequence[str]]
    size_bytes: int


@dataclass(slots=True, kw_only=True)
class Sample:
    """What some of a site's pages tell: their words, links and bytes of structured data."""

    words: Counter[str] = field(default_factory=Counter)
    links: int = 0
    graphs: list[str] = field(default_factory=list)

    @property
    def graph_bytes(self) -> int:
        """Return the bytes of all structured data."""
        return sum(map(len, self.graphs))


def contents_of(site: Path) -> Contents:
    """Return what a site holds; every feed and sitemap must be well-formed.

    Feeds that the peers do not make are left out.
    """
    counts = Counter(dict.fromkeys(KINDS, 0))
    paths: dict[str, list[str]] = {kind: [] for kind in KINDS}
    size_bytes = 0
    for path in site.rglob("*"):
        if not path.is_file():
            continue
        name = path.relative_to(site).as_posix()
        if ONLY_OURS.fullmatch(name):
            continue
        size_bytes += path.stat().st_size
        kind = _kind_of(name)
        if kind:
            paths[kind].append(name)
            counts[kind] += 1
        if kind in LISTS:
            data = path.read_bytes()
            counts["releases on lists"] += data.count(CARD)
            counts["quotations on lists"] += data.count(QUOTATION)
        if path.suffix == ".xml":
            root = etree.parse(path).getroot()
            counts["feed entries"] += len([*root.iterfind("{*}entry"), *root.iterfind(".//item")])
            pages = [url.findtext("{*}loc") or "" for url in root.iterfind("{*}url")]
            counts["addresses in sitemaps"] += sum(not page.endswith("/feeds/") for page in pages)
    return Contents(counts=counts, paths=paths, size_bytes=size_bytes)


def entries_of(feed: Path) -> Sequence[str]:
    """Return the ids of the entries of a feed, in whatever format."""
    if feed.suffix == ".json":
        return [item["id"] for item in json.loads(feed.read_bytes())["items"]]
    root = etree.parse(feed).getroot()
    ids = [*root.iterfind("{*}entry/{*}id"), *root.iterfind(".//item/guid")]
    return [id_.text or "" for id_ in ids]


def _kind_of(name: str) -> str | None:
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(name)), None)


def sampled(paths: Sequence[str]) -> Sequence[str]:
    """Return about `SAMPLE` of these paths, evenly spread."""
    return sorted(paths)[:: max(len(paths) // SAMPLE, 1)]


def sample_of(site: Path, paths: Sequence[str]) -> Sample:
    """Return what these pages or texts of a site tell; one that is not there tells nothing.

    A list is told with its numbered pages, which are cut and numbered as each builder does it.
    """
    sample = Sample()
    for path in _with_numbered_pages(site, paths):
        text = path.read_text("utf-8")
        if path.suffix != ".html":
            # Each line is a word too: it tells where lines end.
            sample.words.update((*text.split(), *text.splitlines()))
            continue
        body = html.document_fromstring(text).find("body")
        sample.words.update(body.text_content().split())
        sample.links += len(body.findall(".//a[@href]"))
        sample.graphs += GRAPH.findall(text)
    return sample


def _with_numbered_pages(site: Path, paths: Sequence[str]) -> Iterator[Path]:
    for path in map(site.joinpath, paths):
        if path.exists():
            yield path
        if path.suffix == ".html":
            yield from path.parent.glob("page/*/index.html")
