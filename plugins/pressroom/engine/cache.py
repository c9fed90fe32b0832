"""What do earlier builds remember? Sources, outputs and the two trees, in one SQLite file.

It lies in the cache folder and may be deleted at any time: a cache that is missing, damaged, of
another version or not to be written costs time, never truth. It holds no text of a release.
"""

import hashlib
import marshal
import os
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from itertools import repeat
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct, field

from pressroom.checks.output import Ties
from pressroom.model.record import Record
from pressroom.problems.problem import Problem

SCHEMA = 5
DIGEST_BYTES = 32
# The header of an SQLite file counts its changes. Source: sqlite.org, Database File Format, 1.3.
HEADER_BYTES = 100
# Rows are kept in bundles: reading one large value is several times as fast as many small ones,
# and a change rewrites one bundle of each kind.
BUNDLES = 256
TABLES = """
CREATE TABLE bundle (kind TEXT, number INTEGER, told BLOB NOT NULL, PRIMARY KEY (kind, number))
  WITHOUT ROWID;
CREATE TABLE fact (name TEXT PRIMARY KEY, told BLOB NOT NULL) WITHOUT ROWID;
"""
# The fact that the folders of both trees are remembered as: their times, by tree and folder.
TREES = "trees"
Plain = tuple[Any, ...]
Row = TypeVar("Row")
Made = TypeVar("Made", bound=Plain)


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

    `ties` are what other files are measured by, and `problems` its warnings.
    """

    key: str
    size: int
    mtime_ns: int
    sha256: bytes
    ties: Ties
    problems: tuple[tuple[str, int, str, str, str], ...]

    @property
    def told(self) -> tuple[Problem, ...]:
        """Return the warnings that the file had."""
        return problems_of(self.problems)


class Remembered(Struct, kw_only=True):
    """All that a cache holds; empty where there is none."""

    sources: dict[str, SourceRow] = field(default_factory=dict)
    outputs: dict[str, OutputRow] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)


class Cache:
    """The cache of one output folder."""

    def __init__(self, path: Path) -> None:
        """Take the cache's file; nothing is opened yet."""
        self.path = path

    def load(self, code: str, *, has_sources: bool = True) -> Remembered:
        """Return what is remembered, nothing when it cannot be read or other code wrote it.

        Whoever does not want the sources is not kept waiting for them.
        """
        try:
            if not self.path.is_file():
                return Remembered()
            with closing(sqlite3.connect(self.path)) as database:
                if database.execute("PRAGMA user_version").fetchone() != (SCHEMA,):
                    return Remembered()
                facts = {n: _opened(t) for n, t in database.execute("SELECT * FROM fact")}
                facts[TREES] = _unpacked_trees(facts.get(TREES, {}))
                if facts.get("code") != code:
                    return Remembered()
                return Remembered(
                    sources=_rows_in(database, "source", _source_rows) if has_sources else {},
                    outputs=_rows_in(database, "output", _output_rows),
                    facts=facts,
                )
        except (OSError, sqlite3.Error, ValueError, EOFError, TypeError):
            return Remembered()

    def store(
        self,
        now: Remembered,
        *,
        sources: Iterable[str],
        outputs: Iterable[str],
        is_fresh: bool,
    ) -> None:
        """Remember what there is now, of which only these paths have changed.

        With `is_fresh` everything is written anew.

        Raises:
            OSError: the folder or the file cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            if is_fresh:
                self.forget()
            with closing(sqlite3.connect(self.path)) as database:
                # The disk need not have it at once: whatever is lost costs time, and is noticed.
                database.execute("PRAGMA synchronous = OFF")
                if is_fresh:
                    database.executescript(TABLES)
                    database.execute(f"PRAGMA user_version = {SCHEMA}")
                with database:
                    _write_rows(database, "source", now.sources, None if is_fresh else sources)
                    _write_rows(database, "output", now.outputs, None if is_fresh else outputs)
                    database.executemany(
                        "INSERT OR REPLACE INTO fact VALUES (?, ?)",
                        ((name, _sealed(told)) for name, told in _packed(now.facts).items()),
                    )
        except sqlite3.Error as error:
            self.forget()
            raise OSError(str(error)) from error

    @property
    def size_bytes(self) -> int:
        """Return how large the cache is, 0 where there is none."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def stamp(self) -> tuple[object, ...]:
        """Return what tells the cache from the one that any other build leaves."""
        try:
            with self.path.open("rb") as file:
                found, header = os.fstat(file.fileno()), file.read(HEADER_BYTES)
        except OSError:
            return ()
        return (header, found.st_size, found.st_mtime_ns, found.st_ino)

    def forget(self) -> None:
        """Delete the cache."""
        for path in (self.path, Path(f"{self.path}-journal")):
            path.unlink(missing_ok=True)


def _sealed(told: Any) -> bytes:  # noqa: ANN401 - whatever is to be sealed
    """Return a value with its digest: SQLite would not notice a byte that has changed."""
    data = marshal.dumps(told)
    return hashlib.sha256(data).digest() + data


def _opened(sealed: bytes) -> Any:  # noqa: ANN401 - whatever was sealed
    """Return what was sealed.

    Raises:
        ValueError: it is not what it was.
    """
    data = memoryview(sealed)[DIGEST_BYTES:]
    if hashlib.sha256(data).digest() != sealed[:DIGEST_BYTES]:
        msg = "damaged"
        raise ValueError(msg)
    return marshal.loads(data)


def _rows_in(
    database: sqlite3.Connection, kind: str, rows_of: Callable[[list[Plain]], Iterable[Row]]
) -> dict[str, Row]:
    plain: dict[str, Plain] = {}
    for (told,) in database.execute("SELECT told FROM bundle WHERE kind = ?", (kind,)):
        plain.update(_opened(told))
    return dict(zip(plain, rows_of(list(plain.values())), strict=True))


def _source_rows(plain: list[Plain]) -> Iterable[SourceRow]:
    files, records, *rest = zip(*plain, strict=True) if plain else ((), ())
    return _made(SourceRow, zip(files, _made(Record, records), *rest, strict=True))


def _output_rows(plain: list[Plain]) -> Iterable[OutputRow]:
    *first, ties, problems = zip(*plain, strict=True) if plain else ((), ())
    return _made(OutputRow, zip(*first, _made(Ties, ties), problems, strict=True))


def _made(kind: type[Made], plain: Iterable[Plain]) -> Iterable[Made]:
    """Return tuples of this kind of the values that were in some: what `_make` does, in C."""
    return map(tuple.__new__, repeat(kind), plain)


def _write_rows(
    database: sqlite3.Connection,
    kind: str,
    rows: Mapping[str, Plain],
    changed: Iterable[str] | None,
) -> None:
    """Write the bundles in which these paths are, all of them when none is named."""
    wanted = None if changed is None else {_bundle_of(path) for path in changed}
    if wanted is not None and not wanted:
        return
    bundles: dict[int, dict[str, Plain]] = {n: {} for n in (wanted or range(BUNDLES))}
    crc32 = zlib.crc32
    for path, row in rows.items():
        number = crc32(path.encode("utf-8", "surrogatepass")) % BUNDLES
        if number in bundles:
            bundles[number][path] = _plain(row)
    database.executemany(
        "INSERT OR REPLACE INTO bundle VALUES (?, ?, ?)",
        ((kind, number, _sealed(found)) for number, found in bundles.items()),
    )


def _bundle_of(path: str) -> int:
    return zlib.crc32(path.encode("utf-8", "surrogatepass")) % BUNDLES


def _plain(row: Plain) -> Plain:
    return tuple(tuple(value) if isinstance(value, Record | Ties) else value for value in row)


def _packed(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts with each tree as the names of its folders, in one text, and their times."""
    trees = {
        inode: ("\0".join(folders), array("q", folders.values()).tobytes())
        for inode, folders in facts.get(TREES, {}).items()
    }
    return {**facts, TREES: trees}


def _unpacked_trees(trees: Mapping[int, tuple[str, bytes]]) -> dict[int, dict[str, int]]:
    return {
        inode: dict(zip(folders.split("\0") if times else (), array("q", times), strict=True))
        for inode, (folders, times) in trees.items()
    }


def plain_problems(problems: Iterable[Problem]) -> tuple[tuple[str, int, str, str, str], ...]:
    """Return problems as plain values."""
    return tuple((p.path, p.line, p.code, p.field, p.message) for p in problems)


def problems_of(plain: Iterable[tuple[str, int, str, str, str]]) -> tuple[Problem, ...]:
    """Return what `plain_problems` was given."""
    return tuple(
        Problem(path=path, line=line, code=code, field=name, message=message)
        for path, line, code, name, message in plain
    )
