"""Which feeds of a built site does a hub hear of, and by which bytes?"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
JSON_FEED = "https://jsonfeed.org/version/1.1"


class Topic(NamedTuple):
    """A feed that names a hub: the hub's address, the feed's own, and the SHA-256 of its bytes."""

    hub: str
    url: str
    sha256: str


def topics_in(output: Path) -> Iterator[Topic]:
    """Yield the feeds below `feeds/` of a built site that name a hub, in order of path.

    Archives name none: what is in them does not come anew.
    """
    for path in sorted((output / "feeds").rglob("*")):
        if path.suffix not in (".xml", ".json"):
            continue
        data = path.read_bytes()
        links = _links_of_json(data) if path.suffix == ".json" else _links_of_xml(data)
        if "hub" in links and "self" in links:
            yield Topic(links["hub"], links["self"], hashlib.sha256(data).hexdigest())


def _links_of_xml(data: bytes) -> dict[str, str]:
    """Return the addresses of an Atom or RSS feed by their relation, without those of entries."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    channel = root.find("channel")
    links = (root if channel is None else channel).findall(ATOM_LINK)
    return {str(link.get("rel")): str(link.get("href")) for link in links}


def _links_of_json(data: bytes) -> dict[str, str]:
    found = json.loads(data)
    if found.get("version") != JSON_FEED:
        return {}
    hubs = (hub["url"] for hub in found.get("hubs", ()) if hub.get("type") == "WebSub")
    told = {"self": found.get("feed_url"), "hub": next(hubs, None)}
    return {rel: url for rel, url in told.items() if url}
