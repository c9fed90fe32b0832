"""Do releases that nobody would write on purpose fit a telephone, and can everybody use them?"""

from collections.abc import Iterator

import pytest
from PIL import Image

from tests.browser.judging import findings_of
from tests.browser.sites import PHONE, ROOT, NewPage, Site, build, served

PICTURES = 200
COLUMNS = 40
WORD = "abcdefghij" * 40
TABLE = "\n".join(
    [
        "Table: Forms by year, of all offices together",
        "",
        "|" + "|".join(f" Year {1980 + n} " for n in range(COLUMNS)) + "|",
        "|" + " --- |" * COLUMNS,
        "|" + " 12 |" * COLUMNS,
    ]
)
IMAGES = "".join(f"\n  - {{file: p{n}.png, alt: Picture {n}}}" for n in range(PICTURES))
# Title, text and more front matter of each.
RELEASES = {
    "long": ("A release of 170,000 letters", "One sentence, and another one.\n\n" * 5_300, ""),
    "word": (f"One word {WORD}", f"A word: {WORD}\n\n## {WORD}\n\n- {WORD}\n\n> {WORD}", ""),
    "wide": ("A table of forty columns", TABLE, ""),
    "headline": ("Headline " * 28 + "end", "No dek, no dateline, no quotation.", ""),
    "mixed": (
        "اتفاق بين ICE و CBP (2010)",
        (
            "وقعت ICE اتفاقا مع U.S. Department of State.\n\n"
            '<p lang="en" dir="ltr">In English, with <span lang="ar">شكرا</span>.</p>\n\n'
            "Table: جدول\n\n| سنة | عدد |\n| --- | --- |\n| 2010 | 5 |"
        ),
        "lang: ar\n",
    ),
    "notes": ("Notes both ways", "One.[^a] Two.[^b] One.[^a]\n\n[^a]: First.\n[^b]: Second.", ""),
    "pictures": ("Two hundred pictures", "![](p7.png)\n\nThey follow.", f"images:{IMAGES}\n"),
}
UGLY = pytest.mark.parametrize("name", RELEASES)


@pytest.fixture(scope="module")
def ugly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site of these releases, served."""
    folder = tmp_path_factory.mktemp("ugly")
    releases = folder / "content" / "releases"
    (releases / "pictures").mkdir(parents=True)
    for name, (title, text, more) in RELEASES.items():
        front = f'id: r-{name}\ntitle: "{title}"\ndate: 2026-01-10\nslug: {name}\n{more}'
        (releases / f"{name}.md").write_text(f"---\n{front}---\n\n{text}\n", "utf-8")
    for number in range(PICTURES):
        picture = Image.new("RGB", (30, 20), (number, 9, 9))
        picture.save(releases / "pictures" / f"p{number}.png")
    for part in ("data", "pages"):
        (folder / "content" / part).symlink_to(ROOT / "content" / part)
    build(folder / "content", folder / "output")
    with served(folder / "output") as site:
        yield site


def address_of(name: str) -> str:
    """Return the path of a release."""
    return f"{'ar/' if name == 'mixed' else ''}releases/2026/01/10/{name}/"


@UGLY
def test_release_fits_a_telephone_and_axe_finds_nothing(
    ugly: Site, new_page: NewPage, name: str
) -> None:
    """The page never scrolls sideways (WCAG 1.4.10), and is read as any other."""
    page = new_page(PHONE)
    answer = page.goto(ugly.url + address_of(name))
    assert answer
    assert answer.ok
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    assert findings_of(page) == []


def test_wide_table_scrolls_by_keyboard_in_a_part_of_its_own(ugly: Site, new_page: NewPage) -> None:
    """The part has a name and takes focus; its caption stays in sight, whole."""
    page = new_page(PHONE)
    page.goto(ugly.url + address_of("wide"))
    region = page.get_by_role("region", name="Forms by year, of all offices together")
    for _ in range(30):
        page.keyboard.press("Tab")
        if region.evaluate("node => node === document.activeElement"):
            break
    assert region.evaluate("node => node === document.activeElement")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.pr-table').scrollLeft > 100")
    caption = region.locator("caption").bounding_box()
    assert caption
    assert caption["x"] >= 0
    assert caption["x"] + caption["width"] <= PHONE


def test_pictures_far_below_are_not_fetched(ugly: Site, new_page: NewPage) -> None:
    """Each has size and text; the first is fetched at once, the last not before it is near."""
    page = new_page(PHONE)
    asked = len(ugly.answers)
    page.goto(ugly.url + address_of("pictures"), wait_until="networkidle")
    told = page.evaluate(
        "[...document.images].map(i => [i.alt, i.loading, i.getAttribute('width'), i.height])"
    )
    numbers = [7, *(n for n in range(PICTURES) if n != 7)]
    assert [alt for alt, *_ in told] == [f"Picture {n}" for n in numbers]
    assert [loading for _, loading, *_ in told] == ["auto", *["lazy"] * (PICTURES - 1)]
    assert {(width, height) for *_, width, height in told} == {("30", 20)}
    fetched = {answer.path.rpartition("/")[2] for answer in ugly.answers[asked:]}
    assert "p7.png.30.webp" in fetched
    assert f"p{PICTURES - 1}.png.30.webp" not in fetched


def test_notes_lead_there_and_back(ugly: Site, new_page: NewPage) -> None:
    """A reference leads to its note, and the note to its first reference."""
    page = new_page(PHONE)
    page.goto(ugly.url + address_of("notes"))
    page.get_by_role("link", name="2", exact=True).click()
    assert page.evaluate("document.querySelector(':target').textContent.trim()").startswith(
        "Second."
    )
    page.get_by_role("link", name="Back to text").nth(1).click()
    assert page.evaluate("document.querySelector(':target').textContent") == "2"
