"""Is the PDF of a release accessible, the same each time, and made of its own files only?"""

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.site.newsroom import ROOT, Newsroom, files_of

pytestmark = pytest.mark.extern

SETTINGS = """import sys

sys.path.insert(0, {root!r})
from pelicanconf import *

THEME = {theme!r}
CACHE_PATH = {cache!r}
PRESSROOM = {{**PRESSROOM, "PDF": True}}
"""
PLACE = "releases/2010/03/26/headline-"
# Each cell of a table names its headers, which this judge does not see: it looks for scopes.
TOLERATED = {"UA-15-003"}
TEXT = """A first sentence, with [a link](https://www.example.org/) and *stress*.

## A part

> Words of somebody.
>
> — Jane Doe, director

Table: Forms

| Year | Forms |
| ---- | ----- |
| 2024 | 1     |

![](a.png)

- one
- two
"""


class Press:
    """A newsroom that prints, with settings and a theme of its own."""

    def __init__(self, folder: Path) -> None:
        """Take an empty folder."""
        self.newsroom = Newsroom.in_folder(folder)
        self.theme = folder / "theme"
        self.settings = folder / "pdfconf.py"
        told = SETTINGS.format(root=str(ROOT), theme=str(self.theme), cache=str(folder / "cache"))
        self.settings.write_text(told, encoding="utf-8")
        for path in (ROOT / "theme").rglob("*.*"):
            target = self.theme / path.relative_to(ROOT / "theme")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())

    def write(self, key: str, body: str = TEXT, **keys: str) -> None:
        """Write a release with a picture."""
        folder = self.newsroom.releases / key
        folder.mkdir(exist_ok=True)
        Image.new("RGB", (640, 480), (1, 2, 3)).save(folder / "a.png")
        self.newsroom.write(key, body, images="[{file: a.png, alt: A picture}]", **keys)

    def build(self, *options: str, **environment: str) -> dict[str, bytes]:
        """Build, which has to succeed, and return the files of the output."""
        told = ("--settings", str(self.settings), *options)
        return self.newsroom.build(*told, environment=environment)

    def made(self) -> set[str]:
        """Build, and return the PDFs that were made."""
        report = self.newsroom.folder / "report.json"
        self.build("--report", str(report))
        found = json.loads(report.read_text("utf-8"))["made"]
        return {path for path in found if path.endswith(".pdf")}


@pytest.fixture
def press(tmp_path: Path) -> Press:
    """Return a press with two public releases and a held one."""
    found = Press(tmp_path)
    for key in ("first", "second"):
        found.write(key)
    found.write("held", title="Secret", embargo='"2099-01-01T00:00:00Z"')
    return found


def test_pdf_is_accessible_and_tells_the_release(press: Press, tmp_path: Path) -> None:
    """The judge finds nothing; language, title and dates are those of the release."""
    import pikepdf  # noqa: PLC0415 - only make check-extern has it
    from pdfua import validate  # noqa: PLC0415 - only make check-extern has it

    files = press.build()
    assert {p for p in files if p.endswith(".pdf")} == {
        f"{PLACE}{key}/release.pdf" for key in ("first", "second")
    }
    path = press.newsroom.output / f"{PLACE}first" / "release.pdf"
    assert {f.rule_id for f in validate(path).findings} <= TOLERATED
    with pikepdf.open(path) as pdf:
        assert (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == ("en", True)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title) == "Headline first - Example Newsroom Archive"
        assert str(pdf.docinfo.CreationDate).startswith("D:20100326")
        pictures = [image for page in pdf.pages for image in page.get_images().values()]
        assert {(int(p.Width), int(p.Height)) for p in pictures} == {(640, 480)}
        alternatives = {str(o.Alt) for o in pdf.objects if _is_figure(o)}
    assert alternatives == {"A picture"}
    page = files[f"{PLACE}first/index.html"].decode()
    assert re.search(r'<a href="[^"]*release\.pdf" type="application/pdf">PDF</a>', page)


def _is_figure(thing: Any) -> bool:  # noqa: ANN401 - an object of a PDF
    import pikepdf  # noqa: PLC0415 - only make check-extern has it

    return isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"


def test_pdfs_are_the_same_bytes_each_time(press: Press, tmp_path: Path) -> None:
    """From nothing, in another zone, by other processes, with another hash seed and clock."""
    before = press.build("--jobs", "1", PYTHONHASHSEED="1", TZ="UTC")
    other = Press(tmp_path / "other")
    for key in ("first", "second"):
        other.write(key)
    after = other.build("--jobs", "3", PYTHONHASHSEED="2", TZ="Asia/Tokyo")
    assert after == before


def test_pdf_is_made_again_only_when_its_release_has_changed(press: Press) -> None:
    """Not for a neighbour, nor for what follows it; and incremental is as clean."""
    press.build()
    press.write("third", date="2010-03-27")
    assert press.made() == {"releases/2010/03/27/headline-third/release.pdf"}
    press.write("first", TEXT.replace("first", "other"))
    assert press.made() == {f"{PLACE}first/release.pdf"}
    held = press.build("--now", "2099-01-01T00:00:00Z")
    assert "releases/2010/03/26/secret/release.pdf" in held
    press.write(
        "second", removed="{when: 2010-04-01, reason: It was wrong.}", slug="headline-second"
    )
    incremental = press.build()
    assert f"{PLACE}second/release.pdf" not in incremental
    for path in (press.newsroom.folder / "cache").rglob("site-*"):
        path.unlink()
    assert press.build() == incremental


def test_style_sheet_is_the_themes_print_and_makes_pdfs_again(press: Press) -> None:
    """What the theme changes for paper is on paper."""
    import pikepdf  # noqa: PLC0415 - only make check-extern has it

    before = press.build()
    sheet = press.theme / "static" / "css" / "pressroom.css"
    sheet.write_text(sheet.read_text("utf-8") + "@media print{@page{size:Letter}}", "utf-8")
    after = press.build()
    path = f"{PLACE}first/release.pdf"
    assert before[path] != after[path]
    with pikepdf.open(press.newsroom.output / path) as pdf:
        assert [float(x) for x in pdf.pages[0].mediabox] == [0, 0, 612, 792]


def test_office_is_on_paper_with_logo_and_colours(press: Press) -> None:
    """A PDF shows the office's own logo, and is of the style sheet with its colours."""
    import pikepdf  # noqa: PLC0415 - only make check-extern has it

    before = press.build()
    (press.newsroom.content / "logo.png").write_bytes(_logo())
    told = press.settings.read_text("utf-8")
    logo = '"LOGO": {"FILE": "logo.png", "ALT": "Office"}'
    press.settings.write_text(told.replace('"PDF": True', f'"PDF": True, {logo}'), "utf-8")
    after = press.build()
    path = f"{PLACE}first/release.pdf"
    assert before[path] != after[path]
    with pikepdf.open(press.newsroom.output / path) as pdf:
        alternatives = {str(o.Alt) for o in pdf.objects if _is_figure(o)}
    assert alternatives == {"Office", "A picture"}


def _logo() -> bytes:
    data = BytesIO()
    Image.new("RGB", (64, 32), (9, 9, 9)).save(data, "PNG")
    return data.getvalue()


def test_nothing_is_fetched_for_a_pdf(press: Press) -> None:
    """A theme that shows what is not its own stops the build, and the site stays."""
    before = press.build()
    sheet = press.theme / "static" / "css" / "pressroom.css"
    address = "https://127.0.0.1:9/a.png"
    sheet.write_text(f"{sheet.read_text('utf-8')}h1{{background:url({address})}}", "utf-8")
    done = press.newsroom.run("build", "--settings", str(press.settings))
    assert done.returncode == 1
    said = (
        f"content/releases/first.md: E344 this release cannot be printed as PDF: it shows {address}"
    )
    assert said in done.stderr
    assert files_of(press.newsroom.output) == before
