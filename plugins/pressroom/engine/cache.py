"""What do earlier builds remember? Sources, outputs and the two trees, in one SQLite file.

Sources are read at once. Outputs are kept by the volume, and one is read when it is asked for.

It lies in the cache folder and may be deleted at any time: a cache that is missing, damaged, of
another version or not to be written costs time, never truth. It holds no text of a release.
"""

import hashlib
import marshal
import os
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from itertools import chain, repeat
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct, field

from pressroom.checks.output import Ties
from pressroom.engine.statuses import Statuses
from pressroom.engine.volumes import OutputRow, Outputs, Volume
from pressroom.model.record import Record
from pressroom.problems.problem import Plain as PlainProblem
from pressroom.problems.problem import Problem, problem_of

SCHEMA = 6
DIGEST_BYTES = 32
# The header of an SQLite file counts its changes. Source: sqlite.org, Database File Format, 1.3.
HEADER_BYTES = 100
# Sources are kept in bundles: reading one large value is several times as fast as many small ones,
# and a change rewrites one bundle.
BUNDLES = 256
TABLES = """
CREATE TABLE bundle (number INTEGER PRIMARY KEY, told BLOB NOT NULL);
CREATE TABLE volume (name TEXT PRIMARY KEY, digest BLOB NOT NULL, warns INTEGER NOT NULL,
  told BLOB NOT NULL);
CREATE INDEX volume_head ON volume (name, digest, warns);
CREATE TABLE fact (name TEXT PRIMARY KEY, told BLOB NOT NULL) WITHOUT ROWID;
"""
# The fact that tells the build which left all this from any other.
BUILD = "build"
# The fact that the folders of both trees are remembered as, by the tree's inode.
TREES = "trees"
# The fact that size and time of all outputs are remembered as.
FILES = "files"
Plain = tuple[Any, ...]
Made = TypeVar("Made", bound=Plain)


class SourceRow(NamedTuple):
    """A source that was read without an error, and the files it was read from.

    `files` are path and status of the source, its media and its sidecar.
    """

    files: tuple[tuple[str, tuple[int, ...]], ...]
    record: Record
    problems: tuple[PlainProblem, ...]
    media_paths: tuple[str, ...]

    @property
    def told(self) -> tuple[Problem, ...]:
        """Return the warnings that the source had."""
        return tuple(map(problem_of, self.problems))


class Remembered(Struct, kw_only=True):
    """All that a cache holds; empty where there is none.

    `files` are the outputs as they were left: size, time, and 0.
    """

    sources: dict[str, SourceRow] = field(default_factory=dict)
    outputs: Outputs = field(default_factory=Outputs)
    files: Statuses = Statuses()
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
                if facts.get("code") != code:
                    return Remembered()
                trees = {inode: Statuses(*told) for inode, told in facts.pop(TREES, {}).items()}
                files = Statuses(*facts.pop(FILES, ()))
                heads = database.execute("SELECT name, digest, warns FROM volume")
                volumes = {name: Volume(digest, bool(warns)) for name, digest, warns in heads}
                return Remembered(
                    sources=_sources_in(database) if has_sources else {},
                    # Without the files, nothing is known of what lies in the trees.
                    outputs=Outputs(volumes, self.rows_of) if files.paths else Outputs(),
                    files=files,
                    facts={**facts, TREES: trees},
                )
        except (OSError, sqlite3.Error, ValueError, EOFError, TypeError):
            return Remembered()

    def rows_of(self, volume: str) -> dict[str, OutputRow]:
        """Return the outputs of a volume, nothing when they cannot be read."""
        try:
            with closing(sqlite3.connect(self.path)) as database:
                found = database.execute("SELECT told FROM volume WHERE name = ?", (volume,))
                ((told,),) = found.fetchall()
                plain: dict[str, Plain] = _opened(told)
                rows = [
                    OutputRow(key, sha256, Ties(*ties), tuple(problems))
                    for key, sha256, ties, problems in plain.values()
                ]
                return dict(zip(plain, rows, strict=True))
        except (sqlite3.Error, ValueError, EOFError, TypeError, AttributeError):
            return {}

    def store(
        self, now: Remembered, *, sources: Iterable[str], volumes: Iterable[str], is_fresh: bool
    ) -> None:
        """Remember what there is now, of which only these sources and volumes have changed.

        With `is_fresh` everything is written anew.

        Raises:
            OSError: the folder or the file cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            if is_fresh:
                volumes = now.outputs.read_all()
                self.forget()
            with closing(sqlite3.connect(self.path)) as database:
                # The disk need not have it at once: whatever is lost costs time, and is noticed.
                database.execute("PRAGMA synchronous = OFF")
                if is_fresh:
                    database.executescript(TABLES)
                    database.execute(f"PRAGMA user_version = {SCHEMA}")
                with database:
                    _write_sources(database, now.sources, None if is_fresh else sources)
                    _write_volumes(database, now.outputs, volumes)
                    database.executemany(
                        "INSERT OR REPLACE INTO fact VALUES (?, ?)",
                        ((name, _sealed(told)) for name, told in _packed(now).items()),
                    )
        except (sqlite3.Error, ValueError, EOFError, TypeError) as error:
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


def _sources_in(database: sqlite3.Connection) -> dict[str, SourceRow]:
    bundles: list[dict[str, Plain]]
    bundles = [_opened(told) for (told,) in database.execute("SELECT told FROM bundle")]
    paths, plain = chain.from_iterable(bundles), chain.from_iterable(map(dict.values, bundles))
    files, records, *rest = zip(*plain, strict=True) if any(bundles) else ((), ())
    rows = _made(SourceRow, zip(files, _made(Record, records), *rest, strict=True))
    return dict(zip(paths, rows, strict=True))


def _made(kind: type[Made], plain: Iterable[Plain]) -> Iterable[Made]:
    """Return tuples of this kind of the values that were in some: what `_make` does, in C."""
    return map(tuple.__new__, repeat(kind), plain)


def _write_sources(
    database: sqlite3.Connection, rows: Mapping[str, SourceRow], changed: Iterable[str] | None
) -> None:
    """Write the bundles in which these sources are; of all sources when none is named."""
    bundles: defaultdict[int, dict[str, Plain]] = defaultdict(dict)
    for path in rows if changed is None else changed:
        number = _bundle_of(path)
        if changed is not None and number not in bundles:
            bundles[number] = _bundle_in(database, number)
        row = rows.get(path)
        if row is None:
            bundles[number].pop(path, None)
        else:
            bundles[number][path] = (row.files, tuple(row.record), *row[2:])
    database.executemany(
        "INSERT OR REPLACE INTO bundle VALUES (?, ?)",
        ((number, _sealed(found)) for number, found in bundles.items()),
    )


def _bundle_in(database: sqlite3.Connection, number: int) -> dict[str, Plain]:
    """Return the sources of a bundle as they are kept."""
    found = database.execute("SELECT told FROM bundle WHERE number = ?", (number,)).fetchone()
    return _opened(found[0]) if found else {}


def _bundle_of(path: str) -> int:
    return zlib.crc32(path.encode("utf-8", "surrogatepass")) % BUNDLES


def _write_volumes(database: sqlite3.Connection, outputs: Outputs, changed: Iterable[str]) -> None:
    """Write these volumes; those that are no more are deleted."""
    for name in changed:
        volume = outputs.volumes.get(name)
        if volume is None:
            database.execute("DELETE FROM volume WHERE name = ?", (name,))
            continue
        rows = outputs.rows_of(name)
        plain = {p: (r.key, r.sha256, tuple(r.ties), r.problems) for p, r in rows.items()}
        told = (name, volume.digest, volume.warns, _sealed(plain))
        database.execute("INSERT OR REPLACE INTO volume VALUES (?, ?, ?, ?)", told)


def _packed(now: Remembered) -> dict[str, Any]:
    # Both trees mostly have the same folders, which are written once when they are one text.
    paths: dict[str, str] = {}
    trees = {
        inode: (paths.setdefault(told.paths, told.paths), told.numbers)
        for inode, told in now.facts.get(TREES, {}).items()
    }
    return {**now.facts, TREES: trees, FILES: tuple(now.files)}
