"""How does the text of a release read without markup?

The bodies are what our sanitiser wrote: well-formed, with `<` escaped in texts and `"` in values.
"""

import re
from collections.abc import Mapping
from html import unescape

from pressroom.copies.columns import lines_of
from pressroom.model.site import Site
from pressroom.readers.sanitiser import ID_PREFIX

# A tag with its name and attributes, or a text.
_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*/?>|([^<]+)')
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
# What begins and ends a paragraph of its own.
_BLOCKS = frozenset(
    "p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption table caption tr pre "
    "hr".split()
)
_CELLS = frozenset(("td", "th"))
_QUOTED = "    "
# How far the items of a list are set in, for the sake of their marks.
_MARKED, _NUMBERED = 2, 4


def plain_text_of(body_html: str, site: Site) -> list[str]:
    """Return the lines of a body, with an empty one between paragraphs, none at the ends.

    An address stands behind the words that link to it. List items have their marks, quotations
    are set in, the cells of a row stand side by side, a picture is its alternative text.
    """
    writer = _Writer(site)
    for close, name, attributes, text in _TOKEN.findall(body_html):
        if text:
            writer.words.append(text)
        elif close:
            writer.end(name)
        else:
            writer.begin(name, attributes)
    writer.flush()
    return writer.lines


class _Writer:
    """Writes down one body, token by token."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.lines: list[str] = []
        self.words: list[str] = []
        # Of the lists around: the number of the last item, or None where items have none.
        self.lists: list[int | None] = []
        self.mark: str | None = None
        self.quotes = 0
        self.is_tight = False
        self.is_pre = False
        self.link: tuple[str, int] | None = None

    def begin(self, name: str, attributes: str) -> None:
        if name in _BLOCKS:
            self.flush()
            self.begin_block(name, attributes)
        elif name == "a":
            href = _attributes_of(attributes).get("href", "")
            self.link = (href, len(self.words))
        elif name == "br":
            self.flush()
            self.is_tight = True
        elif name == "img":
            alt = _attributes_of(attributes).get("alt")
            self.words.append(f"[{alt}]" if alt else "")
        elif name in _CELLS and "".join(self.words).strip():
            self.words.append(" | ")

    def begin_block(self, name: str, attributes: str) -> None:
        if name == "ul":
            self.lists.append(None)
        elif name == "ol":
            start = _attributes_of(attributes).get("start", "1")
            self.lists.append((int(start) if start.isdecimal() else 1) - 1)
        elif name == "li" and self.lists:
            self.begin_item()
        elif name == "blockquote":
            self.quotes += 1
        elif name == "pre":
            self.is_pre = True

    def begin_item(self) -> None:
        last = self.lists[-1]
        self.is_tight = self.is_tight or self.mark is not None
        if last is None:
            self.mark = "- "
        else:
            self.lists[-1] = last + 1
            self.mark = f"{last + 1}.".ljust(_NUMBERED)

    def end(self, name: str) -> None:
        if name in _BLOCKS:
            self.flush()
            self.end_block(name)
        elif name == "a":
            self.end_link()

    def end_block(self, name: str) -> None:
        # Items and rows follow each other without an empty line.
        self.is_tight = name in ("li", "tr", "dt")
        if name in ("ul", "ol") and self.lists:
            self.lists.pop()
            self.mark = None
        elif name == "li":
            self.mark = None
        elif name == "blockquote":
            self.quotes -= 1
        elif name == "pre":
            self.is_pre = False

    def end_link(self) -> None:
        if self.link is None:
            return
        href, start = self.link
        self.link = None
        if href.startswith("#") or not href:
            self.words[start:] = _place_told(href, "".join(self.words[start:]))
            return
        address = href if "://" in href or ":" in href.split("/")[0] else self.whole(href)
        shown = address.removeprefix("mailto:").removeprefix("tel:")
        if shown not in "".join(self.words[start:]):
            self.words.append(f" &lt;{shown}&gt;")

    def whole(self, href: str) -> str:
        """Return the address of a link inside the site, in full."""
        return self.site.url_of(href.removeprefix(self.site.base_path))

    def flush(self) -> None:
        """Write the words down as a paragraph, if there are any."""
        text = "".join(self.words)
        self.words.clear()
        if not text or text.isspace():
            return
        if "&" in text:
            text = unescape(text)
        if self.lines and not self.is_tight:
            self.lines.append("")
        self.is_tight = False
        around = _QUOTED * self.quotes
        steps = [_MARKED if last is None else _NUMBERED for last in self.lists]
        indent = around + " " * sum(steps)
        if self.is_pre:
            self.lines += [indent + line for line in text.strip("\n").split("\n")]
            return
        first = around + " " * sum(steps[:-1]) + self.mark if self.mark else None
        self.mark = self.mark and ""
        self.lines += lines_of(text, indent, first)


def _place_told(href: str, words: str) -> list[str]:
    """Return what stands for a link inside the text: the number of a note in brackets.

    The way back from a note to the text leads nowhere here.
    """
    if href.startswith(f"#{ID_PREFIX}reference-"):
        return []
    return [f"[{words}]" if words.isdecimal() else words]


def _attributes_of(written: str) -> Mapping[str, str]:
    return dict(_ATTRIBUTE.findall(written))
