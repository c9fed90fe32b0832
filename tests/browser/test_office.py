"""Does an office get the name, logo, colours and links that its settings give?"""

import shutil
from collections.abc import Iterator

import pytest

from tests.browser.judging import findings_of
from tests.browser.sites import DESKTOP, PHONE, ROOT, SEED_PATH, NewPage, Site, build, served
from tests.browser.test_independence import MOST_BYTES, MOST_REQUESTS

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">'
    '<circle cx="20" cy="20" r="20" fill="#fff"/></svg>'
)
SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
SITENAME = "Harbor City Press Office"
THEME = {theme!r}
PRESSROOM = PRESSROOM | {{
    "LOGO": {{"FILE": "logo.svg", "ALT": "Harbor City"}},
    "COLOURS": {{
        "LINK": "green-cool-70v", "VISITED": "#5c2e00", "FOCUS": "magenta-50v",
        "HEADER": "green-cool-80v", "HEADER_TEXT": "white", "ACCENT": "gold-50v",
    }},
    "HEADER_LINKS": [
        {{"NAME": "All releases", "HREF": "releases/"}},
        {{"NAME": "The city", "HREF": "https://www.example.org/"}},
    ],
    "FOOTER_LINKS": [{{"NAME": "Accessibility", "HREF": "/accessibility/"}}],
}}
"""
LINK, FOCUS, HEADER, ACCENT = (
    *("rgb(21, 76, 33)", "rgb(215, 45, 121)", "rgb(25, 49, 30)", "rgb(147, 111, 56)"),
)
WHITE = "rgb(255, 255, 255)"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the demonstration's releases on the site of another office, served."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "content" / "logo.svg").write_text(LOGO, "utf-8")
    settings = folder / "officeconf.py"
    settings.write_text(SETTINGS.format(root=str(ROOT), theme=str(ROOT / "theme")), "utf-8")
    build(folder / "content", folder / "output", "--settings", str(settings))
    with served(folder / "output") as site:
        yield site


def style_of(
    new_page: NewPage, url: str, selector: str, name: str, *, media: str = "screen"
) -> str:
    """Return a property of the first element of a page that the selector finds."""
    page = new_page()
    page.emulate_media(media=media)
    page.goto(url)
    ask = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"
    found: str = page.evaluate(ask, [selector, name])
    return found


@pytest.mark.parametrize(
    ("selector", "name", "colour"),
    [
        ("main a[href^='/topics/']", "color", LINK),
        (".pr-header", "backgroundColor", HEADER),
        (".pr-header", "borderTopColor", ACCENT),
        (".pr-header__name", "color", WHITE),
        (".pr-nav a", "color", WHITE),
    ],
)
def test_page_has_the_colours_of_the_office(
    office: Site, new_page: NewPage, selector: str, name: str, colour: str
) -> None:
    """What the settings name is what a browser shows."""
    assert style_of(new_page, office.url + SEED_PATH, selector, name) == colour


def test_focus_is_seen_in_the_header_and_below_it(office: Site, new_page: NewPage) -> None:
    """The ring has the office's colour; on the ground of the header, that of the text there."""
    page = new_page()
    page.goto(office.url)
    seen = {}
    for _ in range(8):
        page.keyboard.press("Tab")
        ask = "[document.activeElement.textContent, getComputedStyle(document.activeElement)]"
        text, outline = page.evaluate(f"(([t, s]) => [t.trim(), s.outlineColor])({ask})")
        seen[text] = outline
    assert seen["All releases"] == WHITE
    assert set(list(seen.values())[-3:]) == {FOCUS}


def test_header_and_footer_have_the_links_of_the_settings(office: Site, new_page: NewPage) -> None:
    """The links replace those to the pages, and the page itself is marked."""
    page = new_page()
    page.goto(office.url + "releases/")
    links = page.get_by_role("navigation", name="Main").get_by_role("link")
    ask = "all => all.map(a => [a.textContent, a.getAttribute('href'), a.ariaCurrent])"
    assert links.evaluate_all(ask) == [
        ["All releases", "/releases/", "page"],
        ["The city", "https://www.example.org/", None],
    ]
    footer = page.get_by_role("contentinfo").get_by_role("link", name="Accessibility")
    assert footer.get_attribute("href") == "/accessibility/"


def test_logo_has_size_and_text(office: Site, new_page: NewPage) -> None:
    """The logo takes its room before it is there, and is named before the name."""
    page = new_page(runs_scripts=False)
    page.goto(office.url)
    name = page.get_by_role("link", name="Harbor City Harbor City Press Office")
    logo = name.get_by_role("img")
    assert (logo.get_attribute("width"), logo.get_attribute("height")) == ("96", "48")
    box = logo.bounding_box()
    assert box
    assert (box["width"], box["height"]) == (96, 48)


@pytest.mark.parametrize("path", ["", "people/john-morton/", SEED_PATH, "about/"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_axe_finds_nothing_in_other_colours(
    office: Site, new_page: NewPage, path: str, width: int
) -> None:
    """Colours that the build let through are colours that axe lets through."""
    page = new_page(width)
    page.goto(office.url + path)
    assert findings_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_page_of_an_office_is_light(office: Site, new_page: NewPage) -> None:
    """Colours cost no request, and the logo one."""
    page = new_page()
    before = len(office.answers)
    page.goto(office.url + SEED_PATH, wait_until="networkidle")
    answers = {answer.path: answer for answer in office.answers[before:]}.values()
    names = {answer.path.partition("?")[0].rpartition("/")[2] for answer in answers}
    # A browser asks for the icon when it pleases.
    assert names - {"favicon.svg"} == {"", "pressroom.css", "logo.svg"}
    assert sum(answer.size_bytes for answer in answers) <= MOST_BYTES
    assert len(answers) <= MOST_REQUESTS


def test_light_text_of_a_dark_header_is_dark_on_paper(office: Site, new_page: NewPage) -> None:
    """Grounds are not printed, so white text would vanish."""
    url = office.url + SEED_PATH
    assert style_of(new_page, url, ".pr-header__name", "color", media="print") == "rgb(27, 27, 27)"


def test_links_of_the_footer_are_not_printed(office: Site, new_page: NewPage) -> None:
    """On paper the footer says who publishes and how to reach them, and leads nowhere else."""
    page = new_page()
    page.goto(office.url + SEED_PATH)
    footer = page.get_by_role("contentinfo")
    assert footer.inner_text().split()[-1] == "Accessibility"
    page.emulate_media(media="print")
    assert footer.inner_text().split()[-1] == "archive@newsroom.example"
