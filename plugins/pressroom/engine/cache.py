"""What do earlier builds remember? Sources, outputs and the two trees, in one SQLite file.

Sources are read at once. Outputs are kept by the volume, and one is read when it is asked for.

It lies in the cache folder and may be deleted at any time: a cache that is missing, damaged, of
another version or not to be written costs time, never truth. It holds no text of a release.
"""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from pressroom.checks.output import Ties
from pressroom.engine.bundles import TABLE as BUNDLES
from pressroom.engine.bundles import SourceRow, sources_in, write_sources
from pressroom.engine.sealing import opened, sealed
from pressroom.engine.statuses import Statuses
from pressroom.engine.volumes import OutputRow, Outputs, Volume

SCHEMA = 8
# The header of an SQLite file counts its changes. Source: sqlite.org, Database File Format, 1.3.
HEADER_BYTES = 100
TABLES = f"""
{BUNDLES};
CREATE TABLE volume (name TEXT PRIMARY KEY, digest BLOB NOT NULL, warns INTEGER NOT NULL,
  told BLOB NOT NULL);
CREATE INDEX volume_head ON volume (name, digest, warns);
CREATE TABLE fact (name TEXT PRIMARY KEY, told BLOB NOT NULL) WITHOUT ROWID;
"""
# The fact that tells the build which left all this from any other.
BUILD = "build"
# The fact that the folders of both trees are remembered as, by the tree's inode.
TREES = "trees"
# What is told of folders and of outputs changes with each build; their paths, which are longer,
# seldom do, and are facts of their own.
FOLDER_PATHS = "folder paths"
FILES, FILE_PATHS = "files", "file paths"
Plain = tuple[Any, ...]


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
                facts = {n: opened(t) for n, t in database.execute("SELECT * FROM fact")}
                if facts.get("code") != code:
                    return Remembered()
                folders = facts.pop(FOLDER_PATHS)
                trees = {
                    inode: Statuses(folders[place], told)
                    for inode, (place, told) in facts.pop(TREES).items()
                }
                files = Statuses(facts.pop(FILE_PATHS), facts.pop(FILES))
                heads = database.execute("SELECT name, digest, warns FROM volume")
                volumes = {name: Volume(digest, bool(warns)) for name, digest, warns in heads}
                return Remembered(
                    sources=sources_in(database) if has_sources else {},
                    # Without the files, nothing is known of what lies in the trees.
                    outputs=Outputs(volumes, self.rows_of) if files.paths else Outputs(),
                    files=files,
                    facts={**facts, TREES: trees},
                )
        except (OSError, sqlite3.Error, ValueError, EOFError, TypeError, LookupError):
            return Remembered()

    def rows_of(self, volume: str) -> dict[str, OutputRow]:
        """Return the outputs of a volume, nothing when they cannot be read."""
        try:
            with closing(sqlite3.connect(self.path)) as database:
                found = database.execute("SELECT told FROM volume WHERE name = ?", (volume,))
                ((told,),) = found.fetchall()
                plain: dict[str, Plain] = opened(told)
                rows = [
                    OutputRow(key, sha256, Ties(*ties), tuple(problems))
                    for key, sha256, ties, problems in plain.values()
                ]
                return dict(zip(plain, rows, strict=True))
        except (sqlite3.Error, ValueError, EOFError, TypeError, AttributeError):
            return {}

    def store(
        self,
        now: Remembered,
        was: Remembered | None,
        *,
        sources: Iterable[str] = (),
        volumes: Iterable[str] = (),
    ) -> None:
        """Remember what there is now, of which only these sources and volumes have changed.

        `was` is what the cache holds; without it everything is written anew.

        Raises:
            OSError: the folder or the file cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            if was is None:
                volumes = now.outputs.read_all()
                self.forget()
            with closing(sqlite3.connect(self.path)) as database:
                # The disk need not have it at once: whatever is lost costs time, and is noticed.
                database.execute("PRAGMA synchronous = OFF")
                if was is None:
                    database.executescript(TABLES)
                    database.execute(f"PRAGMA user_version = {SCHEMA}")
                with database:
                    write_sources(database, now.sources, None if was is None else sources)
                    _write_volumes(database, now.outputs, volumes)
                    _write_facts(database, _packed(now), _packed(was) if was else {})
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


def _write_volumes(database: sqlite3.Connection, outputs: Outputs, changed: Iterable[str]) -> None:
    """Write these volumes; those that are no more are deleted."""
    for name in changed:
        volume = outputs.volumes.get(name)
        if volume is None:
            database.execute("DELETE FROM volume WHERE name = ?", (name,))
            continue
        rows = outputs.rows_of(name)
        plain = {p: (r.key, r.sha256, tuple(r.ties), r.problems) for p, r in rows.items()}
        told = (name, volume.digest, volume.warns, sealed(plain))
        database.execute("INSERT OR REPLACE INTO volume VALUES (?, ?, ?, ?)", told)


def _write_facts(
    database: sqlite3.Connection, facts: Mapping[str, Any], known: Mapping[str, Any]
) -> None:
    """Write the facts that are not known as they are."""
    changed = [name for name, told in facts.items() if name not in known or known[name] != told]
    database.executemany(
        "INSERT OR REPLACE INTO fact VALUES (?, ?)",
        [(name, sealed(facts[name])) for name in changed],
    )


def _packed(now: Remembered) -> dict[str, Any]:
    """Return all facts in plain values."""
    trees: dict[int, Statuses] = now.facts.get(TREES, {})
    # Both mostly have the same folders.
    folders = tuple(dict.fromkeys(told.paths for told in trees.values()))
    return {
        **now.facts,
        TREES: {inode: (folders.index(t.paths), t.numbers) for inode, t in trees.items()},
        FOLDER_PATHS: folders,
        FILES: now.files.numbers,
        FILE_PATHS: now.files.paths,
    }
