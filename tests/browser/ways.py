"""In which ways do people look at a page?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

from tests.browser.sites import DESKTOP, PHONE

LARGE_TEXT = "html { font-size: 200% !important }"
# WCAG 1.4.12, in its own numbers.
WIDE_TEXT = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to look at a page; axe is asked where its rules may tell it from the others."""

    width: int = DESKTOP
    style: str = ""
    colours: Literal["active", "none"] = "none"
    has_axe: bool = True


WAYS = {
    "desktop": Way(),
    "phone": Way(width=PHONE),
    "forced colours": Way(colours="active"),
    "text of 200 %": Way(style=LARGE_TEXT),
    "text of 200 % on a phone": Way(width=PHONE, style=LARGE_TEXT, has_axe=False),
    "wide text": Way(style=WIDE_TEXT),
    "wide text on a phone": Way(width=PHONE, style=WIDE_TEXT, has_axe=False),
}


def each_way(page: Page) -> Iterator[tuple[str, Way]]:
    """Yield each way, with its name, once the page is looked at so."""
    style = page.add_style_tag(content=" ")
    for name, way in WAYS.items():
        page.set_viewport_size({"width": way.width, "height": 800})
        page.emulate_media(forced_colors=way.colours)
        style.evaluate("(node, text) => { node.textContent = text }", way.style)
        yield name, way
