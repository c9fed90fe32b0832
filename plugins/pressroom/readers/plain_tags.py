"""Which tags are so plain that no parser has to read them, and how does a clean body write them?"""

import re

from pressroom.readers.allow_list import ALLOWED
from pressroom.readers.sanitiser import Sanitiser

INLINE = frozenset("a abbr b br cite code em font i img small span strong sub sup u".split())
VOID = frozenset({"br", "hr", "img"})
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS = HEADINGS | frozenset("p ul ol blockquote hr div".split())
# No tag can have this name, so nothing closes the root.
ROOT = "<"
# Which blocks may stand in a block, and which blocks hold text. What a parser would move, such as
# a paragraph in a paragraph, is in no list.
HOLDS: dict[str, frozenset[str]] = {
    ROOT: BLOCKS,
    "blockquote": BLOCKS - {"blockquote", "div"},
    "div": BLOCKS,
    "li": BLOCKS,
    "ol": frozenset({"li"}),
    "ul": frozenset({"li"}),
    **dict.fromkeys(HEADINGS | {"p"}, frozenset[str]()),
}
HOLDS_TEXT = HEADINGS | {"p", "li", "div"}
# Blocks that most often hold nothing but text, by the blocks that they stand in.
LEAVES = {ROOT: HEADINGS - {"h1"} | {"p"}, "ol": HOLDS["ol"], "ul": HOLDS["ul"]}

# What the sanitiser leaves as it is when it has no attribute.
_UNCHANGED = frozenset(ALLOWED) - {"img", "span"}
_VALUE = """(?:"[^"]*"|'[^']*')"""
_TAG = re.compile(rf"([a-z][a-z0-9]*)((?: [a-z][a-z-]*={_VALUE})*)( ?/)?")
_ATTRIBUTE = re.compile(rf" ([a-z-]+)=({_VALUE})")
_OTHER_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt);)")
# What a serialiser writes as it is, but for the ampersand. A clean address has no space.
_WRITTEN = re.compile(r"[ !#-;=?-~]*")

# So much white space is folded without anybody having set columns apart.
NO_COLUMNS = 4


class NotPlainError(Exception):
    """The markup needs a parser."""


class LineBreaksError(NotPlainError):
    """Two line breaks follow each other: they stand for a paragraph."""


def start_tag(tag: str, sanitiser: Sanitiser) -> tuple[str, str, str]:
    """Return the name of an element, what the sanitiser calls it, and its start tag.

    `tag` is what stands between the angle brackets.

    Raises:
        NotPlainError: a parser might read it in another way, or a serialiser write it so.
    """
    if tag in _UNCHANGED:
        return tag, tag, f"<{tag}>"
    found = _TAG.fullmatch(tag)
    if found is None or (found[3] and found[1] not in VOID):
        raise NotPlainError
    pairs = _ATTRIBUTE.findall(found[2])
    attributes = {name: without_references(value[1:-1]) for name, value in pairs}
    if "note-" in found[2]:
        # Notes are linked in the tree.
        raise NotPlainError
    kept, values = sanitiser.judge(found[1], attributes)
    if len(attributes) < len(pairs) or not all(map(_WRITTEN.fullmatch, values.values())):
        raise NotPlainError
    written = "".join(f' {name}="{value.replace("&", "&amp;")}"' for name, value in values.items())
    return found[1], kept, f"<{kept}{written}>"


def has_other_references(text: str) -> bool:
    """Whether the text has an ampersand that is no part of `&amp;`, `&lt;` or `&gt;`."""
    return "&" in text and _OTHER_REFERENCE.search(text) is not None


def without_references(text: str) -> str:
    """Return the text with the characters that these three references stand for."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def folded_text(text: str) -> str:
    """Return the text with white space folded and without these references."""
    # Most paragraphs are one line without double spaces; control characters were looked for.
    is_folded = text.isascii() and not ("\n" in text or "  " in text or "\t" in text)
    folded = text.strip() if is_folded else " ".join(text.split())
    return without_references(folded)
