"""Which markup of a body is let through to the public?

The allow-list and one walk over the tree. Links are rewritten to forms that the gate resolves:
`release:ID`, `media:NAME` and `site:PATH` (see `lifecycle/links.py`).
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeAlias
from urllib.parse import urlsplit

from lxml import etree, html

from pressroom.readers.allow_list import (
    ALLOWED,
    BLOCKS,
    DROPPED,
    EVERYWHERE,
    SCHEMES,
    UNTOLD_ATTRIBUTES,
    UNTOLD_ELEMENTS,
)

Element: TypeAlias = html.HtmlElement

NUMBER = re.compile(r"\d{1,3}")
ID_PREFIX = "t-"
# A path of this site. Browsers read `/\\host` as they read `//host`, which is another site.
OWN_PATH = re.compile(r"/(?![/\\])")
# What a node is called until the walk has ended: taken away whole, or left with its content only.
GONE, UNWRAPPED = "pr-gone", "pr-unwrapped"


class Sanitiser:
    """Cleans one body's tree in place, and counts what it takes away.

    `media_of` turns the address of an image or a link into the name of a file that the release
    lists, or None. `dropped` counts what was removed, `links` are the ids of linked releases,
    `unlisted` the images that the front matter does not name. `has_links` says whether any stayed.
    """

    def __init__(self, media_of: Callable[[str], str | None]) -> None:
        """Take the release's own way of finding its media."""
        self.media_of = media_of
        self.dropped: Counter[str] = Counter()
        self.links: list[str] = []
        self.unlisted: list[str] = []
        self.has_links = False

    def forget(self) -> None:
        """Begin anew."""
        self.dropped.clear()
        self.links.clear()
        self.unlisted.clear()
        self.has_links = False

    def clean(self, root: Element) -> None:
        """Leave nothing below the root but what is allowed."""
        for node in list(root.iterdescendants()):
            if node.getparent().tag == GONE:
                node.tag = GONE
            else:
                self._clean_element(node)
        etree.strip_elements(root, GONE, with_tail=False)
        etree.strip_tags(root, UNWRAPPED)

    def _clean_element(self, node: Element) -> None:
        tag, kept = self.judge(node.tag, node.attrib)
        if tag == UNWRAPPED and node.tag == "div" and not _holds_blocks(node):
            tag = "p"
        node.tag = tag
        if list(kept.items()) != node.attrib.items():
            node.attrib.clear()
            node.attrib.update(kept)

    def judge(self, tag: str, attributes: Mapping[str, str]) -> tuple[str, dict[str, str]]:
        """Return the name that an element may have, or GONE or UNWRAPPED, and its attributes.

        What is taken away is counted.
        """
        if tag in DROPPED:
            self.dropped[f"<{tag}>"] += 1
            return GONE, {}
        if tag == "h1":
            self.dropped["<h1>"] += 1
            tag = "h2"
        if tag not in ALLOWED:
            if tag not in UNTOLD_ELEMENTS:
                self.dropped[f"<{tag}>"] += 1
            return UNWRAPPED, {}
        kept = self._kept_attributes(tag, attributes) if attributes else {}
        if tag == "span" and not kept:
            return UNWRAPPED, {}
        if tag == "img" and "src" not in kept:
            return GONE, {}
        return tag, kept

    def _kept_attributes(self, tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
        allowed = ALLOWED[tag]
        kept: dict[str, str] = {}
        for name, value in attributes.items():
            if name not in allowed and name not in EVERYWHERE:
                if name not in UNTOLD_ATTRIBUTES and not value.startswith("text-align"):
                    self.dropped[f"{name}="] += 1
                continue
            clean = self._clean_value(name, value)
            if clean is not None:
                kept[name] = clean
        # An address comes first: the gate finds it by the bytes `<a href="`.
        return dict(sorted(kept.items(), key=lambda item: item[0] not in ("href", "src")))

    def _clean_value(self, name: str, value: str) -> str | None:
        if name == "href":
            self.has_links = True
            return self._link(value)
        if name == "src":
            return self._image(value)
        if name == "id":
            return ID_PREFIX + value if value and not re.search(r"\s", value) else None
        if name in ("start", "colspan", "rowspan"):
            return value if NUMBER.fullmatch(value) else None
        if name == "dir":
            return value if value in ("ltr", "rtl", "auto") else None
        return value

    def _link(self, value: str) -> str | None:
        address = re.sub(r"[\x00-\x20]+", "", value)
        if address.startswith("release:"):
            self.links.append(address.removeprefix("release:"))
            return address
        if address.startswith("#"):
            return f"#{ID_PREFIX}{address[1:]}" if len(address) > 1 else None
        if OWN_PATH.match(address):
            return f"site:{address}"
        name = self.media_of(address)
        if name:
            return f"media:{name}"
        if _scheme_of(address) in SCHEMES:
            return address
        self.dropped[f"the address of a link, {address[:60]},"] += 1
        return None

    def _image(self, value: str) -> str | None:
        address = value.strip()
        name = self.media_of(address)
        if name:
            return f"media:{name}"
        if _scheme_of(address) or address.startswith("//"):
            self.dropped["an image of another host"] += 1
        else:
            self.unlisted.append(address)
        return None


def _scheme_of(address: str) -> str:
    try:
        return urlsplit(address).scheme.lower()
    except ValueError:
        return "?"


def _holds_blocks(node: Element) -> bool:
    return any(child.tag in BLOCKS for child in node.iterdescendants())
