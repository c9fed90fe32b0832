"""Do the headings of a body follow each other, and do its links say where they lead?"""

import re
from collections.abc import Iterator
from html import unescape

from pressroom.readers.findings import Finding

HEADLINE_LEVEL = 1
# What says nothing when it is read without the words around it, as lists of links are (WCAG 2.4.4).
TELLS_NOTHING = frozenset(
    {
        "click", "click here", "click this link", "continue", "continue reading", "details",
        "download", "find out more", "go", "here", "info", "learn more", "link", "more",
        "more details", "more info", "more information", "press here", "read", "read more",
        "read on", "see here", "see more", "tap here", "this", "this link", "this page",
        "this site", "this website", "view", "view here", "view more", "visit", "visit here",
    }
)  # fmt: skip # a list of words

_HEADING = re.compile(r"<h([2-6])[^>]*>(.*?)</h\1>", re.DOTALL)
_LINK = re.compile(r"<a(| [^>]*)>(.*?)</a>", re.DOTALL)
_HREF = re.compile(r'href="([^"]*)"')
_ALT = re.compile(r'<img[^>]* alt="([^"]*)"[^>]*>')
_TAG = re.compile(r"<[^>]*>")
_AROUND_WORDS = " .…:!>»→\u00a0"


def broken_heading_rules(markup: str) -> Iterator[Finding]:
    """Yield the headings of a clean body that have no words, or leave out a level."""
    above = HEADLINE_LEVEL
    for level, inner in _HEADING.findall(markup):
        words = _words_of(inner)
        if not words:
            yield Finding("E175", "#" * int(level), (("level", level),))
            continue
        if int(level) > above + 1:
            right = above + 1
            told = (("value", words), ("level", level), ("above", above), ("right", right))
            yield Finding("E174", f"# {words}", (*told, ("marks", "#" * right)))
        above = int(level)


def broken_link_rules(markup: str) -> Iterator[Finding]:
    """Yield the links of a clean body that have no words, or none that say where they lead."""
    for attributes, inner in _LINK.findall(markup):
        words = _words_of(inner)
        if words.casefold().strip(_AROUND_WORDS) in TELLS_NOTHING:
            yield Finding("W174", f"[{words}]", (("value", words),))
        elif not words and (address := _HREF.search(attributes)):
            shown = unescape(address[1]).removeprefix("site:").removeprefix("media:")
            yield Finding("E178", f"]({shown}", (("value", shown),))


def _words_of(inner: str) -> str:
    """Return the words of an element, with the alternative texts of its images."""
    if "<" in inner:
        inner = _TAG.sub("", _ALT.sub(r"\1", inner))
    return " ".join((unescape(inner) if "&" in inner else inner).split())
