"""Which line breaks of a body stand for paragraphs? Two or more, in one, and not at its edge."""

import re

from lxml import html

from pressroom.readers.findings import Finding
from pressroom.readers.sanitiser import Element

_LINE_BREAKS = re.compile(r"<br ?/?>\s*(?:<br ?/?>\s*)+")
_FOR_THE_TREE = re.compile(r"<p>\s*</p>|<p [^>]*\b(?:lang|dir)=")


def with_paragraphs(markup: str) -> tuple[str, int]:
    """Return plain markup with paragraphs in place of line breaks, and how often."""
    return _LINE_BREAKS.subn("</p>\n<p>", markup)


def is_rightly_parted(clean: str) -> bool:
    """Whether clean markup that was parted so has no paragraph that only the tree parts rightly."""
    return _FOR_THE_TREE.search(clean) is None


def line_breaks_told(count: int) -> tuple[Finding, ...]:
    """Return what is told where line breaks were made paragraphs in so many places."""
    return (Finding("W180", "<br", (("count", count),)),) if count else ()


def part_paragraphs(root: Element) -> int:
    """Make paragraphs of what two line breaks or more set apart in one; return how many."""
    parted = 0
    for whole in list(root.iter("p")):
        paragraph = whole
        for line_break in whole.findall("br"):
            following = line_break.getnext()
            is_alone = following is None or following.tag != "br"
            if is_alone or (line_break.tail or "").strip() or line_break not in paragraph:
                continue
            parted += 1
            rest = _parted_at(paragraph, line_break)
            _drop_if_empty(paragraph)
            paragraph = rest
        if paragraph is not whole:
            _drop_if_empty(paragraph)
    return parted


def _parted_at(paragraph: Element, line_break: Element) -> Element:
    """Return a new paragraph with what follows these line breaks in the old one."""
    rest = html.Element("p", {name: v for name, v in paragraph.items() if name in ("lang", "dir")})
    rest.tail, paragraph.tail = paragraph.tail, "\n"
    following = [line_break, *line_break.itersiblings()]
    while following and following[0].tag == "br" and not rest.text:
        last = following.pop(0)
        rest.text = (last.tail or "").lstrip()
        paragraph.remove(last)
    rest.extend(following)
    paragraph.addnext(rest)
    return rest


def _drop_if_empty(paragraph: Element) -> None:
    if not len(paragraph) and not (paragraph.text or "").strip():
        paragraph.drop_tree()
