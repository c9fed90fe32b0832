"""What has the public already seen?"""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from pressroom.model.identity import LedgerEntry, Pinned
from pressroom.readers.ledger import LEDGER_NAME, Ledger, entry_line, read_ledger
from tests.records import at

FIRST = LedgerEntry(
    id="r-one",
    source_path="releases/x.md",
    slug="agencies-sign-agreement",
    day=date(2010, 3, 26),
    lang="en",
    sequence=7,
    version=1,
    published_at=at("2026-01-02T09:00:00-05:00"),
    text_sha256="1" * 64,
)
SECOND = replace(
    FIRST,
    version=2,
    source_path="releases/y.md",
    text_sha256="2" * 64,
    published_at=at("2026-01-05T09:00:00-05:00"),
)
PINNED = Pinned(first=FIRST, newest=SECOND)


def read(folder: Path, data: bytes) -> tuple[Ledger, list[str]]:
    """Return the ledger of these bytes, and what is said of it."""
    (folder / LEDGER_NAME).write_bytes(data)
    ledger, problems = read_ledger(folder, "content")
    return ledger, [str(problem) for problem in problems]


def test_ledger_keeps_the_first_and_the_newest_version(tmp_path: Path) -> None:
    """What is written is read back; between the first and the newest version nothing is asked."""
    between = replace(SECOND, version=2, text_sha256="3" * 64)
    lines = "".join(entry_line(e) for e in (FIRST, between, replace(SECOND, version=3)))
    ledger, problems = read(tmp_path, lines.encode())
    assert ledger.pinned == {"r-one": Pinned(first=FIRST, newest=replace(SECOND, version=3))}
    assert (ledger.last_sequence, problems) == (7, [])


def test_content_without_a_ledger_has_published_nothing(tmp_path: Path) -> None:
    """Before the first publication nothing is pinned."""
    assert read_ledger(tmp_path, "content") == (Ledger(), ())
    assert Ledger().last_sequence == 0


DAMAGES = {
    "a mark of version control": b"<<<<<<< HEAD",
    "an empty line": b"",
    "a list": b"[]",
    "a number": b"7",
    "half a line": entry_line(FIRST).encode()[:40],
    "a missing key": b'{"id": "r-one"}',
    "bytes that are no text": b'{"id": "caf\xe9"}',
    "a time without a zone": entry_line(FIRST).replace("09:00:00-05:00", "09:00:00").encode()[:-1],
    "an impossible day": entry_line(FIRST).replace("2010-03-26", "2010-02-30").encode()[:-1],
    "an endless number": entry_line(FIRST)
    .replace('"sequence": 7', '"sequence": 1e999')
    .encode()[:-1],
    "lists without end": b"[" * 100_000,
}


@pytest.mark.parametrize("line", DAMAGES.values(), ids=DAMAGES.keys())
def test_damaged_line_is_told_and_the_others_hold(tmp_path: Path, line: bytes) -> None:
    """One damaged line stops the build with its number; it hides no other line."""
    ledger, problems = read(tmp_path, line + b"\n" + entry_line(FIRST).encode())
    assert ledger.pinned == {"r-one": Pinned(first=FIRST, newest=FIRST)}
    assert [p.partition(" this line")[0] for p in problems] == ["content/ledger.jsonl:1: E244"]


FINDINGS = {
    "its id": (("r-one", "releases/other.txt", "9" * 64), PINNED),
    "its newest text": (("r-new", "releases/other.txt", "2" * 64), PINNED),
    "its newest path": (("r-new", "releases/y.md", "9" * 64), PINNED),
    "a text of the past": (("r-new", "releases/other.txt", "1" * 64), None),
    "a path of the past": (("r-new", "releases/x.md", "9" * 64), None),
}


@pytest.mark.parametrize(("asked", "found"), FINDINGS.values(), ids=FINDINGS.keys())
def test_capture_is_known_by_id_text_or_path(
    asked: tuple[str, str, str], found: Pinned | None
) -> None:
    """A capture whose bytes or name changed is still the release that was published."""
    assert Ledger({"r-one": PINNED}).find(*asked) == found


def test_capture_is_known_by_its_text_before_its_path() -> None:
    """When two captures exchange their names, each one stays what it says."""
    other = replace(FIRST, id="r-two", source_path="releases/z.txt", text_sha256="4" * 64)
    ledger = Ledger({"r-one": PINNED, "r-two": Pinned(first=other, newest=other)})
    found = ledger.find("r-new", "releases/y.md", "4" * 64)
    assert found is not None
    assert found.first.id == "r-two"
