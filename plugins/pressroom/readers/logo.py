"""What is the office's logo, and may it stand on every page?"""

import hashlib
import re
from pathlib import Path

from lxml import etree

from pressroom.model.site import Logo
from pressroom.problems.problem import Problem
from pressroom.readers.office_picture import (
    OfficePictureError,
    bare_office_picture,
    office_file,
    unfit,
)
from pressroom.settings.frame import LogoSettings

_SPOT, _WHAT = "PRESSROOM.LOGO", "logo"
# Every page loads it: a release page with everything else on it has some 8 kB.
MOST_BYTES = 50_000
HEIGHTS = range(16, 121)
LOADS = "it loads or links something else"
_SVG = "{http://www.w3.org/2000/svg}svg"
_LENGTH = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:px)?\s*")
_LEADS_AWAY = re.compile(r"url\(\s*['\"]?(?!#|data:)|@import", re.IGNORECASE)
_ACTIVE = ("script", "foreignObject", "iframe", "handler", "set", "animate")


def logo_of(given: LogoSettings | None, content: Path, problems: list[Problem]) -> Logo | None:
    """Return the logo, as it is published; what is wrong with it becomes a problem."""
    if given is None:
        return None
    path = office_file(given.file, content, _SPOT, _WHAT, problems)
    if path is None:
        return None
    try:
        return _logo(path, given)
    except OfficePictureError as error:
        problems.append(unfit(given.file, _SPOT, _WHAT, error))
        return None


def _logo(path: Path, given: LogoSettings) -> Logo:
    if given.height not in HEIGHTS:
        reason = f"HEIGHT is {given.height}; a logo is 16 to 120 pixels high"
        raise OfficePictureError(reason)
    if given.replaces_name and not given.alt:
        reason = "it stands for the name of the site, so ALT has to say it"
        raise OfficePictureError(reason)
    data, (width, height) = _published(path)
    if len(data) > MOST_BYTES:
        reason = f"it has {len(data) // 1000} kB, and every page loads it; at most 50 kB will do"
        raise OfficePictureError(reason)
    return Logo(
        path=f"theme/logo{path.suffix.lower()}",
        version=hashlib.sha256(data).hexdigest()[:8],
        data=data,
        alt=given.alt,
        width=max(1, round(width * given.height / height)),
        height=given.height,
        replaces_name=given.replaces_name,
    )


def _published(path: Path) -> tuple[bytes, tuple[float, float]]:
    """Return the bytes that are published, and width and height in any unit."""
    if path.suffix.lower() == ".svg":
        data = path.read_bytes()
        return data, _size_of_drawing(data)
    data, picture = bare_office_picture(path)
    return data, (picture.width, picture.height)


def _size_of_drawing(data: bytes) -> tuple[float, float]:
    """Return width and height of a drawing that runs nothing and loads nothing."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        reason = f"it is no SVG drawing ({error.msg})"
        raise OfficePictureError(reason) from error
    if root.tag != _SVG:
        reason = "it is no SVG drawing"
        raise OfficePictureError(reason)
    # Such as a style sheet elsewhere.
    if root.xpath("//processing-instruction()"):
        raise OfficePictureError(LOADS)
    for element in root.iter(etree.Element):
        _check_element(element)
    sizes = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    box = root.get("viewBox", "").replace(",", " ").split()
    found = [size[1] for size in sizes if size] if all(sizes) else box[2:]
    try:
        width, height = map(float, found)
    except ValueError:
        width = height = 0.0
    if width <= 0 or height <= 0:
        reason = "it does not say how large it is; give its svg element a width and a height"
        raise OfficePictureError(reason)
    return width, height


def _check_element(element: etree._Element) -> None:
    name = etree.QName(element).localname
    runs = [a for a in element.attrib if str(a).lower().startswith("on")]
    links = [v for a, v in element.attrib.items() if str(a).rpartition("}")[2] == "href"]
    texts = [element.text or "" if name == "style" else "", *map(str, element.attrib.values())]
    if name.startswith(_ACTIVE) or runs:
        reason = f"it holds what can run or move ({runs[0] if runs else name})"
        raise OfficePictureError(reason)
    if any(not str(link).startswith(("#", "data:image/")) for link in links) or any(
        _LEADS_AWAY.search(text) for text in texts
    ):
        raise OfficePictureError(LOADS)
