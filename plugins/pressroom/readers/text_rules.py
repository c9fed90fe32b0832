"""Which words of a body are hard to read: capitals, addresses, another script, drawn tables?

Nearly every text breaks none of these rules, and each is read: what rules out is as cheap as it
can be, and only what is left over is looked at closely.
"""

import re
from collections.abc import Iterator
from html import unescape

from lxml import html

from pressroom.readers.clean_markup import CleanMarkup
from pressroom.readers.findings import Finding
from pressroom.readers.scripts import foreign_to

SHORTEST_SHOUT = 24
LONG_WORD = 5
LONG_WORDS_OF_A_SHOUT = 3
LINES_OF_A_TABLE = 2
LONGEST_SCHEME = 20

# What the bytes of a text are for the first look: a small letter, the first byte of a letter of
# another script than Latin, or anything else. In UTF-8 the letters from Greek on begin with CD,
# and E2 begins the marks of typography.
_SMALL, _OTHER_SCRIPT, _ELSE = b"a", b"X", b" "
_SHAPES = bytes(
    _SMALL[0]
    if 0x61 <= byte <= 0x7A or 0xC3 <= byte <= 0xCC  # noqa: PLR2004 - a to z, and À to ʯ
    else _OTHER_SCRIPT[0]
    if byte >= 0xCD and byte != 0xE2  # noqa: PLR2004 - as said above
    else _ELSE[0]
    for byte in range(256)
)
_NO_SMALL_LETTERS = _ELSE * SHORTEST_SHOUT

_TAGS = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W\d_]+")
_SHOUT = re.compile(rf"[^\W\d_a-z][^a-z]{{{SHORTEST_SHOUT - 2},}}(?![^\W\d_])")
# How addresses are found: by a mark in them, and then as a whole.
_ADDRESSES = tuple(
    (mark, re.compile(rf"{beginning}[^\s<>]*[^\s<>.,;:!?)\]]"))
    for mark, beginning in (("://", r"\w{1,20}://"), ("www.", r"(?<![\w/.@-])www\.[\w-]+\."))
)
_COLUMNS = "      "
_DRAWN = re.compile(r"\S {3,}\S|\S\t+\S|\S *\| *\S|^[-=+|][-=+| ]{4,}$")
_UNWRITTEN_NOTE = re.compile(r"\[\^[^\]\s]+\]")


def broken_text_rules(clean: CleanMarkup, lang: str) -> Iterator[Finding]:
    """Yield what is wrong with the words of a body in this language."""
    markup, text = clean.html, clean.text
    data = text.encode("utf-8", "surrogatepass")
    shape = data.translate(_SHAPES)
    if _NO_SMALL_LETTERS in shape and any(map(_is_shout, _runs_of_capitals(data, shape))):
        yield from _shouts(markup)
    if _OTHER_SCRIPT in shape:
        yield from foreign_passages(markup, lang, "W177")
    if "www." in text or ("/" in text and "://" in text):
        yield from _bare_addresses(markup)
    if "|" in text or (clean.may_have_columns and _COLUMNS in markup):
        yield from _drawn_tables(markup)
    if "^" in text:
        for note in dict.fromkeys(_UNWRITTEN_NOTE.findall(text)):
            yield Finding("W181", note, (("value", note),))


def _pieces(markup: str) -> Iterator[str]:
    """Yield the texts between the tags."""
    for piece in _TAGS.split(markup):
        if piece and not piece.isspace():
            yield unescape(piece)


def _runs_of_capitals(data: bytes, shape: bytes) -> Iterator[str]:
    """Yield what has no small letter for so long that it may be a shout."""
    start = shape.find(_NO_SMALL_LETTERS)
    while start >= 0:
        end = start + SHORTEST_SHOUT
        while end < len(shape) and shape[end] == _ELSE[0]:
            end += 1
        yield data[start:end].decode("utf-8", "replace")
        start = shape.find(_NO_SMALL_LETTERS, end)


def _is_shout(text: str) -> bool:
    words = (word for word in _WORD.findall(text) if word.isupper())
    return sum(len(word) >= LONG_WORD for word in words) >= LONG_WORDS_OF_A_SHOUT


def _shouts(markup: str) -> Iterator[Finding]:
    for piece in _pieces(markup):
        for found in _SHOUT.finditer(piece):
            if _is_shout(found[0]):
                shout = found[0].rstrip()
                yield Finding("W176", shout, (("value", " ".join(shout.split())),))


def foreign_passages(markup: str, lang: str, code: str) -> Iterator[Finding]:
    """Yield the words that are written in no script of the language that they are marked with.

    They are told with this code, one of each script and text.
    """
    if markup.isascii():
        return
    root = html.fragment_fromstring(markup, create_parent="div")
    root.set("lang", lang)
    for node in root.iter():
        yield from _foreign_words(node.text or "", node, code)
        parent = node.getparent()
        if parent is not None:
            yield from _foreign_words(node.tail or "", parent, code)


def _foreign_words(text: str, node: html.HtmlElement, code: str) -> Iterator[Finding]:
    if text.isascii():
        return
    while "lang" not in node.attrib:
        node = node.getparent()
    for script, example, words in foreign_to(node.get("lang", "")):
        found = words.search(text)
        if found:
            values = (("value", found[0]), ("script", script), ("example", example))
            yield Finding(code, found[0], values)


def _bare_addresses(markup: str) -> Iterator[Finding]:
    """Yield the addresses that are no links, also those that begin with `www.`."""
    for mark, pattern in _ADDRESSES:
        at = markup.find(mark)
        while at >= 0:
            tag = markup.rfind("<", 0, at)
            if markup.rfind(">", 0, at) > tag and not _is_in_link(markup, at):
                start = at
                while start and at - start < LONGEST_SCHEME and markup[start - 1].isalnum():
                    start -= 1
                if found := pattern.match(markup, start):
                    address = unescape(found[0])
                    link = address if "://" in address else f"https://{address}"
                    yield Finding("W175", address, (("value", address), ("link", link)))
            at = markup.find(mark, at + 1)


def _is_in_link(markup: str, at: int) -> bool:
    return markup.rfind("<a ", 0, at) > markup.rfind("</a>", 0, at)


def _drawn_tables(markup: str) -> Iterator[Finding]:
    """Yield texts of which two lines or more that follow each other are drawn as rows."""
    for piece in _pieces(markup):
        rows: list[str] = []
        for line in (*piece.split("\n"), ""):
            if _DRAWN.search(line.strip()):
                rows.append(line.strip())
                continue
            if len(rows) >= LINES_OF_A_TABLE:
                yield Finding("W178", rows[0], (("value", rows[0]), ("count", len(rows))))
            rows = []
