"""How does a long release break over sheets of paper?"""

import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.extern.conftest import tool
from tests.site.newsroom import Newsroom

pytestmark = pytest.mark.extern
ROWS = 120
WORDS = "The office has published what it knows about each of the awards of the year. "


@pytest.fixture(scope="module")
def sheets(
    chromium: Browser, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[list[str]]]:
    """Return, for two papers, the lines of each sheet that a long release is printed on."""
    pdftotext = tool("pdftotext", "poppler-utils")
    folder = tmp_path_factory.mktemp("sheets")
    newsroom = Newsroom.in_folder(folder)
    parts = [f"## Part {n}\n\n{WORDS * (n % 7 + 2)}" for n in range(40)]
    rows = "".join(f"| State {n} | $ {n} |\n" for n in range(ROWS))
    table = f"Table: Awards\n\n| State name | Awarded sum |\n| --- | --- |\n{rows}"
    newsroom.write("long", "\n\n".join([*parts, table]))
    newsroom.build()
    found = {}
    page = chromium.new_page()
    page.goto(_standing_alone(newsroom, folder).as_uri())
    for paper in ("A4", "Letter"):
        pdf = page.pdf(format=paper, prefer_css_page_size=True)
        command = [pdftotext, "-layout", "-", "-"]
        text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
        sheets = text.decode().split("\f")[:-1]
        found[paper] = [[t.strip() for t in s.splitlines() if t.strip()] for s in sheets]
    page.close()
    return found


def _standing_alone(newsroom: Newsroom, folder: Path) -> Path:
    """Return a copy of the page that finds its style sheet without a server."""
    (page,) = newsroom.output.glob("releases/2010/03/26/*/index.html")
    css = newsroom.output / "theme" / "css" / "pressroom.css"
    shutil.copy(css, folder / "pressroom.css")
    copy = folder / "page.html"
    text = page.read_text("utf-8").replace("/theme/css/", "")
    copy.write_text(text, "utf-8")
    return copy


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_no_heading_ends_a_sheet(sheets: dict[str, list[list[str]]], paper: str) -> None:
    """Below a heading stand at least two lines of its part, on the same sheet."""
    found = sheets[paper]
    assert len(found) > 5
    # The last line of a sheet is its number, from the second sheet on.
    assert [sheet[-1] for sheet in found[1:]] == [str(n) for n in range(2, len(found) + 1)]
    for number, sheet in enumerate(found):
        assert not any(line.startswith("Part ") for line in sheet[-2 - bool(number) :])


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_sheet_of_a_table_begins_with_its_headings(
    sheets: dict[str, list[list[str]]], paper: str
) -> None:
    """Where a table goes on, its row of headings comes first, and no row is lost."""
    with_rows = [s for s in sheets[paper] if any(line.startswith("State ") for line in s)]
    assert len(with_rows) > 2
    for sheet in with_rows[1:]:
        assert sheet[0].split() == ["State", "name", "Awarded", "sum"]
    told = [line for sheet in with_rows for line in sheet if line.startswith("State ")]
    assert len([line for line in told if "$" in line]) == ROWS
