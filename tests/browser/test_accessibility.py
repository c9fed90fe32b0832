"""Can everybody read the pages, and reach what they hold?"""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.sites import DESKTOP, PHONE, SEED_PATH, NewPage, Site

AXE_PATH = Path(axe_playwright_python.__file__).with_name("axe.min.js")
FACT_SHEET_PATH = (
    "releases/2012/08/28/helpful-preparedness-tips-for-those-bracing-for-tropical-storm-isaac/"
)
NO_PATH = "no-such-page/"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

PAGES = pytest.mark.parametrize(
    "path",
    [
        pytest.param("", id="home"),
        pytest.param("releases/", id="all releases"),
        pytest.param("releases/2025/", id="a year"),
        pytest.param("sections/press-release/", id="a section"),
        pytest.param("topics/", id="all topics"),
        pytest.param("topics/disability-policy/", id="a topic"),
        pytest.param("organisations/ncd/", id="an organisation"),
        pytest.param("people/john-morton/", id="a person"),
        pytest.param("places/washington/", id="a place"),
        pytest.param(SEED_PATH, id="the seed"),
        pytest.param(FACT_SHEET_PATH, id="a long fact sheet"),
        pytest.param("about/", id="a standing page"),
        pytest.param(NO_PATH, id="not found"),
    ],
)


@PAGES
@pytest.mark.parametrize(
    "width", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]
)
def test_axe_finds_nothing(site: Site, new_page: NewPage, path: str, width: int) -> None:
    """Axe finds no fault by WCAG 2.2 AA or best practice, on a desktop and on a phone."""
    page = new_page(width)
    answer = page.goto(site.url + path)
    assert answer
    assert answer.ok == (path != NO_PATH)
    assert findings_of(page) == []


def findings_of(page: Page) -> list[tuple[str, str, str]]:
    """Return what axe finds wrong with a page: the rule, the element, and why."""
    page.add_script_tag(path=AXE_PATH)
    result = page.evaluate("tags => axe.run({runOnly: tags, resultTypes: ['violations']})", TAGS)
    return [
        (violation["id"], node["html"], node["failureSummary"])
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@PAGES
def test_nothing_is_wider_than_a_phone(site: Site, new_page: NewPage, path: str) -> None:
    """At 320 px no page scrolls sideways (WCAG 1.4.10)."""
    page = new_page(PHONE)
    page.goto(site.url + path)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        pytest.param("Skip global navigation to main content", "body > header", id="navigation"),
        pytest.param("Skip breadcrumb navigation", "nav[aria-label=Breadcrumb]", id="breadcrumb"),
    ],
)
def test_skip_link_works_by_keyboard(site: Site, new_page: NewPage, text: str, passed: str) -> None:
    """A skip link shows when it has focus, and takes focus past what it skips (WCAG 2.4.1)."""
    page = new_page()
    page.goto(site.url + SEED_PATH)
    _tab_to(page, text)
    page.wait_for_function(
        "() => { const box = document.activeElement.getBoundingClientRect();"
        " return box.top >= 0 && box.left >= 0 && box.height >= 24; }"
    )
    target = page.evaluate("document.activeElement.hash.slice(1)")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == target
    page.keyboard.press("Tab")
    assert page.evaluate(
        "skipped => { const next = document.activeElement;"
        " const after = Node.DOCUMENT_POSITION_FOLLOWING;"
        " const nav = document.querySelector(skipped);"
        " return next !== document.body && !nav.contains(next)"
        " && (nav.compareDocumentPosition(next) & after) === after; }",
        passed,
    )


def test_month_is_reached_by_keyboard(site: Site, new_page: NewPage) -> None:
    """The date index of all releases and that of a year lead to a month in a few keys."""
    page = new_page()
    page.goto(site.url + "releases/")
    for name, path in (("2025", "releases/2025/"), ("March 2025", "releases/2025/03/")):
        _tab_to(page, "By date")
        page.keyboard.press("Enter")
        _tab_to(page, name, most=12)
        page.keyboard.press("Enter")
        page.wait_for_url(site.url + path)


def test_words_of_a_person_are_reached_from_home(site: Site, new_page: NewPage) -> None:
    """A person's words are three links from the home page, by their names alone."""
    page = new_page(PHONE, runs_scripts=False)
    page.goto(site.url)
    for name in ("People", "John Morton", "ICE First US Agency to Sign Agreement"):
        page.get_by_role("main").get_by_role("link", name=name).click()
    assert page.url == site.url + SEED_PATH


def _tab_to(page: Page, text: str, most: int = 30) -> None:
    """Press Tab until the link with this text has focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == text:
            return
    pytest.fail(f'no Tab leads to "{text}"')
