"""Does a page need anything but itself and its own host?"""

import re
from http import HTTPStatus

import pytest
from playwright.sync_api import Page, Route

from tests.browser.sites import ROOT, SEED_PATH, NewPage, Site

MOST_BYTES = 12_000
MOST_REQUESTS = 5
ICON = "document.querySelector('link[rel=icon]')?.href ?? new URL('/favicon.ico', location).href"


def _capture_texts() -> list[str]:
    """Return headline, dek and paragraphs of the seed, white space folded."""
    capture = (ROOT / "content/releases/seed.txt").read_text(encoding="utf-8")
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", capture.strip())]
    return [blocks[1], *blocks[3:]]


def _missing(page: Page) -> list[str]:
    """Return what of the capture does not show on the page."""
    text = " ".join(page.locator("body").inner_text().split())
    return [block for block in _capture_texts() if block not in text]


def test_release_reads_without_javascript(site: Site, new_page: NewPage) -> None:
    """With JavaScript off the whole release stands on its page."""
    page = new_page(runs_scripts=False)
    page.goto(site.url + SEED_PATH)
    assert _missing(page) == []


def test_release_reads_from_its_html_alone(site: Site, new_page: NewPage) -> None:
    """With every request refused but the one for the page, the whole release stands on it."""
    page = new_page()
    page.route("**/*", lambda route: _let_through(route, only=site.url + SEED_PATH))
    page.goto(site.url + SEED_PATH)
    assert _missing(page) == []


def _let_through(route: Route, *, only: str) -> None:
    if route.request.url == only:
        route.continue_()
    else:
        route.abort()


def test_loaded_release_reads_offline(site: Site, new_page: NewPage) -> None:
    """Once loaded a release stays readable with no network, and nothing is asked for again."""
    page = new_page()
    page.goto(site.url + SEED_PATH, wait_until="networkidle")
    page.context.set_offline(True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.mouse.wheel(0, 5000)
    page.wait_for_timeout(200)
    assert (_missing(page), asked) == ([], [])


def test_seed_page_is_light(site: Site, new_page: NewPage) -> None:
    """The seed's page, everything that it loads included, takes at most 12 kB and 5 requests."""
    page = new_page()
    before = len(site.answers)
    page.goto(site.url + SEED_PATH, wait_until="networkidle")
    # A browser asks for the icon when it pleases; here it is always counted.
    page.request.get(page.evaluate(ICON))
    answers = {answer.path: answer for answer in site.answers[before:]}.values()
    assert [answer for answer in answers if answer.status != HTTPStatus.OK] == []
    assert sum(answer.size_bytes for answer in answers) <= MOST_BYTES, answers
    assert len(answers) <= MOST_REQUESTS, answers


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("", id="home"),
        pytest.param("releases/", id="all releases"),
        pytest.param(SEED_PATH, id="the seed"),
        pytest.param("accessibility/", id="a standing page"),
        pytest.param("no-such-page/", id="not found"),
    ],
)
def test_no_request_leaves_the_site(site: Site, new_page: NewPage, path: str) -> None:
    """A page loads from its own host only."""
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url + path)
    assert [url for url in asked if not url.startswith(site.url)] == []
