"""What stands in a page? Its elements and attributes, gathered in one walk."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.etree import ElementBase

FOREIGN = frozenset(("base", "embed", "frame", "iframe", "object"))
EMBEDDED = (*FOREIGN, "audio", "img", "input", "source", "track", "video")
# Attributes that may stand anywhere. An element with others is looked at for an id, a style and
# event handlers; most have none but these, and one question tells so.
UNWATCHED = frozenset(
    "alt aria-current aria-label aria-labelledby charset class content datetime dir height href "
    "hreflang lang loading name property rel sizes src srcset tabindex title type width".split()
)
# Every other kind of link element makes the browser fetch what it names.
NOT_FETCHED = frozenset(
    ("canonical", "alternate", "license", "author", "help", "next", "prev", "search", "me")
)


@dataclass(slots=True, kw_only=True)
class PageMarkup:
    """What was met in a page, in document order.

    `lang` is the language of the html element, empty when it has none. `followed` are the
    addresses that a reader may follow and `fetched` those that the browser fetches by itself, as
    written. `handlers` are the names of event handlers, `styles` the texts of styles, `scripts`
    what runs and `blocks` the texts of JSON-LD. `ids` are what fragments can name. `skips` are
    the links to places of the page that begin before its first headline.
    """

    html: ElementBase | None
    lang: str
    titles: list[ElementBase] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    canonicals: list[str] = field(default_factory=list)
    headlines: list[ElementBase] = field(default_factory=list)
    skips: list[ElementBase] = field(default_factory=list)
    breadcrumbs: list[ElementBase] = field(default_factory=list)
    articles: list[ElementBase] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    followed: set[str] = field(default_factory=set)
    fetched: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)


def markup_of(root: ElementBase) -> PageMarkup:
    """Return what stands in the document of this element.

    A damaged page can have elements beside its html element: they are walked like it.
    """
    tops = [*reversed([*root.itersiblings(preceding=True)]), root, *root.itersiblings()]
    html = next((top for top in tops if top.tag == "html"), None)
    markup = PageMarkup(html=html, lang="" if html is None else html.get("lang", ""))
    for top in tops:
        for element in top.iter():
            if not UNWATCHED.issuperset(element.keys()):
                _read_attributes(markup, element)
            if read := READERS.get(element.tag):
                read(markup, element)
    return markup


def _read_attributes(markup: PageMarkup, element: ElementBase) -> None:
    for name, value in element.items():
        if name == "id":
            markup.ids.add(value)
        elif name == "style":
            markup.styles.append(value)
        elif name.startswith("on"):
            markup.handlers.append(name)


def _read_anchor(markup: PageMarkup, element: ElementBase) -> None:
    address, name = element.get("href"), element.get("name")
    if address is not None:
        markup.followed.add(address)
        if address.startswith("#") and not markup.headlines:
            markup.skips.append(element)
    if name is not None:
        markup.ids.add(name)


def _read_area(markup: PageMarkup, element: ElementBase) -> None:
    if (address := element.get("href")) is not None:
        markup.followed.add(address)


def _read_form(markup: PageMarkup, element: ElementBase) -> None:
    if (address := element.get("action")) is not None:
        markup.followed.add(address)


def _read_link(markup: PageMarkup, element: ElementBase) -> None:
    kind, address = element.get("rel", ""), element.get("href")
    # A link without an address leads to the page itself, and is told as an empty one.
    (markup.followed if is_only_followed(kind) else markup.fetched).add(address or "")
    if kind == "canonical" and address is not None and _is_in_head(markup, element):
        markup.canonicals.append(address)


@lru_cache(64)
def is_only_followed(kinds: str) -> bool:
    """Whether a browser leaves alone what a link element of these kinds names."""
    return NOT_FETCHED.issuperset(kinds.split())


def _read_meta(markup: PageMarkup, element: ElementBase) -> None:
    content = element.get("content")
    if content is None:
        return
    if element.get("name") == "description" and _is_in_head(markup, element):
        markup.descriptions.append(content)
    if "://" in content and "property" in element.attrib:
        markup.followed.add(content)


def _read_title(markup: PageMarkup, element: ElementBase) -> None:
    if _is_in_head(markup, element):
        markup.titles.append(element)


def _is_in_head(markup: PageMarkup, element: ElementBase) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "head" and parent.getparent() is markup.html


def _read_headline(markup: PageMarkup, element: ElementBase) -> None:
    markup.headlines.append(element)


def _read_article(markup: PageMarkup, element: ElementBase) -> None:
    markup.articles.append(element)


def _read_navigation(markup: PageMarkup, element: ElementBase) -> None:
    if element.get("aria-label") == "Breadcrumb":
        markup.breadcrumbs.append(element)


def _read_script(markup: PageMarkup, element: ElementBase) -> None:
    """Tell a block of JSON-LD, which no browser runs, from what runs."""
    source, text = element.get("src"), element.text or ""
    if source is None and element.get("type") == "application/ld+json":
        markup.blocks.append(text)
        return
    markup.scripts.append(source or text or "an empty one")
    markup.fetched.update(_embedded_in(element))


def _read_style(markup: PageMarkup, element: ElementBase) -> None:
    markup.styles.append(element.text or "an empty one")


def _read_drawing(markup: PageMarkup, element: ElementBase) -> None:
    markup.fetched.update(e.get("href") for e in element.iter() if "href" in e.attrib)


def _read_embedded(markup: PageMarkup, element: ElementBase) -> None:
    if element.tag in FOREIGN:
        markup.foreign.append(element.tag)
    markup.fetched.update(_embedded_in(element))


def _embedded_in(element: ElementBase) -> Iterator[str]:
    """Yield the addresses that an element shows or plays; a source set names several."""
    for name in ("src", "poster"):
        if name in element.attrib:
            yield element.get(name)
    for source in element.get("srcset", "").split(","):
        if source.strip():
            yield source.split()[0]


Reader = Callable[[PageMarkup, ElementBase], None]

READERS: Mapping[str, Reader] = {
    "a": _read_anchor,
    "area": _read_area,
    "article": _read_article,
    "form": _read_form,
    "h1": _read_headline,
    "link": _read_link,
    "meta": _read_meta,
    "nav": _read_navigation,
    "script": _read_script,
    "style": _read_style,
    "svg": _read_drawing,
    "title": _read_title,
    **dict.fromkeys(EMBEDDED, _read_embedded),
}
