"""What is remembered of output files, by the volume: those of one kind and month.

A volume has a digest of all that its files are made from. As long as that is what it was, there is
nothing to ask of its files, and they are not even read.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from pressroom.checks.output import Ties
from pressroom.problems.problem import Plain, Problem, problem_of


class OutputRow(NamedTuple):
    """An output file: the key of its inputs, its SHA-256, its ties to others and its warnings."""

    key: str
    sha256: bytes
    ties: Ties
    problems: tuple[Plain, ...]

    @property
    def told(self) -> tuple[Problem, ...]:
        """Return the warnings that the file had."""
        return tuple(map(problem_of, self.problems))


class Volume(NamedTuple):
    """The digest of a volume, and whether any of its files has warnings."""

    digest: bytes
    warns: bool


Rows = Mapping[str, OutputRow]


def _nothing(_name: str) -> Rows:
    return {}


class Outputs:
    """The volumes by name; `rows_of` are the files of one by path."""

    def __init__(
        self,
        volumes: Mapping[str, Volume] | None = None,
        read: Callable[[str], Rows] = _nothing,
        rows: Mapping[str, Rows] | None = None,
    ) -> None:
        """Take the volumes, and who reads the rows of one that are not there yet."""
        self.volumes = volumes or {}
        self._read = read
        self._rows = dict(rows or {})

    def __bool__(self) -> bool:
        """Whether anything is remembered."""
        return bool(self.volumes)

    def rows_of(self, name: str) -> Rows:
        """Return the rows of a volume; none where they cannot be read, or nobody knows it."""
        if name not in self.volumes:
            return {}
        rows = self._rows.get(name)
        if rows is None:
            rows = self._rows[name] = self._read(name)
        return rows

    def rows(self) -> Iterator[tuple[str, OutputRow]]:
        """Yield path and row of every file."""
        for name in self.volumes:
            yield from self.rows_of(name).items()

    def read_all(self) -> Collection[str]:
        """Read whatever was not read yet, and return the names of all volumes."""
        for name in self.volumes:
            self.rows_of(name)
        return self.volumes.keys()

    def renewed(
        self, changed: Mapping[str, tuple[bytes, Rows]], gone: Collection[str]
    ) -> "Outputs":
        """Return the same with these volumes as they are now: digest and rows; some are gone."""
        heads = {
            name: Volume(digest, any(row.problems for row in rows.values()))
            for name, (digest, rows) in changed.items()
        }
        volumes = {**self.volumes, **heads}
        rows = {**self._rows, **{name: rows for name, (_, rows) in changed.items()}}
        for name in gone:
            volumes.pop(name, None)
            rows.pop(name, None)
        return Outputs(volumes, self._read, rows)
