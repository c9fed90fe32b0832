"""How are sources kept in the cache? In bundles of neighbours, each in one value.

Reading one large value is several times as fast as many small ones, and a change rewrites one
bundle. Those of one folder lie together, in the file and so in memory too, in the order in which a
build goes through them: records that lie anywhere take it a fifth longer.
"""

import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, repeat
from typing import Any, NamedTuple, TypeVar

from pressroom.engine.sealing import opened, sealed
from pressroom.model.record import Record
from pressroom.problems.problem import Plain as PlainProblem
from pressroom.problems.problem import Problem, problem_of

# A bundle holds about so many sources; one that has grown to more than twice as many is divided.
SIZE = 256
MOST = 2 * SIZE
# A bundle is named by the first of its paths; it goes on to where the next begins.
TABLE = "CREATE TABLE bundle (first TEXT PRIMARY KEY, told BLOB NOT NULL)"
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


def sources_in(database: sqlite3.Connection) -> dict[str, SourceRow]:
    """Return the sources in all bundles, in order of path.

    Raises:
        ValueError: one of them is damaged.
    """
    found = database.execute("SELECT told FROM bundle ORDER BY first")
    bundles: list[dict[str, Plain]] = [opened(told) for (told,) in found]
    paths, plain = chain.from_iterable(bundles), chain.from_iterable(map(dict.values, bundles))
    files, records, *rest = zip(*plain, strict=True) if any(bundles) else ((), ())
    rows = _made(SourceRow, zip(files, _made(Record, records), *rest, strict=True))
    return dict(zip(paths, rows, strict=True))


def _made(kind: type[Made], plain: Iterable[Plain]) -> Iterable[Made]:
    """Return tuples of this kind of the values that were in some: what `_make` does, in C."""
    return map(tuple.__new__, repeat(kind), plain)


def write_sources(
    database: sqlite3.Connection, rows: Mapping[str, SourceRow], changed: Iterable[str] | None
) -> None:
    """Write the bundles in which these sources are; all of them when none is named.

    Raises:
        ValueError: one of them is damaged.
    """
    if changed is None:
        _write(database, {path: _plain(row) for path, row in rows.items()})
        return
    firsts = [first for (first,) in database.execute("SELECT first FROM bundle ORDER BY first")]
    touched: defaultdict[str, list[str]] = defaultdict(list)
    for path in changed:
        # What comes before all others belongs to the first bundle too.
        place = max(bisect_right(firsts, path) - 1, 0)
        touched[firsts[place] if firsts else ""].append(path)
    for first, paths in touched.items():
        bundle = _taken_out(database, first)
        for path in paths:
            bundle.pop(path, None)
            if path in rows:
                bundle[path] = _plain(rows[path])
        _write(database, bundle)


def _plain(row: SourceRow) -> Plain:
    return (row.files, tuple(row.record), *row[2:])


def _taken_out(database: sqlite3.Connection, first: str) -> dict[str, Plain]:
    """Return the sources of a bundle, which is no more."""
    found = database.execute("SELECT told FROM bundle WHERE first = ?", (first,)).fetchone()
    database.execute("DELETE FROM bundle WHERE first = ?", (first,))
    return opened(found[0]) if found else {}


def _write(database: sqlite3.Connection, sources: Mapping[str, Plain]) -> None:
    """Write neighbours as one bundle, or as some of one size if they are too many for one."""
    paths = sorted(sources)
    count = round(len(paths) / SIZE) if len(paths) > MOST else min(len(paths), 1)
    ends = [len(paths) * number // count for number in range(1, count + 1)] if count else []
    for start, end in zip([0, *ends], ends, strict=False):
        bundle = {path: sources[path] for path in paths[start:end]}
        database.execute("INSERT INTO bundle VALUES (?, ?)", (paths[start], sealed(bundle)))
