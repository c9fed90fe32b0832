"""How do the pictures of a release stand in its text?

They are asked for what the front matter tells of them, shown in the size that fits the screen,
and become figures where they stand alone.
"""

import re
from collections.abc import Iterable

from lxml import html

from pressroom.model.media import SIZES, Image
from pressroom.readers.sanitiser import Element

MEDIA = "media:"
_SHOWN = re.compile(r'<img src="media:([^"]*)"[^>]*>')


def describe_images(root: Element, images: Iterable[Image]) -> None:
    """Give the images of the text their size, and their alternative text where it has none.

    The browser fetches the first with the page, and the others when they are near.
    """
    by_address = {f"{MEDIA}{image.file.name}": image for image in images}
    for number, node in enumerate([*root.iter("img")]):
        image = by_address.get(node.get("src", ""))
        if image is None:
            continue
        name, width, height = image.shown
        node.set("src", f"{MEDIA}{name}")
        node.set("alt", node.get("alt") or image.alt or "")
        node.set("width", str(width))
        node.set("height", str(height))
        if number:
            node.set("loading", "lazy")


def make_figures(root: Element, images: Iterable[Image]) -> None:
    """Make a figure of each image that is all of its paragraph, with caption and credit."""
    by_address = {f"{MEDIA}{image.shown[0]}": image for image in images}
    for node in list(root.iter("img")):
        paragraph = node.getparent()
        image = by_address.get(node.get("src", ""))
        is_alone = paragraph.tag == "p" and len(paragraph) == 1 and not _words_of(paragraph)
        if image is None or not is_alone:
            continue
        paragraph.tag = "figure"
        if image.caption_line:
            caption = html.Element("figcaption")
            caption.text = image.caption_line
            paragraph.append(caption)


def with_sources(markup: str, images: Iterable[Image]) -> str:
    """Return clean markup whose images come in the size and the form that a browser asks for.

    It is written as text, because the serialiser would close `source`, which has no end.
    """
    by_name = {image.shown[0]: image for image in images}

    def picture(match: re.Match[str]) -> str:
        image = by_name.get(match[1])
        if image is None or not image.renditions:
            return match[0]
        copies = ", ".join(f"{MEDIA}{r.name} {r.width}w" for r in image.renditions[:-1])
        source = f'<source srcset="{copies}" sizes="{SIZES}" type="image/webp">'
        return f"<picture>{source}{match[0]}</picture>"

    return _SHOWN.sub(picture, markup) if by_name else markup


def _words_of(node: Element) -> str:
    return str(node.text_content()).strip()
