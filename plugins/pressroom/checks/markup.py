"""The HTML of a staged page as an element tree, and the text that its elements show."""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from pressroom.checks.origin import Origin, UnreadableError
from pressroom.checks.staged import StagedPage
from pressroom.model.page import Page


def query(expression: str) -> etree.XPath:
    """Return a compiled XPath expression; the strings it finds are plain ones."""
    return etree.XPath(expression, smart_strings=False)


TEXT = query("string()")


def html_parser() -> HTMLParser:
    """Return a parser for pages, which may be used for one after the other."""
    return HTMLParser(encoding="utf-8", remove_comments=True)


def parsed_page(data: bytes, page: Page, origin: Origin, parser: HTMLParser) -> StagedPage:
    """Return the page with its parsed HTML.

    Raises:
        UnreadableError: the bytes are not UTF-8, or there is no element in them.
    """
    try:
        data.decode()
        root = document_fromstring(data, parser=parser)
    except (UnicodeDecodeError, etree.LxmlError) as error:
        raise UnreadableError(origin.finding("E505", reason=error)) from error
    return StagedPage(page=page, origin=origin, root=root)


def folded(text: str) -> str:
    """Return the text with each run of white space as one space, and none at its ends."""
    return " ".join(text.split())


def text_of(element: HtmlElement) -> str:
    """Return the text of an element and all below it, with white space folded."""
    return folded(TEXT(element))
