"""What do the peers need to know about a release? Its front matter, and what ours finds in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

SITE_URL = "https://newsroom.example/"
GRAPH = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
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
