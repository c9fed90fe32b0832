"""What does the text of a release say, as clean HTML, as words and as quotations?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pyromark
from lxml import html

from pressroom.model.media import Image
from pressroom.model.people import Quotation, Speaker
from pressroom.model.release import Dateline
from pressroom.problems.problem import Problem, problem
from pressroom.readers.allow_list import INLINE, PARTED
from pressroom.readers.footnotes import link_footnotes, number_footnotes
from pressroom.readers.markup import tree_of
from pressroom.readers.quotations import quotations_in
from pressroom.readers.sanitiser import Element, Sanitiser

MARKDOWN = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
ATTRIBUTION = re.compile(r"^[—–―]\s*(?P<name>[^,]+)(?:,\s*(?P<rest>.+))?$", re.DOTALL)
CAPTION = "Table: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A clean body.

    `paragraphs` are the texts of its paragraphs and list items in order, with white space folded;
    `text` is all of its text. `links` are ids of releases.
    """

    html: str
    text: str
    paragraphs: tuple[str, ...]
    quotations: tuple[Quotation, ...]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a body is read with.

    `path` and `line` say where it begins, `lang` is its language.
    Images have to be among `media_names`, written as
    `NAME` or `FOLDER/NAME`. The dateline is printed at the head of the first paragraph.
    """

    path: str
    lang: str
    line: int = 1
    media_names: frozenset[str] = frozenset()
    folder: str = ""
    images: tuple[Image, ...] = ()
    dateline: Dateline | None = None


def html_of_markdown(markdown: str) -> str:
    """Return CommonMark with tables, footnotes and heading attributes as HTML, not yet clean."""
    return pyromark.html(markdown, options=MARKDOWN)


def body_of_html(markup: str, around: Surroundings) -> Body:
    """Return the clean body of HTML that nobody vouches for."""

    def media_of(address: str) -> str | None:
        name = address.removeprefix("./").removeprefix(f"{around.folder}/")
        return name if name in around.media_names else None

    dateline = around.dateline

    root, refused = tree_of(markup, around.path, around.line)
    link_footnotes(root)
    sanitiser = Sanitiser(media_of)
    sanitiser.clean(root)
    _describe_images(root, around.images)
    _wrap_loose_text(root)
    _part_blocks(root)
    _caption_tables(root)
    blocks = _block_quotations(root)
    paragraphs = tuple(
        text for node in root.iter("p", "li") if node.find("p") is None and (text := _text_of(node))
    )
    text = _text_of(root)
    quotations = _quotations(root, blocks)
    number_footnotes(root, around.lang)
    if dateline:
        _print_dateline(root, dateline)
    return Body(
        html=_inner_html(root),
        text=text,
        paragraphs=paragraphs,
        quotations=quotations,
        links=tuple(dict.fromkeys(sanitiser.links)),
        problems=(*refused, *_told(sanitiser, around.path, around.line)),
    )


def _told(sanitiser: Sanitiser, path: str, line: int) -> tuple[Problem, ...]:
    removed = [
        problem("W170", path, line, value=name if count == 1 else f"{name} ({count} times)")
        for name, count in sanitiser.dropped.items()
        if name != "<h1>"
    ]
    if sanitiser.dropped["<h1>"]:
        removed.append(problem("W172", path, line))
    unlisted = [problem("E173", path, line, value=name) for name in sanitiser.unlisted]
    return (*removed, *unlisted)


def _print_dateline(root: Element, dateline: Dateline) -> None:
    """Set the dateline before the first paragraph's words, as `<span class="dateline">`."""
    first = next(root.iter("p"), None)
    if first is None:
        first = html.Element("p")
        root.insert(0, first)
    place = html.Element("span")
    place.set("class", "dateline")
    place.text = dateline.as_printed
    place.tail = dateline.separator + (first.text or "").lstrip()
    first.text = None
    first.insert(0, place)


def _text_of(node: Element) -> str:
    return " ".join(node.text_content().split())


def _inner_html(root: Element) -> str:
    first = root.text or ""
    parts = [html.tostring(child, encoding="unicode") for child in root]
    return (first + "".join(parts)).strip()


def _wrap_loose_text(root: Element) -> None:
    """Put text and inline elements that stand outside any block into paragraphs."""
    children = list(root)
    if not (root.text or "").strip() and not any(
        child.tag in INLINE or (child.tail or "").strip() for child in children
    ):
        return
    paragraph: Element | None = None
    loose, root.text = root.text or "", None
    if loose.strip():
        paragraph = html.Element("p")
        paragraph.text = loose.lstrip()
        root.insert(0, paragraph)
    for child in children:
        tail, child.tail = child.tail or "", None
        if child.tag in INLINE:
            if paragraph is None:
                paragraph = html.Element("p")
                child.addprevious(paragraph)
            paragraph.append(child)
            child.tail = tail
        elif tail.strip():
            paragraph = html.Element("p")
            paragraph.text = tail.lstrip()
            child.addnext(paragraph)
        else:
            paragraph, child.tail = None, tail


def _describe_images(root: Element, images: Iterable[Image]) -> None:
    """Give the images of the text their size, and their alternative text where it has none."""
    by_address = {f"media:{image.file.name}": image for image in images}
    for node in root.iter("img"):
        image = by_address.get(node.get("src", ""))
        if image is None:
            continue
        node.set("alt", node.get("alt") or image.alt or "")
        node.set("width", str(image.width))
        node.set("height", str(image.height))


def _part_blocks(root: Element) -> None:
    """Put a line end after each block that ends without white space, so that no words run on."""
    for node in root.iter(*PARTED):
        if not node.tail:
            node.tail = "\n"
        elif not node.tail[0].isspace():
            node.tail = f"\n{node.tail}"


def _caption_tables(root: Element) -> None:
    """Make the line `Table: …` before a table its caption, and say what its headers head."""
    for table in root.iter("table"):
        for header in table.iterfind("thead//th"):
            if "scope" not in header.attrib:
                header.set("scope", "col")
        before = table.getprevious()
        if before is None or before.tag != "p" or table.find("caption") is not None:
            continue
        if (before.tail or "").strip():
            continue
        text = before.text or ""
        if text.startswith(CAPTION):
            before.text = text.removeprefix(CAPTION)
            before.tag = "caption"
            table.insert(0, before)


def _block_quotations(root: Element) -> dict[Element, Quotation]:
    """Make figures of block quotations that end with their speaker; return what they say."""
    found: dict[Element, Quotation] = {}
    for block in list(root.iter("blockquote")):
        last = block[-1] if len(block) > 1 else None
        match = ATTRIBUTION.match(_text_of(last)) if last is not None else None
        if last is None or match is None:
            continue
        figure = html.Element("figure")
        figure.set("class", "pr-quotation")
        figure.tail, block.tail = block.tail, None
        block.addprevious(figure)
        figure.append(block)
        last.tag = "figcaption"
        last.text = re.sub(r"^\s*[—–―]\s*", "", last.text or "")
        last.tail = None
        figure.append(last)
        role, organisation = _role_of(match["rest"])
        speaker = Speaker(name=match["name"].strip(), role=role, organisation=organisation)
        text = _text_of(block).strip('“”"')
        found[block] = Quotation(number=1, text=text, speaker=speaker, is_block=True)
    return found


def _role_of(rest: str | None) -> tuple[str | None, str | None]:
    if not rest:
        return None, None
    role, comma, organisation = rest.rpartition(",")
    return (role.strip(), organisation.strip()) if comma else (rest.strip(), None)


def _quotations(root: Element, blocks: dict[Element, Quotation]) -> tuple[Quotation, ...]:
    """Return block quotations and those in prose, numbered in text order."""
    found: list[Quotation] = []
    prose: list[str] = []
    for node in root.iter("p", "li", "blockquote"):
        if node in blocks:
            found += (*quotations_in(prose), blocks[node])
            prose = []
        elif node.tag != "blockquote" and _is_prose(node):
            prose.append(_text_of(node))
    found += quotations_in(prose)
    return tuple(replace(quotation, number=n) for n, quotation in enumerate(found, start=1))


def _is_prose(node: Element) -> bool:
    return node.find("p") is None and next(node.iterancestors("blockquote"), None) is None
