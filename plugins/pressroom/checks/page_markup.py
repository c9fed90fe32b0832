"""What stands in a page? Its elements and attributes, gathered in one walk."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml.etree import ElementBase

FOREIGN = ("base", "embed", "frame", "iframe", "object")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMarkup:
    """What was met in a page, in document order.

    `followed` are the addresses that a reader may follow and `fetched` those that the browser
    fetches by itself, as written. `handlers` are the names of event handlers, `styles` the texts
    of styles, `scripts` what runs and `blocks` the texts of JSON-LD. `ids` are what fragments
    can name. `skip_count` counts the links to places of the page before its first headline.
    """

    root: ElementBase
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
    """Return what stands in the page with this html element."""
    markup = PageMarkup(root=root)
    for element in root.iter():
        for name, value in element.items():
            if name == "id":
                markup.ids.add(value)
            elif name == "style":
                markup.styles.append(value)
            elif name.startswith("on"):
                markup.handlers.append(name)
        for read in READERS.get(element.tag, ()):
            read(markup, element)
    return markup


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
    kind, address = element.get("rel", ""), element.get("href", "")
    (markup.followed if NOT_FETCHED.issuperset(kind.split()) else markup.fetched).add(address)
    if kind == "canonical" and "href" in element.attrib and _is_in_head(markup, element):
        markup.canonicals.append(address)


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
    return parent.tag == "head" and parent.getparent() is markup.root


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
    else:
        markup.scripts.append(source or text or "an empty one")


def _read_style(markup: PageMarkup, element: ElementBase) -> None:
    markup.styles.append(element.text or "an empty one")


def _read_drawing(markup: PageMarkup, element: ElementBase) -> None:
    markup.fetched.update(e.get("href") for e in element.iter() if "href" in e.attrib)


def _read_foreign(markup: PageMarkup, element: ElementBase) -> None:
    markup.foreign.append(element.tag)


def _read_embedded(markup: PageMarkup, element: ElementBase) -> None:
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

_READERS_OF: Mapping[Reader, tuple[str, ...]] = {
    _read_anchor: ("a",),
    _read_area: ("area",),
    _read_form: ("form",),
    _read_link: ("link",),
    _read_meta: ("meta",),
    _read_title: ("title",),
    _read_headline: ("h1",),
    _read_article: ("article",),
    _read_navigation: ("nav",),
    _read_script: ("script",),
    _read_style: ("style",),
    _read_drawing: ("svg",),
    _read_foreign: FOREIGN,
    _read_embedded: EMBEDDED,
}
TAGS = frozenset(tag for tags in _READERS_OF.values() for tag in tags)
READERS: Mapping[str, tuple[Reader, ...]] = {
    tag: tuple(read for read, tags in _READERS_OF.items() if tag in tags) for tag in TAGS
}
