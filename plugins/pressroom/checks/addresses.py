"""Which addresses does a page name?"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from pressroom.checks.markup import query
from pressroom.checks.staged import StagedPage

FOLLOWED = query("//a/@href | //area/@href | //form/@action")
DRAWN = query("//svg//@href")
EMBEDDED = (
    "audio",
    "embed",
    "frame",
    "iframe",
    "img",
    "input",
    "script",
    "source",
    "track",
    "video",
)

# Every other kind of link element makes the browser fetch what it names.
NOT_FETCHED = frozenset(
    ("canonical", "alternate", "license", "author", "help", "next", "prev", "search", "me")
)
# Browsers drop these inside an address, so that a javascript: broken over two lines runs.
DROPPED = str.maketrans("", "", "\t\n\r")


def addresses_of(staged: StagedPage) -> Iterator[tuple[str, bool]]:
    """Yield each address of the page once, and whether the browser fetches it by itself."""
    root = staged.root
    followed, fetched = set(FOLLOWED(root)), set(DRAWN(root))
    for element in root.iter(*EMBEDDED):
        fetched.update(_embedded_in(element))
    for link in root.iter("link"):
        kinds = link.get("rel", "").split()
        (followed if NOT_FETCHED.issuperset(kinds) else fetched).add(link.get("href", ""))
    for meta in root.iter("meta"):
        if "property" in meta.attrib and "://" in meta.get("content", ""):
            followed.add(meta.get("content"))
    for address in followed | fetched:
        yield address.translate(DROPPED).strip(), address in fetched


def _embedded_in(element: HtmlElement) -> Iterator[str]:
    """Yield the addresses that an element shows or plays; a source set names several."""
    for name in ("src", "poster"):
        if name in element.attrib:
            yield element.get(name)
    for source in element.get("srcset", "").split(","):
        if source.strip():
            yield source.split()[0]
