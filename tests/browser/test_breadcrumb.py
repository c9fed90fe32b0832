"""Is the breadcrumb short on a phone, without anything lost?"""

import pytest
from playwright.sync_api import Page

from tests.browser.sites import DESKTOP, PHONE, NewPage, Site
from tests.every_page.kinds import one_of_each

# What is left to see of the way to a page of each kind at 320 px.
SEEN = {
    "closed sheet of a month": [0, 3],
    "closed sheet of a subject": [0, 3],
    "closed sheet of a year": [0, 1, 2],
    "release with everything": [0, 1],
    "release from right to left": [0, 1],
    "translation": [0, 1],
    "standing page": [0],
}
# Of each step its box, its name, and whether it is in sight.
STEPS = """() => [...document.querySelectorAll('.usa-breadcrumb li')].map(step => {
  const name = step.querySelector('a') ?? step, box = name.getBoundingClientRect();
  return { left: box.left, right: box.right, top: box.top, height: box.height,
    name: name.textContent, isSeen: getComputedStyle(name).clipPath === 'none' };
})"""


def opened(every_page: Site, new_page: NewPage, kind: str, width: int = PHONE) -> Page:
    """Return a page of this kind on a screen of this width."""
    page = new_page(width=width)
    page.goto(every_page.url + one_of_each(every_page.output_path)[kind])
    return page


def in_sight(page: Page) -> list[int]:
    """Return the places of the steps that can be seen."""
    return [place for place, step in enumerate(page.evaluate(STEPS)) if step["isSeen"]]


@pytest.mark.parametrize(("kind", "seen"), SEEN.items())
def test_way_is_short_on_a_phone(
    every_page: Site, new_page: NewPage, kind: str, seen: list[int]
) -> None:
    """Home and the page above are in sight, on one line, and can be hit (WCAG 2.5.8)."""
    page = opened(every_page, new_page, kind)
    assert in_sight(page) == seen
    steps = page.evaluate(STEPS)
    assert len({steps[place]["top"] for place in seen}) == 1
    assert all(steps[place]["left"] >= 0 for place in seen)
    assert all(steps[place]["right"] <= PHONE for place in seen)
    assert all(steps[place]["height"] >= 24 for place in seen)
    assert steps[-1]["name"] == page.locator("h1").inner_text()


@pytest.mark.parametrize("kind", SEEN)
def test_assistive_technology_gets_every_step(
    every_page: Site, new_page: NewPage, kind: str
) -> None:
    """The tree of the page holds the same steps on a phone as on a wide screen."""
    trees = [
        opened(every_page, new_page, kind, width)
        .get_by_role("navigation", name="Breadcrumb")
        .aria_snapshot()
        for width in (PHONE, DESKTOP)
    ]
    assert trees[0] == trees[1]
    names = [step["name"] for step in opened(every_page, new_page, kind).evaluate(STEPS)]
    assert [name for name in names if name not in trees[0]] == []


def test_steps_come_into_sight_for_who_walks_by_keyboard(
    every_page: Site, new_page: NewPage
) -> None:
    """Whichever step has the focus can be seen, and so can the others (WCAG 2.4.7)."""
    page = opened(every_page, new_page, "closed sheet of a subject")
    links = page.locator(".usa-breadcrumb a")
    page.get_by_text("Skip breadcrumb navigation").focus()
    for place in range(links.count()):
        page.keyboard.press("Tab")
        assert links.nth(place).evaluate("node => node === document.activeElement")
        assert in_sight(page) == [0, 1, 2, 3, 4]
    page.keyboard.press("Tab")
    assert in_sight(page) == [0, 3]


def test_steps_come_into_sight_below_a_mouse(every_page: Site, new_page: NewPage) -> None:
    """At a zoom of 400 % there is a mouse; pressing it moves nothing away from below it."""
    page = opened(every_page, new_page, "closed sheet of a subject")
    home = page.locator(".usa-breadcrumb a").first
    home.hover()
    assert in_sight(page) == [0, 1, 2, 3, 4]
    before = page.evaluate(STEPS)
    page.mouse.down()
    assert page.evaluate(STEPS) == before


def test_steps_run_as_the_page_does(every_page: Site, new_page: NewPage) -> None:
    """In Arabic the way home is at the right, on every screen, and arrows point to the left."""
    for width in (PHONE, DESKTOP):
        page = opened(every_page, new_page, "release from right to left", width)
        first, second = page.evaluate(STEPS)[:2]
        assert first["left"] > second["left"]
        assert first["right"] > width / 2
        turn = page.evaluate(
            "() => new DOMMatrix(getComputedStyle(document.querySelector("
            "'.usa-breadcrumb li'), '::after').transform).a"
        )
        assert turn < 0


@pytest.mark.parametrize("kind", SEEN)
def test_wide_screen_shows_every_step(every_page: Site, new_page: NewPage, kind: str) -> None:
    """Nothing is out of sight where there is room."""
    page = opened(every_page, new_page, kind, DESKTOP)
    assert in_sight(page) == [*range(len(page.evaluate(STEPS)))]
