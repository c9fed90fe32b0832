"""Can everybody read each kind of page, in each of its states, however they set their browser?"""

import pytest

from tests.browser.judging import findings_of, lost_text_of
from tests.browser.sites import NewPage, Site
from tests.browser.ways import WAYS, each_way
from tests.every_page.kinds import PATTERNS, one_of_each


@pytest.mark.parametrize("kind", PATTERNS)
def test_page_is_for_everybody(every_page: Site, new_page: NewPage, kind: str) -> None:
    """Axe finds no fault, and no text is lost, in any way to look at it (WCAG 1.4.4, .10, .12)."""
    page = new_page()
    page.goto(every_page.url + one_of_each(every_page.output_path)[kind])
    found = {}
    for name, way in each_way(page):
        findings = findings_of(page) if way.has_axe else []
        # Forced colours are the reader's own. Axe asks for -webkit-text-fill-color, of which
        # Chromium tells the page's colour that nobody sees.
        seen = [each for each in findings if way.colours == "none" or each[0] != "color-contrast"]
        found[name] = (seen, lost_text_of(page))
    assert found == dict.fromkeys(WAYS, ([], []))


@pytest.mark.parametrize(
    ("style", "body", "fault"),
    [
        ("", '<p style="width: 2000px">Wide', "px wide"),
        ("overflow: hidden; width: 50px; white-space: nowrap", "<p>A long line", "cut off"),
        ("", "<p>One line</p><p style='margin-top: -2.1em'>Another line", "overlaps"),
    ],
    ids=["too wide", "cut off", "over another"],
)
def test_lost_text_is_found(new_page: NewPage, style: str, body: str, fault: str) -> None:
    """Text that nobody could read is told, so that its absence says something."""
    page = new_page()
    page.set_content(f"<style>p {{ {style} }}</style>{body}")
    (found,) = lost_text_of(page)
    assert fault in found


def test_axe_finds_what_is_wrong(new_page: NewPage) -> None:
    """Axe runs: it finds the faults of a page that has some."""
    page = new_page()
    page.set_content("<!DOCTYPE html><p style='color: #bbb'>Faint<img src='a.png'>")
    rules = {rule for rule, *_ in findings_of(page)}
    assert {"color-contrast", "document-title", "html-has-lang", "image-alt"} <= rules
