"""What does a build do with names that other systems, or other people, write otherwise?"""

import json
import unicodedata
from pathlib import Path

import pytest

from pressroom.model.identity import LedgerEntry, Pinned
from pressroom.readers.ledger import Ledger
from tests.histories.office import Office, tree_of
from tests.histories.source import Source
from tests.mishaps.holding import assert_mends, assert_refused
from tests.mishaps.offices import cases, write
from tests.records import at

NAME = "Erklärung"
FORMS = {
    "moved from macOS": ("NFD", "NFC"),
    "moved to macOS": ("NFC", "NFD"),
    "composed": ("NFC", "NFC"),
    "decomposed": ("NFD", "NFD"),
}
STRANGE = {
    "spaces": "a name with spaces",
    "quotes": "a \"quoted\" 'name'",
    "percent and hash": "50% off #1?",
    "markup": "<b>&amp;",
    "backslash": "a\\b",
    "emoji": "\N{MEMO}",
    "leading hyphen": "--output",
}
UNPRINTABLE = {
    "two lines": "a\nb",
    "no text": "\udcff",
    "mark of direction": "\u202e",
    "line separator": "\u2028",
}


def publish(office: Office, source_path: str) -> None:
    """Write the ledger of an office that published a release from this file."""
    entry = {
        "id": "r-000",
        "version": 1,
        "published_at": "2026-01-10T12:00:00+00:00",
        "sequence": 1,
        "source_path": source_path,
        "lang": "en",
        "day": "2025-01-02",
        "slug": "agencies-sign",
        "text_sha256": "0" * 64,
    }
    path = office.folder / "content" / "ledger.jsonl"
    path.write_text(f"{json.dumps(entry, ensure_ascii=False)}\n", "utf-8")


@pytest.mark.parametrize(("pinned", "found"), cases(FORMS, "moved from macOS"))
def test_published_file_is_known_in_either_form_of_its_name(
    office: Office, pinned: str, found: str
) -> None:
    """A release that has lost its id is told as that, and not as a deleted one."""
    publish(office, f"releases/{unicodedata.normalize(pinned, NAME)}.md")
    name = f"{unicodedata.normalize(found, NAME)}.md"
    path = office.releases / name
    source = Source(id="r-000", file=name, title="Agencies sign", date="2025-01-02")
    for each in office.releases.glob("r-*.md"):
        each.unlink()
    (office.releases / "r-000" / "map.png").unlink()
    path.write_text(source.text, "utf-8")
    assert_mends(office)
    before = tree_of(office.output)
    path.write_text(source.text.replace("r-000", "r-999"), "utf-8")
    assert office.build() == 1
    assert_refused(office, ": id: E242 ", before)
    assert "E243" not in office.said()


@pytest.mark.parametrize(("pinned", "found"), cases(FORMS, "moved from macOS"))
def test_newcomer_gives_way_in_either_form_of_the_name(
    office: Office, pinned: str, found: str
) -> None:
    """Of two releases with one id, the one whose file is published keeps it."""
    publish(office, f"releases/z-{unicodedata.normalize(pinned, NAME)}.md")
    path = office.releases / f"z-{unicodedata.normalize(found, NAME)}.md"
    path.write_text((office.releases / "r-001.md").read_text("utf-8").replace("r-001", "r-000"))
    assert office.build() == 1
    assert "content/releases/r-000.md:2: id: E240 " in office.said()


@pytest.mark.parametrize(("pinned", "found"), cases(FORMS, "moved from macOS"))
def test_capture_is_found_in_the_ledger_in_either_form_of_its_name(pinned: str, found: str) -> None:
    """An edited capture keeps what was pinned of its file."""
    entry = LedgerEntry(
        id="c-one",
        version=1,
        published_at=at("2026-01-10T12:00:00+00:00"),
        sequence=1,
        source_path=f"releases/{unicodedata.normalize(pinned, NAME)}.txt",
        lang="en",
        day=at("2025-01-02T00:00:00+00:00").date(),
        slug="agencies-sign",
        text_sha256="0" * 64,
    )
    known = Pinned(first=entry, newest=entry)
    path = f"releases/{unicodedata.normalize(found, NAME)}.txt"
    assert Ledger({"c-one": known}).find("c-two", path, "1" * 64) == known


@pytest.mark.parametrize("name", cases(STRANGE, "quotes"))
def test_strange_name_of_a_release_is_only_a_name(office: Office, name: str) -> None:
    """Addresses come from headlines, so the file may be called anything that can be printed."""
    folder = office.releases / f"in {name}"
    folder.mkdir()
    (office.releases / "r-001.md").rename(folder / f"{name}.md")
    assert_mends(office)
    path = folder / f"{name}.md"
    path.write_text(path.read_text("utf-8").replace("Agencies sign", "Board meets"), "utf-8")
    assert_mends(office)


@pytest.mark.parametrize("name", cases(UNPRINTABLE, "no text"))
def test_name_that_cannot_be_printed_is_refused(office: Office, name: str) -> None:
    """The message shows it on one line, in whatever can be printed."""
    assert office.build() == 0
    before = tree_of(office.output)
    write(office, 1).rename(office.releases / f"{name}.md")
    assert office.build() == 1
    assert_refused(office, "content/releases: E227 ", before)


@pytest.mark.parametrize("name", cases(STRANGE | UNPRINTABLE, "two lines", "no text"))
def test_office_in_a_folder_of_a_strange_name_is_built(office: Office, name: str) -> None:
    """Content, cache and output lie below any name, even one that is no text."""
    place = office.folder / f"x{name}"
    place.mkdir()
    for each in ("content", "theme"):
        (office.folder / each).rename(place / each)
    strange = Office(place, office.bench)
    strange.write_settings()
    for title in ("One", "Two"):
        write(strange, 1, title)
        report = str(office.folder / "report.json")
        assert strange.build(report=report) == 0, strange.said()
        assert "Traceback" not in strange.said()
        assert json.loads(Path(report).read_text("utf-8"))["result"] == "built"
        assert tree_of(strange.output) == strange.clean()
    path = strange.releases / "r-001.md"
    path.write_text(path.read_text("utf-8").replace("date: ", "dat: "), "utf-8")
    assert strange.build(report=report) == 1
    assert "E114" in strange.said()
    (place / ".output.lock").unlink()
    (place / ".output.lock").mkdir()
    assert strange.build(report=report) == 1
    assert "E340" in strange.said()
    assert "Traceback" not in strange.said()


def test_template_that_fails_names_the_release_it_failed_for(office: Office) -> None:
    """Template, line and source are told; each place once, for the first page that it fails for."""
    assert office.build() == 0
    before = tree_of(office.output)
    path = office.folder / "theme" / "templates" / "release.html"
    whole = path.read_text("utf-8")
    above, end = whole.rstrip().rsplit("\n", 1)
    fault = '{% if page.title != "Agencies sign 0" %}{{ headlin }}{% endif %}'
    path.write_text(f"{above}\n{fault}\n{end}\n", "utf-8")
    assert office.build() == 1
    line = above.count("\n") + 2
    assert_refused(
        office,
        f'theme/templates/release.html:{line}: E321 the template "release.html" fails: '
        "'headlin' is undefined. It was to make content/releases/r-001.md.\n",
        before,
    )
    assert office.said().count("E321") == 1
    path.write_text(whole, "utf-8")
    assert_mends(office)
