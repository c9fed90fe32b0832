"""Is a federal site what USWDS and the law ask of one, and is no other site taken for one?"""

from http import HTTPStatus

import pytest

from tests.browser.judging import findings_of
from tests.browser.sites import DESKTOP, PHONE, SEED_PATH, NewPage, Site
from tests.browser.test_independence import MOST_BYTES, MOST_REQUESTS
from tests.browser.test_print import lines_on_paper

NO_PATH = "no-such-page/"
CLAIM = "An official website of the United States government"


@pytest.mark.parametrize("path", ["", "releases/2025/", SEED_PATH, "accessibility/", NO_PATH])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_axe_finds_nothing_on_a_federal_site(
    federal_site: Site, new_page: NewPage, path: str, width: int
) -> None:
    """With the banner open or closed nothing is wrong, and nothing is wider than the window."""
    page = new_page(width)
    page.goto(federal_site.url + path)
    assert findings_of(page) == []
    page.get_by_text("Here’s how you know").click()
    assert findings_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_banner_opens_by_keyboard_without_a_script(federal_site: Site, new_page: NewPage) -> None:
    """The second Tab reaches the banner; Enter shows what it has to say, and hides it again."""
    page = new_page(runs_scripts=False)
    page.goto(federal_site.url)
    told = page.get_by_text("or https:// means you’ve safely connected to the .gov website.")
    assert not told.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert told.is_visible()
    page.keyboard.press("Enter")
    assert not told.is_visible()


def test_identifier_has_agency_and_required_links(federal_site: Site, new_page: NewPage) -> None:
    """The identifier names domain and agency, and leads where the settings say."""
    page = new_page()
    page.goto(federal_site.url + SEED_PATH)
    identity = page.get_by_role("region", name="Agency identifier").inner_text().splitlines()
    assert [line for line in identity if line] == [
        "newsroom.example.gov",
        "An official website of the Department of Examples",
    ]
    links = page.get_by_role("navigation", name="Important links").get_by_role("link")
    assert links.evaluate_all("all => all.map(a => [a.textContent, a.getAttribute('href')])") == [
        ["About DOX", "https://www.example.gov/about/"],
        ["Accessibility statement", "/accessibility/"],
        ["FOIA requests", "https://www.example.gov/foia/"],
        ["No FEAR Act data", "https://www.example.gov/no-fear/"],
        ["Office of the Inspector General", "https://oig.example.gov/"],
        ["Performance reports", "https://www.example.gov/performance/"],
        ["Privacy policy", "https://www.example.gov/privacy/"],
        ["Vulnerability disclosure policy", "https://www.example.gov/vulnerability/"],
    ]


def test_federal_page_is_light(federal_site: Site, new_page: NewPage) -> None:
    """The seed's page takes at most 12 kB and 5 requests with banner and identifier, too."""
    page = new_page()
    before = len(federal_site.answers)
    page.goto(federal_site.url + SEED_PATH, wait_until="networkidle")
    page.request.get(page.evaluate("document.querySelector('link[rel=icon]').href"))
    answers = {answer.path: answer for answer in federal_site.answers[before:]}.values()
    assert [answer for answer in answers if answer.status != HTTPStatus.OK] == []
    assert sum(answer.size_bytes for answer in answers) <= MOST_BYTES, answers
    assert len(answers) <= MOST_REQUESTS, answers


def test_banner_is_not_printed(federal_site: Site, new_page: NewPage) -> None:
    """On paper stands the release."""
    page = new_page()
    page.goto(federal_site.url + SEED_PATH)
    assert CLAIM in page.inner_text("body")
    told = "\n".join(lines_on_paper(page))
    assert (CLAIM in told, "FOIA requests" in told) == (False, False)


def test_no_other_site_claims_to_be_federal(site: Site) -> None:
    """The demonstration has neither words nor pictures of banner and identifier in any file."""
    files = [path for path in site.output_path.rglob("*") if path.is_file()]
    assert [path for path in files if "federal" in path.parts] == []
    pages = [path.read_text("utf-8") for path in files if path.suffix == ".html"]
    assert len(pages) > 50
    assert [text for text in pages if "official website" in text.lower()] == []
