"""One built site that holds every kind of page, in each of its states."""

import shutil
from pathlib import Path

from PIL import Image

from tests.every_page.federal import federal_settings
from tests.site.newsroom import ROOT, Newsroom

RELEASES = Path(__file__).parent / "releases"
# Lists of this length have closed sheets, with a handful of releases.
LIST_SIZE = 2
# A site without releases lies here, below the other.
EMPTY = "empty/"
# So does one of the United States government.
FEDERAL = "federal/"
PICTURES = {"signing.jpg": (1600, 900), "border.png": (40, 20), "chart.png": (900, 300)}
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def build_every_page(folder: Path) -> Path:
    """Build the site in an empty folder, and return the tree that a web server may show."""
    newsroom = Newsroom(folder=folder / "full")
    shutil.copytree(ROOT / "content", newsroom.content)
    shutil.copytree(RELEASES, newsroom.releases / "every_page")
    _add_media(newsroom.releases / "every_page" / "everything")
    _build(newsroom)
    empty = folder / "none"
    empty.mkdir()
    without_releases = Newsroom.in_folder(empty)
    _build(without_releases, "--site-url", f"https://newsroom.example/{EMPTY.rstrip('/')}")
    shutil.copytree(without_releases.output, newsroom.output / EMPTY)
    shutil.copytree(_federal_output(folder / "federal"), newsroom.output / FEDERAL)
    return newsroom.output


def _federal_output(folder: Path) -> Path:
    folder.mkdir()
    federal = Newsroom.in_folder(folder)
    shutil.copy(RELEASES / "bare.md", federal.releases)
    federal.build("--settings", str(federal_settings(folder, f"/{FEDERAL.rstrip('/')}")))
    return federal.output


def _build(newsroom: Newsroom, *options: str) -> None:
    settings = newsroom.settings
    with settings.open("a", encoding="utf-8") as file:
        file.write(f"PRESSROOM = PRESSROOM | {{'LIST_SIZE': {LIST_SIZE}}}\n")
    newsroom.build("--settings", str(settings), *options)


def _add_media(folder: Path) -> None:
    folder.mkdir()
    for name, size in PICTURES.items():
        Image.linear_gradient("L").resize(size).convert("RGB").save(folder / name)
    (folder / "form.pdf").write_bytes(PDF)
    (folder / "figures.csv").write_text("year,forms\n2023,12\n2024,1\n", encoding="utf-8")
