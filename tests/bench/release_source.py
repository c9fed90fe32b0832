"""What do the peers need to know about a release? Its front matter, and what ours finds in it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

SITE_URL = "https://newsroom.example/"
TERMS = ("topics", "organisations", "people", "places")
GRAPH = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HEADING = re.compile(r"<h1>(.*?)</h1>")
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">', re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSource:
    """A release's front matter and body, and where it lies on the site, without leading slash."""

    keys: Mapping[str, Any]
    body: str

    @property
    def day(self) -> date:
        """Return the day that the address and the lists go by."""
        told = self.keys["date"]
        return datetime.fromisoformat(told).date() if "T" in told else date.fromisoformat(told)

    @property
    def terms(self) -> Mapping[str, Sequence[str]]:
        """Return the ids of the terms that it names, by vocabulary."""
        place = self.keys.get("place")
        named = {name: self.keys.get(name) or () for name in TERMS}
        return named | {"places": (place,) if place else ()}

    @property
    def groups(self) -> Iterator[str]:
        """Yield the groups that have it on their lists: `releases`, then such as `topics/tax`."""
        yield "releases"
        yield f"sections/{self.keys['section']}"
        for name, terms in self.terms.items():
            yield from (f"{name}/{term}" for term in terms)

    @property
    def address(self) -> str:
        """Return the page's path on the site."""
        lang = self.keys.get("lang", "en").lower()
        prefix = "" if lang == "en" else f"{lang}/"
        return f"{prefix}releases/{self.day:%Y/%m/%d}/{self.keys['slug']}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the built page tells beyond the front matter: its summary and who said what.

    A peer has nothing that finds quotations. It is given ours, so that pages are of one size.
    """

    summary: str
    speakers: tuple[Mapping[str, str], ...] = ()
    quotations: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class YearList:
    """A list of a group's releases of one year or some; it lies at `group/year/`."""

    group: str
    year: int

    def title_in(self, built: Path) -> str:
        """Return the title that the list has on our built site."""
        page = built / self.group / f"{self.year:04}" / "index.html"
        found = HEADING.search(page.read_text("utf-8"))
        return found[1] if found else ""


def year_lists_of(source: ReleaseSource, built: Path) -> Iterator[YearList]:
    """Yield the lists of years that have a release, as our built site divides its groups.

    Which years of a group share a list is ours to know: a peer is told.
    """
    for group in source.groups:
        try:
            names = [path.name for path in (built / group).iterdir()]
        except FileNotFoundError:
            continue
        before = [int(name) for name in names if name.isdecimal() and int(name) <= source.day.year]
        if before:
            yield YearList(group=group, year=max(before))


def source_in(path: Path) -> ReleaseSource:
    """Return what a source file holds."""
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    keys = yaml.load(front, Loader=TextLoader)  # noqa: S506 - a safe loader without dates
    return ReleaseSource(keys=keys, body=body.lstrip("\n"))


class TextLoader(yaml.CSafeLoader):
    """A YAML loader that leaves dates as they are written."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def findings_in(page: Path, address: str) -> Findings:
    """Return what a built release page tells; a release that was not built has no findings."""
    if not page.exists():
        return Findings(summary="")
    text = page.read_text("utf-8")
    described, data = DESCRIPTION.search(text), GRAPH.search(text)
    nodes = json.loads(data[1])["@graph"] if data else []
    url = SITE_URL + address
    mentioned = {node["@id"] for top in nodes[:1] for node in top.get("mentions", ())}
    persons = [n for n in nodes if n["@type"] == "Person" and n["@id"] not in mentioned]
    speakers = [
        {"id": _local(n["@id"], url), "name": n["name"], "job": n.get("jobTitle")} for n in persons
    ]
    quotations = [
        {
            "id": _local(n["@id"], url),
            "text": n["text"],
            "credit": n.get("creditText"),
            "speaker": _local(n.get("spokenByCharacter", {}).get("@id", ""), url),
        }
        for n in nodes
        if n["@type"] == "Quotation"
    ]
    return Findings(
        summary=_unescaped(described[1]) if described else "",
        speakers=tuple(map(_told, speakers)),
        quotations=tuple(map(_told, quotations)),
    )


def _local(node_id: str, url: str) -> str:
    """Return `#quote-1` for a node of the page, `people/ada-marsh/#person` for one of the site."""
    return node_id.removeprefix(url).removeprefix(SITE_URL)


def _told(entry: Mapping[str, str | None]) -> dict[str, str]:
    return {key: value for key, value in entry.items() if value}


def _unescaped(text: str) -> str:
    for entity, character in (("&#34;", '"'), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">")):
        text = text.replace(entity, character)
    return text.replace("&amp;", "&")
