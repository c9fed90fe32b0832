"""What stands in a page, whatever its markup? Its elements and attributes, gathered in one walk."""

from collections.abc import Callable, Iterator, Mapping
from html import escape

from lxml.etree import ElementBase
from msgspec import Struct, field

from pressroom.checks.markup import TEXT, text_of
from pressroom.checks.page_markup import (
    PageMarkup,
    ShownArticle,
    ShownStep,
    addresses_of_set,
    is_address,
    is_only_followed,
)

FOREIGN = frozenset(("base", "embed", "frame", "iframe", "object"))
EMBEDDED = (*FOREIGN, "audio", "img", "input", "source", "track", "video")
# Attributes that may stand anywhere. An element with others is looked at for an id, a style and
# event handlers; most have none but these, and one question tells so.
UNWATCHED = frozenset(
    "alt aria-current aria-label aria-labelledby charset class content datetime dir height href "
    "hreflang lang loading name property rel sizes src srcset tabindex title type width".split()
)


class _Walk(Struct, kw_only=True):
    """A walk through the elements of a document, and what it has met."""

    html: ElementBase | None
    markup: PageMarkup = field(default_factory=PageMarkup)
    skips: list[ElementBase] = field(default_factory=list)
    first_headline: ElementBase | None = None


def markup_of(root: ElementBase) -> PageMarkup:
    """Return what stands in the document of this element.

    A damaged page can have elements beside its html element: they are walked like it.
    """
    tops = [*reversed([*root.itersiblings(preceding=True)]), root, *root.itersiblings()]
    html = next((top for top in tops if top.tag == "html"), None)
    walk = _Walk(html=html)
    walk.markup.lang = "" if html is None else html.get("lang", "")
    for top in tops:
        for element in top.iter():
            if not UNWATCHED.issuperset(element.keys()):
                _read_attributes(walk.markup, element)
            if read := READERS.get(element.tag):
                read(walk, element)
    first = walk.first_headline
    # A link around the headline does not end before it.
    around = [] if first is None else list(first.iterancestors("a"))
    walk.markup.skips = sum(link not in around for link in walk.skips)
    return walk.markup


def _read_attributes(markup: PageMarkup, element: ElementBase) -> None:
    for name, value in element.items():
        if name == "id":
            markup.ids.add(value)
        elif name == "style":
            markup.styles.append(value)
        elif name.startswith("on"):
            markup.handlers.append(name)


def _read_anchor(walk: _Walk, element: ElementBase) -> None:
    address, name = element.get("href"), element.get("name")
    if address is not None:
        walk.markup.followed.add(address)
        if address.startswith("#") and walk.first_headline is None:
            walk.skips.append(element)
    if name is not None:
        walk.markup.ids.add(name)


def _read_area(walk: _Walk, element: ElementBase) -> None:
    if (address := element.get("href")) is not None:
        walk.markup.followed.add(address)


def _read_form(walk: _Walk, element: ElementBase) -> None:
    if (address := element.get("action")) is not None:
        walk.markup.followed.add(address)


def _read_link(walk: _Walk, element: ElementBase) -> None:
    kind, address = element.get("rel", ""), element.get("href")
    # A link without an address leads to the page itself, and is told as an empty one.
    (walk.markup.followed if is_only_followed(kind) else walk.markup.fetched).add(address or "")
    if address is None or not _is_in_head(walk, element):
        return
    lang = element.get("hreflang")
    if kind == "canonical":
        walk.markup.canonicals.append(address)
    elif kind == "alternate" and lang is not None:
        walk.markup.languages.append((lang, address))


def _read_meta(walk: _Walk, element: ElementBase) -> None:
    content = element.get("content")
    if content is None:
        return
    if element.get("name") in ("description", "robots") and _is_in_head(walk, element):
        is_robots = element.get("name") == "robots"
        (walk.markup.robots if is_robots else walk.markup.descriptions).append(content)
    if "property" in element.attrib and is_address(content):
        walk.markup.followed.add(content)


def _read_title(walk: _Walk, element: ElementBase) -> None:
    if _is_in_head(walk, element):
        walk.markup.titles.append(text_of(element))


def _is_in_head(walk: _Walk, element: ElementBase) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "head" and parent.getparent() is walk.html


def _read_headline(walk: _Walk, element: ElementBase) -> None:
    if walk.first_headline is None:
        walk.first_headline = element
    walk.markup.headlines.append(text_of(element))


def _read_article(walk: _Walk, element: ElementBase) -> None:
    if walk.markup.article is None:
        pieces = (escape(TEXT(element), quote=False).encode(),)
        walk.markup.article = ShownArticle(*_first_date(element), _nearest_lang(element), pieces)


def _first_date(article: ElementBase) -> tuple[str, str]:
    """Return the date of an article's first time element, and the text of it."""
    first = next(article.iter("time"), None)
    return ("", "") if first is None else (first.get("datetime", ""), text_of(first))


def _nearest_lang(article: ElementBase) -> str:
    lang = article.get("lang")
    if lang is None:
        around = (element.get("lang") for element in article.iterancestors())
        lang = next((lang for lang in around if lang is not None), "")
    return str(lang)


def _read_navigation(walk: _Walk, element: ElementBase) -> None:
    if element.get("aria-label") == "Breadcrumb":
        walk.markup.breadcrumbs.append([_step_of(item) for item in element.iter("li")])


def _step_of(item: ElementBase) -> ShownStep:
    for link in item.iter("a"):
        if (address := link.get("href")) is not None:
            return ShownStep(text_of(link), address, _is_current(item))
    return ShownStep(text_of(item), None, _is_current(item))


def _is_current(item: ElementBase) -> bool:
    return any(element.get("aria-current") == "page" for element in item.iter())


def _read_script(walk: _Walk, element: ElementBase) -> None:
    """Tell a block of JSON-LD, which no browser runs, from what runs."""
    source, text = element.get("src"), element.text or ""
    if source is None and element.get("type") == "application/ld+json":
        walk.markup.blocks.append(text)
        return
    walk.markup.scripts.append(source or text or "an empty one")
    walk.markup.fetched.update(_embedded_in(element))


def _read_style(walk: _Walk, element: ElementBase) -> None:
    walk.markup.styles.append(element.text or "an empty one")


def _read_drawing(walk: _Walk, element: ElementBase) -> None:
    walk.markup.fetched.update(e.get("href") for e in element.iter() if "href" in e.attrib)


def _read_embedded(walk: _Walk, element: ElementBase) -> None:
    if element.tag in FOREIGN:
        walk.markup.foreign.append(element.tag)
    walk.markup.fetched.update(_embedded_in(element))


def _embedded_in(element: ElementBase) -> Iterator[str]:
    """Yield the addresses that an element shows or plays; a source set names several."""
    for name in ("src", "poster"):
        if name in element.attrib:
            yield element.get(name)
    yield from addresses_of_set(element.get("srcset", ""))


Reader = Callable[[_Walk, ElementBase], None]

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
