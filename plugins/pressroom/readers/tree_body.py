"""What does a body say that needs a parser: one with tables, images, notes or markup gone wrong?

It makes the same of plain markup as `plain_markup`; the tests hold the two together.
"""

from collections.abc import Iterator, Sequence

from lxml import html

from pressroom.model.media import Image
from pressroom.model.people import Quotation
from pressroom.readers.allow_list import INLINE, PARTED
from pressroom.readers.attributions import attributed_speaker, block_quotation, without_dash
from pressroom.readers.clean_markup import CleanMarkup
from pressroom.readers.figures import describe_images, make_figures, with_sources
from pressroom.readers.footnotes import link_footnotes, number_footnotes
from pressroom.readers.line_breaks import line_breaks_told, part_paragraphs
from pressroom.readers.plain_tags import HEADINGS
from pressroom.readers.sanitiser import Element, Sanitiser
from pressroom.readers.table_rules import broken_table_rules

CAPTION = "Table: "


def read_tree(
    root: Element, sanitiser: Sanitiser, images: Sequence[Image], lang: str
) -> CleanMarkup:
    """Return what a tree holds, cleaned; `images` and `lang` are the release's."""
    link_footnotes(root)
    sanitiser.clean(root)
    describe_images(root, images)
    _wrap_loose_text(root)
    findings = [*line_breaks_told(part_paragraphs(root))]
    _part_blocks(root)
    _caption_tables(root)
    findings += broken_table_rules(root)
    blocks = _block_quotations(root)
    paragraphs = tuple(
        text for node in root.iter("p", "li") if node.find("p") is None and (text := _text_of(node))
    )
    text = _text_of(root)
    told = tuple(_told(root, blocks))
    number_footnotes(root, lang)
    _frame_tables(root)
    make_figures(root, images)
    return CleanMarkup(
        html=with_sources(_inner_html(root), images),
        text=text,
        paragraphs=paragraphs,
        told=told,
        has_headings=next(root.iter(*HEADINGS), None) is not None,
        may_have_columns=True,
        findings=tuple(findings),
    )


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


def _frame_tables(root: Element) -> None:
    """Put each table into what scrolls by itself, by keyboard too: a region named by its caption.

    Source: WCAG 1.4.10 and 2.1.1.
    """
    for number, table in enumerate([*root.iter("table")], start=1):
        frame = html.Element("div")
        frame.set("class", "pr-table")
        caption = table.find("caption")
        if caption is not None:
            name = caption.get("id", f"pr-table-{number}")
            caption.set("id", name)
            frame.set("role", "region")
            frame.set("aria-labelledby", name)
        frame.set("tabindex", "0")
        frame.tail, table.tail = table.tail, None
        table.addprevious(frame)
        frame.append(table)


def _block_quotations(root: Element) -> dict[Element, Quotation]:
    """Make figures of block quotations that end with their speaker; return what they say."""
    found: dict[Element, Quotation] = {}
    for block in list(root.iter("blockquote")):
        last = block[-1] if len(block) > 1 else None
        speaker = attributed_speaker(_text_of(last)) if last is not None else None
        if last is None or speaker is None:
            continue
        figure = html.Element("figure")
        figure.set("class", "pr-quotation")
        figure.tail, block.tail = block.tail, None
        block.addprevious(figure)
        figure.append(block)
        last.tag = "figcaption"
        last.text = without_dash(last.text or "")
        last.tail = None
        figure.append(last)
        found[block] = block_quotation(_text_of(block), speaker)
    return found


def _told(root: Element, blocks: dict[Element, Quotation]) -> Iterator[str | Quotation]:
    """Yield the prose outside block quotations, and these with their speakers, in text order."""
    for node in root.iter("p", "li", "blockquote"):
        if node in blocks:
            yield blocks[node]
        elif node.tag != "blockquote" and _is_prose(node):
            yield _text_of(node)


def _is_prose(node: Element) -> bool:
    return node.find("p") is None and next(node.iterancestors("blockquote"), None) is None
