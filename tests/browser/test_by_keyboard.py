"""Can everybody reach what the pages hold?"""

import pytest
from playwright.sync_api import Page

from tests.browser.sites import PHONE, SEED_PATH, NewPage, Site
from tests.every_page.kinds import one_of_each

# What takes focus, in the order of the page; then what has it, and whether that can be seen.
STOPS = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .map((node, number) => { node.dataset.stop = number; return node; })
  .filter(node => node.getClientRects().length).map(node => node.dataset.stop)"""
FOCUSED = """async () => {
  await Promise.all(document.getAnimations().map(each => each.finished));
  const node = document.activeElement;
  if (node === document.body) return null;
  const style = getComputedStyle(node), box = node.getClientRects()[0];
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const linear = part => part <= 0.04 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => linear(part / 255))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const groundOf = node => node && getComputedStyle(node).backgroundColor;
  let ground = node.parentElement;
  while (groundOf(ground) === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  const lights = [style.outlineColor, groundOf(ground) ?? '255 255 255']
    .map(light).sort((one, other) => other - one);
  const contrast = (lights[0] + 0.05) / (lights[1] + 0.05);
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return [node.dataset.stop, ring && contrast >= 3 && node.contains(top)];
}"""
# One page of each template, and those of releases that say more or less than others.
WALKED = (
    "home",
    "all releases",
    "closed sheet of a year",
    "person with quotations",
    "all topics",
    "release with everything",
    "corrected release",
    "replaced release",
    "release from right to left",
    "accessibility statement",
    "not found",
    "federal release",
)
SKIPS = ["Skip global navigation to main content", "Skip breadcrumb navigation"]


@pytest.mark.parametrize("kind", WALKED)
def test_keyboard_walks_through_the_page(every_page: Site, new_page: NewPage, kind: str) -> None:
    """Tab leads to every link in its order and out again; focus shows.

    Its ring has a contrast of 3 to 1, and nothing lies over it (WCAG 1.4.11, 2.1.2, 2.4.3, 2.4.7,
    2.4.11). The first link skips the navigation, the first one in the main part the breadcrumb.
    """
    page = new_page()
    page.goto(every_page.url + one_of_each(every_page.output_path)[kind])
    stops = page.evaluate(STOPS)
    walked = []
    for _ in range(len(stops) + 1):
        page.keyboard.press("Tab")
        walked.append(page.evaluate(FOCUSED))
    assert walked == [*([stop, True] for stop in stops), None]
    skips = page.locator("body > a:first-child, main a").all_inner_texts()[:2]
    assert skips == (SKIPS if page.locator("[aria-label=Breadcrumb]").count() else skips)
    assert skips[0] == SKIPS[0]


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
