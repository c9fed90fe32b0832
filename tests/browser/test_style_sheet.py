"""Does the style sheet fit the pages?"""

import gzip
import re

from lxml import html

from pressroom.readers.allow_list import ALLOWED
from tests.browser.sites import ROOT, Site

STYLE_SHEET = (ROOT / "theme/static/css/pressroom.css").read_text(encoding="utf-8")
MOST_BYTES = 7_000


def test_every_class_is_styled(site: Site) -> None:
    """No page carries a class that the style sheet does not know: misspelt, or purged."""
    styled = set(re.findall(r"\.(-?[A-Za-z_][\w-]*)", STYLE_SHEET))
    used = {
        name
        for path in site.output_path.rglob("*.html")
        for classes in html.parse(str(path)).xpath("//@class")
        for name in classes.split()
    }
    assert used - styled == set()


def test_elements_of_bodies_are_kept() -> None:
    """The purge keeps the rules of every element that the sanitiser lets through."""
    source = (ROOT / "tools/css.mjs").read_text(encoding="utf-8")
    listed = re.search(r"BODY_ELEMENTS =(.*?);", source, re.DOTALL)
    assert listed
    assert set(re.findall(r"[a-z0-9]+", listed[1])) == set(ALLOWED)


def test_style_sheet_is_small_and_loads_nothing() -> None:
    """The style sheet takes at most 7 kB on the wire, and asks for no other file."""
    assert len(gzip.compress(STYLE_SHEET.encode(), 9, mtime=0)) <= MOST_BYTES
    assert re.findall(r"url\(|@import|@font-face", STYLE_SHEET) == []


def test_nothing_moves() -> None:
    """Nobody has to ask for less motion: there is none (WCAG 2.3.3)."""
    assert re.findall(r"transition|animation|@keyframes|scroll-behavior", STYLE_SHEET) == []
