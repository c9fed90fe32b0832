"""What do feed readers get of a body? Plain tags and absolute addresses."""

from urllib.parse import urljoin, urlsplit

from lxml import html

from pressroom.feeds.xml_text import xml_text

# Feed readers sanitise by lists of their own; what they agree on is the HTML of a plain text.
_KEPT = frozenset(
    "a abbr address b blockquote br caption cite code col colgroup dd del dfn div dl dt em"
    " figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span"
    " strong sub sup table tbody td tfoot th thead time tr u ul var".split()
)
_SECTIONING = frozenset("article aside details footer header main nav section summary".split())
# `source` and `track` are no part of this: libxml2 takes what follows them for their content, such
# as the image of a `picture`.
_REMOVED = frozenset(
    "audio button canvas embed form head iframe input link math meta noscript object script"
    " select style svg template textarea title video".split()
)
_ATTRIBUTES = frozenset(
    "abbr alt cite colspan datetime dir height href lang reversed rowspan scope span src start"
    " title type value width".split()
)
_EMPTY_WITHOUT_ATTRIBUTES = frozenset({"a", "span"})
_ADDRESSES = frozenset({"cite", "href", "src"})
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def reader_html(body_html: str, page_url: str) -> html.HtmlElement:
    """Return the body as the content of one `div`, for feed readers.

    Classes, styles, roles, scripts, embedded media and ids are left out; a `picture` keeps its
    plain image. Every address is absolute, fragments too: readers resolve what is relative
    against the address of the feed.
    """
    root = html.fragment_fromstring(xml_text(body_html), create_parent="div")
    for element in list(root.iterdescendants()):
        if element.tag in _REMOVED:
            element.drop_tree()
        else:
            _make_plain(element, page_url)
    return root


def _make_plain(element: html.HtmlElement, page_url: str) -> None:
    for name, value in element.items():
        address = _absolute(value, page_url) if name in _ADDRESSES else value
        if name not in _ATTRIBUTES or address is None:
            del element.attrib[name]
        else:
            element.set(name, address)
    if element.tag in _SECTIONING:
        element.tag = "div"
    elif element.tag not in _KEPT or (
        element.tag in _EMPTY_WITHOUT_ATTRIBUTES and not element.attrib
    ):
        element.drop_tag()


def _absolute(address: str, page_url: str) -> str | None:
    try:
        joined = urljoin(page_url, address.strip())
        return joined if urlsplit(joined).scheme in _SCHEMES else None
    except ValueError:
        return None
