"""Does a release on paper read as a press office would send it?"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.sites import HOST, ROOT, SEED_PATH, NewPage, Site, build, served

PAPERS = pytest.mark.parametrize("paper", ["A4", "Letter"])
# 210 mm less two margins of 20 mm, in pixels of CSS.
A4_TEXT_PX = 642
COLUMNS = 16
RELEASES = {
    "whole": (
        (
            "place: washington\ndateline: Washington\norganisations: [ice]\nnumber: 26-1\n"
            "topics: [law-enforcement-cooperation]\ncontacts: [archive-desk]\nrelated: [r-late]\n"
            "corrections:\n  - {when: 2026-01-11, kind: correction, note: A name was wrong.}\n"
            "  - {when: 2026-01-12, kind: update, note: A town was added.}\n"
        ),
        (
            "See [the law](https://www.example.org/law) and [a note](release:r-late).[^1]\n\n"
            "[^1]: The note."
        ),
    ),
    "late": (
        "withdrawn: {when: 2026-01-12, reason: It was issued in error.}\n",
        "A first sentence.",
    ),
    "wide": (
        "",
        "Table: Awards\n\n"
        + "|".join(f" Year {2000 + n} " for n in range(COLUMNS))
        + "\n"
        + "|".join([" --- "] * COLUMNS)
        + "\n"
        + "|".join([" 1,250 "] * COLUMNS),
    ),
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site of these releases, served."""
    folder = tmp_path_factory.mktemp("office")
    releases = folder / "content" / "releases"
    releases.mkdir(parents=True)
    for name, (more, text) in RELEASES.items():
        front = f"id: r-{name}\ntitle: The {name} one\ndate: 2026-01-10\nslug: {name}\n{more}"
        (releases / f"{name}.md").write_text(f"---\n{front}---\n\n{text}\n", "utf-8")
    for part in ("data", "pages"):
        (folder / "content" / part).symlink_to(ROOT / "content" / part)
    build(folder / "content", folder / "output")
    with served(folder / "output") as site:
        yield site


def sheets_of(page: Page, paper: str) -> int:
    """Return how many sheets of this paper a page is printed on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper, prefer_css_page_size=True)))


def lines_on_paper(page: Page) -> list[str]:
    """Return the lines of text that are printed, without white space around them."""
    page.emulate_media(media="print")
    return [line.strip() for line in page.inner_text("body").splitlines() if line.strip()]


@PAPERS
def test_seed_is_one_sheet(site: Site, new_page: NewPage, paper: str) -> None:
    """The seed, 330 words, is printed on one sheet."""
    page = new_page()
    page.goto(site.url + SEED_PATH)
    assert sheets_of(page, paper) == 1


def test_seed_on_paper_has_what_a_press_release_has(site: Site, new_page: NewPage) -> None:
    """Above the text stand office, kind, headline, date and dek; below it office and address.

    Of the way through the site there is nothing.
    """
    page = new_page()
    page.goto(site.url + SEED_PATH)
    lines = lines_on_paper(page)
    assert [*lines[:6], *lines[10:]] == [
        "Example Newsroom Archive",
        "PRESS RELEASES",
        "ICE First US Agency to Sign Agreement with Russian Federation",
        "March 26, 2010",
        (
            "International law enforcement agencies sign agreement to share real-time "
            "investigative information and work on joint investigations"
        ),
        lines[5],
        "About Example Newsroom Archive",
        (
            "An invented office that shows how a press office can publish. Its archive holds "
            "releases of public record."
        ),
        "OrganizationsU.S. Immigration and Customs Enforcement",
        f"{HOST}/{SEED_PATH}",
        (
            "A demonstration by a fictional office. It is no government agency; the releases are "
            "texts of the offices that they name."
        ),
        "Example Newsroom Archive",
        "+1 202 555 0142",
        "archive@newsroom.example",
    ]
    assert lines[5].startswith("Washington - U.S. Immigration")


def test_notice_contact_and_history_are_printed(office: Site, new_page: NewPage) -> None:
    """A corrected release on paper says so, and whom to ask."""
    page = new_page()
    page.goto(f"{office.url}releases/2026/01/10/whole/")
    lines = lines_on_paper(page)
    begin = lines.index("This release was changed after it was published")
    assert lines[begin : begin + 2] == [
        "This release was changed after it was published",
        "January 12, 2026 (update): A town was added.",
    ]
    assert "Archive desk, Media inquiries +1 202 555 0142 archive@newsroom.example" in lines
    assert "January 11, 2026 (correction): A name was wrong." in lines
    assert any(line.endswith("Release number26-1") for line in lines)
    page.goto(f"{office.url}releases/2026/01/10/late/")
    assert "This release was withdrawn" in lines_on_paper(page)


@pytest.mark.parametrize(
    "furniture",
    [
        "Skip global navigation to main content",
        "About this site",
        "All changes of this release",
        "About this release",
        "International law enforcement cooperation",
        "Cite as",
        "E-mail a link",
        "Plain text",
        "Related releases",
        "Back to text",
        "Newer: The wide one",
    ],
)
def test_furniture_is_on_the_screen_only(office: Site, new_page: NewPage, furniture: str) -> None:
    """What serves to find, cite or share is shown, and not printed."""
    page = new_page()
    page.goto(f"{office.url}releases/2026/01/10/whole/")
    assert furniture in page.inner_text("body")
    assert furniture not in "\n".join(lines_on_paper(page))


def test_addresses_of_links_to_other_sites_are_printed(office: Site, new_page: NewPage) -> None:
    """Behind a link in a text stands where it leads, but for those inside the site."""
    page = new_page()
    page.goto(f"{office.url}releases/2026/01/10/whole/")
    page.emulate_media(media="print")
    written = page.eval_on_selector_all(
        ".usa-prose a", "links => links.map(a => getComputedStyle(a, '::after').content)"
    )
    assert written[:2] == ['" (https://www.example.org/law)"', "none"]


def test_wide_table_fits_the_paper(office: Site, new_page: NewPage) -> None:
    """What scrolls on a screen is narrow enough on A4, so that no column is lost."""
    page = new_page(A4_TEXT_PX)
    page.goto(f"{office.url}releases/2026/01/10/wide/")
    frame = page.locator(".pr-table")
    is_wider = "node => node.firstElementChild.offsetWidth > node.clientWidth"
    assert frame.evaluate(is_wider)
    page.emulate_media(media="print")
    assert not frame.evaluate(is_wider)
