"""What has the public already seen? Reads content/ledger.jsonl, which `publish` alone writes."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct, field

from pressroom.model.identity import LedgerEntry, Pinned
from pressroom.problems.problem import Problem, problem

LEDGER_NAME = "ledger.jsonl"


class Ledger(Struct, frozen=True):
    """What is pinned, by release id."""

    pinned: Mapping[str, Pinned] = field(default_factory=dict)

    @property
    def last_sequence(self) -> int:
        """Return the highest sequence number given so far, 0 before the first publication."""
        return max((p.first.sequence for p in self.pinned.values()), default=0)

    def find(self, release_id: str, source_path: str, text_sha256: str) -> Pinned | None:
        """Return what is pinned of a capture: by id, else by text, else by its file's path.

        A capture's id comes from its bytes; after its publication the ledger's id holds, even
        when line ends or the file's name have changed.
        """
        if release_id in self.pinned:
            return self.pinned[release_id]
        for pinned in self.pinned.values():
            if pinned.newest.text_sha256 == text_sha256:
                return pinned
        path = comparable(source_path)
        for pinned in self.pinned.values():
            if comparable(pinned.newest.source_path) == path:
                return pinned
        return None


def comparable(source_path: str) -> str:
    """Return a path by which the same file is known on every system.

    Some file systems keep the names of files decomposed (NFD), whatever they were called by.
    """
    return source_path if source_path.isascii() else unicodedata.normalize("NFC", source_path)


def ledger_digest(content_path: Path) -> str:
    """Return what tells the ledger of a content folder from any other, "" where there is none."""
    path = content_path / LEDGER_NAME
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def entry_line(entry: LedgerEntry) -> str:
    """Return the entry as the ledger's line, with its line end."""
    told = {
        "id": entry.id,
        "version": entry.version,
        "published_at": entry.published_at.isoformat(),
        "sequence": entry.sequence,
        "source_path": entry.source_path,
        "lang": entry.lang,
        "day": entry.day.isoformat(),
        "slug": entry.slug,
        "text_sha256": entry.text_sha256,
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def read_ledger(content_path: Path, shown_path: str) -> tuple[Ledger, tuple[Problem, ...]]:
    """Return the ledger of a content folder, and the lines that cannot be read.

    A folder without a ledger has published nothing yet. `shown_path` is the folder as messages
    name it.
    """
    path = content_path / LEDGER_NAME
    if not path.is_file():
        return Ledger(), ()
    problems: list[Problem] = []
    pinned: dict[str, Pinned] = {}
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            entry = _entry_of(line)
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
            shown = f"{shown_path}/{LEDGER_NAME}"
            problems.append(problem("E244", shown, number, value=str(error)))
            continue
        known = pinned.get(entry.id)
        pinned[entry.id] = Pinned(first=known.first if known else entry, newest=entry)
    return Ledger(pinned), tuple(problems)


def _entry_of(line: bytes) -> LedgerEntry:
    told = json.loads(line)
    published_at = datetime.fromisoformat(told["published_at"])
    if published_at.tzinfo is None:
        msg = "published_at has no zone"
        raise ValueError(msg)
    return LedgerEntry(
        id=str(told["id"]),
        version=int(told["version"]),
        published_at=published_at,
        sequence=int(told["sequence"]),
        source_path=str(told["source_path"]),
        lang=str(told["lang"]),
        day=date.fromisoformat(told["day"]),
        slug=str(told["slug"]),
        text_sha256=str(told["text_sha256"]),
    )
