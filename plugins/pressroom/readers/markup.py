"""Parse HTML that nobody vouches for."""

import re

from lxml import etree, html

from pressroom.problems.problem import Problem, problem
from pressroom.readers.sanitiser import Element
from pressroom.readers.source_text import UNSAFE, controls_in

# The frame of a page is none of a body's; what follows a closing one would be lost.
PAGE_TAG = re.compile(r"</?(?:html|head|body)\b[^>]*>", re.IGNORECASE)
REFERENCE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)


def tree_of(markup: str, path: str, line: int) -> tuple[Element, tuple[Problem, ...]]:
    """Return the markup as the content of one element, and what cannot be let through.

    The element is empty when the markup nests deeper than the parser goes (some 250 elements):
    what follows such a place would be lost. `path` and `line` say where the markup begins.
    """
    spelled = REFERENCE.sub(_control, markup) if "&#" in markup else markup
    problems = tuple(problem("E103", path, line, value=name) for name in controls_in(spelled))
    clean = PAGE_TAG.sub("", UNSAFE.sub("", spelled))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    document = html.document_fromstring(f"<html><body>{clean}", parser=parser)
    error = parser.error_log.last_error
    if error is not None and error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        cut = problem("W170", path, line, value="the text, which nests elements too deep,")
        return html.Element("body"), (*problems, cut)
    return document.find("body"), problems


def _control(reference: re.Match[str]) -> str:
    """Return the control character that is spelled here, and any other reference as it is."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    # HTML reads 128 to 159 as Windows-1252: &#146; is an apostrophe.
    is_control = code < 0x20 or code in (0x7F, 0xFFFE, 0xFFFF)  # noqa: PLR2004 - ASCII's first 32
    return chr(code) if is_control else reference[0]
