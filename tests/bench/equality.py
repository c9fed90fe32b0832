"""Have the builders done the same work? Pages, bytes, structured data and feeds of their sites."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tests.bench.release_source import GRAPH

MOST_PAGES_APART = 0.02
MOST_BYTES_APART = 0.05
SAMPLE = 50
TYPES = {"NewsArticle", "BreadcrumbList", "WebSite", "WebPage", "Organization"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A peer's site beside ours; differences are shares of ours."""

    peer: str
    pages: int
    size_bytes: int
    pages_apart: float
    bytes_apart: float
    graph_bytes_apart: float
    faults: tuple[str, ...]

    @property
    def is_equal(self) -> bool:
        """Return whether the peer has done the same work."""
        return (
            not self.faults
            and abs(self.pages_apart) <= MOST_PAGES_APART
            and abs(self.bytes_apart) <= MOST_BYTES_APART
            and abs(self.graph_bytes_apart) <= MOST_BYTES_APART
        )


def compared(peer: str, site: Path, ours: Path) -> Comparison:
    """Compare a peer's site with ours; the structured data, on a sample of release pages."""
    pages, size_bytes = _extent(site)
    our_pages, our_bytes = _extent(ours)
    faults: list[str] = []
    graph_bytes = our_graph_bytes = 0
    for path in _release_pages(ours):
        graph, our_graph = _graph(site / path), _graph(ours / path)
        types = {node["@type"] for node in json.loads(graph)["@graph"]} if graph else set()
        if missing := sorted(TYPES - types):
            faults.append(f"{path} has no {', '.join(missing)}")
        graph_bytes += len(graph)
        our_graph_bytes += len(our_graph)
    entries, our_entries = _feed_entries(site), _feed_entries(ours)
    if entries != our_entries:
        faults.append(f"its feeds have {entries} entries, ours {our_entries}")
    return Comparison(
        peer=peer,
        pages=pages,
        size_bytes=size_bytes,
        pages_apart=pages / our_pages - 1,
        bytes_apart=size_bytes / our_bytes - 1,
        graph_bytes_apart=graph_bytes / our_graph_bytes - 1,
        faults=tuple(faults),
    )


def _feed_entries(site: Path) -> int:
    """Return how many entries all feeds of a site have together; each must be well-formed."""
    trees = [etree.parse(path) for path in site.rglob("*.xml")]
    return sum(len(tree.findall(".//{*}entry")) + len(tree.findall(".//item")) for tree in trees)


def _extent(site: Path) -> tuple[int, int]:
    """Return how many pages of HTML a site has, and the bytes of all its files."""
    pages = size_bytes = 0
    for path in site.rglob("*"):
        if path.is_file():
            pages += path.suffix == ".html"
            size_bytes += path.stat().st_size
    return pages, size_bytes


def _release_pages(site: Path) -> Iterator[Path]:
    """Yield about `SAMPLE` release pages, evenly spread over the archive."""
    found = sorted(site.glob("releases/[0-9]*/[0-9]*/[0-9]*/*/index.html"))
    for path in found[:: max(len(found) // SAMPLE, 1)]:
        yield path.relative_to(site)


def _graph(page: Path) -> str:
    if not page.exists():
        return ""
    found = GRAPH.search(page.read_text("utf-8"))
    return found[1] if found else ""
