"""The HTML of a page as an element tree, and the text that its elements show."""

from lxml import etree

from pressroom.checks.origin import Origin, UnreadableError


def query(expression: str) -> etree.XPath:
    """Return a compiled XPath expression; the strings it finds are plain ones."""
    return etree.XPath(expression, smart_strings=False)


TEXT = query("string()")
IDS = query("//@id | //a/@name")


def html_parser() -> etree.HTMLParser:
    """Return a parser for pages, which may be used for one after the other."""
    return etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )


def parsed_html(data: bytes, origin: Origin, parser: etree.HTMLParser) -> etree.ElementBase:
    """Return the html element of a page.

    Raises:
        UnreadableError: the bytes are not UTF-8, or there is no element in them.
    """
    try:
        data.decode()
        root = etree.fromstring(data, parser)
    except (UnicodeDecodeError, etree.LxmlError) as error:
        raise UnreadableError(origin.finding("E505", reason=error)) from error
    if root is None:
        raise UnreadableError(origin.finding("E505", reason="Document is empty"))
    return root


def page_ids(data: bytes) -> frozenset[str]:
    """Return the ids that fragments of a page's address can name; none of one without elements."""
    root = etree.fromstring(data, html_parser())
    return frozenset() if root is None else frozenset(IDS(root))


def folded(text: str) -> str:
    """Return the text with each run of white space as one space, and none at its ends."""
    return " ".join(text.split())


def text_of(element: etree.ElementBase) -> str:
    """Return the text of an element and all below it, with white space folded."""
    # Most have nothing below them, and need no query.
    return folded(TEXT(element) if len(element) else element.text or "")
