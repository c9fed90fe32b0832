"""What comes out for a source, whole; `make golden` renews the files below tests/golden."""

import json
import shutil
from pathlib import Path

import pytest
from lxml import html
from msgspec import Struct
from msgspec.structs import asdict

from pressroom.model.addresses import text_copy_path
from pressroom.readers.archive import read_archive
from pressroom.readers.context import context_of
from tests.readers.newsroom import documents_of
from tests.records import SITE
from tests.site.newsroom import ROOT, Newsroom

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir())
# A page and a feed for each case; more of them would make each edit of the theme a long read.
PAGES = {
    "seed": "ice-first-us-agency-to-sign-agreement-with-russian-federation",
    "full": "one-form",
    "withdrawn": "a-statement-that-no-longer-stands",
}


def as_json(value: object) -> str:
    """Return records as JSON text, dates as ISO texts."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> object:
    return asdict(value) if isinstance(value, Struct) else str(value)


def made_of(case: str, folder: Path) -> dict[str, str]:
    """Return the golden files of a case, made afresh."""
    newsroom = Newsroom.in_folder(folder)
    shutil.copytree(GOLDEN / case / "content", newsroom.content, dirs_exist_ok=True)
    context, _ = context_of(newsroom.content, SITE)
    archive = read_archive(context)
    (document,) = documents_of(context)
    files = newsroom.build()
    (page_path,) = (p for p in files if PAGES[case] in p and p.endswith("/index.html"))
    page = files[page_path].decode()
    (graph,) = html.fromstring(page).xpath('//script[@type="application/ld+json"]/text()')
    return {
        "release.json": as_json(document),
        "problems.txt": "".join(f"{problem}\n" for problem in archive.problems),
        "graph.json": as_json(json.loads(graph)),
        "page.html": page,
        "release.txt": files[text_copy_path(page_path.removesuffix("index.html"))].decode(),
        "feed.xml": files["feeds/all.atom.xml"].decode(),
    }


@pytest.mark.parametrize("case", CASES)
def test_source_gives_what_it_gave_before(
    case: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Release, problems, data, page and feed of the case are those of the golden files."""
    made = made_of(case, tmp_path)
    folder = GOLDEN / case
    if request.config.getoption("--golden"):
        for name, text in made.items():
            (folder / name).write_text(text, encoding="utf-8")
    found = {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.is_file()}
    assert made == found


def test_golden_sources_are_those_of_the_demonstration() -> None:
    """The seed of the golden files is the seed of the site."""
    seed = GOLDEN / "seed" / "content" / "releases" / "seed.txt"
    assert seed.read_bytes() == (ROOT / "content" / "releases" / "seed.txt").read_bytes()
