"""What do earlier builds remember? Sources, outputs and the two trees, in one SQLite file.

It lies in the cache folder and may be deleted at any time: a cache that is missing, damaged, of
another version or not to be written costs time, never truth. It holds no text of a release.
"""

import hashlib
import marshal
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pressroom.model.record import Record
from pressroom.problems.problem import Problem

SCHEMA = 1
TABLES = """
CREATE TABLE source (path TEXT PRIMARY KEY, told BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE output (path TEXT PRIMARY KEY, key TEXT NOT NULL, size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL, told BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE fact (name TEXT PRIMARY KEY, told BLOB NOT NULL) WITHOUT ROWID;
"""


class SourceRow(NamedTuple):
    """A source that was read without an error, and the files it was read from.

    `files` are path and status of the source, its media and its sidecar.
    """

    files: tuple[tuple[str, tuple[int, ...]], ...]
    record: Record
    problems: tuple[tuple[str, int, str, str, str], ...]
    media_paths: tuple[str, ...]

    @property
    def told(self) -> tuple[Problem, ...]:
        """Return the warnings that the source had."""
        return problems_of(self.problems)


class OutputRow(NamedTuple):
    """An output file as it was left: the key of its inputs, size, time and SHA-256.

    `told` are what other files are measured by, as plain values, and `problems` its warnings.
    """

    key: str
    size: int
    mtime_ns: int
    sha256: str
    source_path: str | None
    ties: tuple[Any, ...] | None
    problems: tuple[tuple[str, int, str, str, str], ...]

    @property
    def told(self) -> tuple[Problem, ...]:
        """Return the warnings that the file had."""
        return problems_of(self.problems)


@dataclass(slots=True, kw_only=True)
class Remembered:
    """All that a cache holds; empty where there is none."""

    sources: dict[str, SourceRow] = field(default_factory=dict)
    outputs: dict[str, OutputRow] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)


class Cache:
    """The cache of one output folder."""

    def __init__(self, path: Path) -> None:
        """Take the cache's file; nothing is opened yet."""
        self.path = path

    def load(self) -> Remembered:
        """Return what is remembered, nothing when it cannot be read."""
        try:
            if self._sum_path.read_text("ascii") != self._sum():
                return Remembered()
            with closing(sqlite3.connect(self.path)) as database:
                if database.execute("PRAGMA user_version").fetchone() != (SCHEMA,):
                    return Remembered()
                return Remembered(
                    sources=dict(_sources_in(database)),
                    outputs=dict(_outputs_in(database)),
                    facts={n: marshal.loads(t) for n, t in database.execute("SELECT * FROM fact")},
                )
        except (OSError, sqlite3.Error, ValueError, EOFError, TypeError):
            return Remembered()

    def store(
        self,
        *,
        sources: Mapping[str, SourceRow | None],
        outputs: Mapping[str, OutputRow | None],
        facts: Mapping[str, Any],
        is_fresh: bool,
    ) -> None:
        """Change what is remembered; None forgets a path.

        With `is_fresh` everything else is forgotten.

        Raises:
            OSError: the folder or the file cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            if is_fresh:
                self.forget()
            with closing(sqlite3.connect(self.path)) as database:
                if is_fresh:
                    database.executescript(TABLES)
                    database.execute(f"PRAGMA user_version = {SCHEMA}")
                with database:
                    _write(database, sources, outputs, facts)
            self._sum_path.write_text(self._sum(), "ascii")
        except sqlite3.Error as error:
            self.forget()
            raise OSError(str(error)) from error

    def forget(self) -> None:
        """Delete the cache."""
        for path in (self._sum_path, self.path, Path(f"{self.path}-journal")):
            path.unlink(missing_ok=True)

    @property
    def _sum_path(self) -> Path:
        return self.path.with_suffix(".sum")

    def _sum(self) -> str:
        """Return the digest of the file: SQLite would not notice a byte that has changed."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").hexdigest()


def _sources_in(database: sqlite3.Connection) -> Iterator[tuple[str, SourceRow]]:
    for path, told in database.execute("SELECT path, told FROM source"):
        files, record, problems, media_paths = marshal.loads(told)
        yield path, SourceRow(files, Record._make(record), problems, media_paths)


def _outputs_in(database: sqlite3.Connection) -> Iterator[tuple[str, OutputRow]]:
    rows = database.execute("SELECT path, key, size, mtime_ns, told FROM output")
    for path, key, size, mtime_ns, told in rows:
        yield path, OutputRow(key, size, mtime_ns, *marshal.loads(told))


def _write(
    database: sqlite3.Connection,
    sources: Mapping[str, SourceRow | None],
    outputs: Mapping[str, OutputRow | None],
    facts: Mapping[str, Any],
) -> None:
    for table, rows in (("source", sources), ("output", outputs)):
        gone = [(path,) for path, row in rows.items() if row is None]
        database.executemany(f"DELETE FROM {table} WHERE path = ?", gone)  # noqa: S608 - our own two names
    database.executemany(
        "INSERT OR REPLACE INTO source VALUES (?, ?)",
        ((path, _packed_source(row)) for path, row in sources.items() if row),
    )
    database.executemany(
        "INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?, ?)",
        (
            (path, row.key, row.size, row.mtime_ns, marshal.dumps(tuple(row[3:])))
            for path, row in outputs.items()
            if row
        ),
    )
    database.executemany(
        "INSERT OR REPLACE INTO fact VALUES (?, ?)",
        ((name, marshal.dumps(told)) for name, told in facts.items()),
    )


def _packed_source(row: SourceRow) -> bytes:
    return marshal.dumps((row.files, tuple(row.record), row.problems, row.media_paths))


def plain_problems(problems: Iterable[Problem]) -> tuple[tuple[str, int, str, str, str], ...]:
    """Return problems as plain values."""
    return tuple((p.path, p.line, p.code, p.field, p.message) for p in problems)


def problems_of(plain: Iterable[tuple[str, int, str, str, str]]) -> tuple[Problem, ...]:
    """Return what `plain_problems` was given."""
    return tuple(
        Problem(path=path, line=line, code=code, field=name, message=message)
        for path, line, code, name, message in plain
    )
