"""Many paths, and some numbers told of each, in two long values.

So they are read, written and handed on at once: an archive has hundreds of thousands of them.
"""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

# What stands behind each path; none has it in it.
END = "\0"
# For more than these that go, all is sooner written anew than cut.
MOST_CUT_OUT = 100


class Statuses(NamedTuple):
    """Paths, each with its `END`, and signed 64-bit numbers, as many for each path."""

    paths: str = ""
    numbers: bytes = b""

    @property
    def names(self) -> list[str]:
        """Return the paths."""
        return self.paths.split(END)[:-1]

    @property
    def told(self) -> "array[int]":
        """Return the numbers, those of one path after those of the other."""
        return array("q", self.numbers)

    def rows(self) -> Iterable[tuple[int, ...]]:
        """Return the numbers of each path."""
        told, width = self.told, self._width
        return zip(*(told[place::width] for place in range(width)), strict=True)

    def by_path(self) -> dict[str, tuple[int, ...]]:
        """Return what is told of each path."""
        return dict(zip(self.names, self.rows(), strict=True))

    def renewed(
        self, told: Mapping[str, Sequence[int]], gone: Collection[str] = frozenset()
    ) -> "Statuses":
        """Return the same with what is told of some paths now, and without those that are gone."""
        if len(gone) > MOST_CUT_OUT:
            kept = {path: row for path, row in self.by_path().items() if path not in gone}
            return statuses_of({**kept, **told})
        if not told and not gone:
            return self
        names, numbers, width = self.names, self.told, self._width
        touched = told.keys() | frozenset(gone)
        places = {path: place for place, path in enumerate(names) if path in touched}
        for path in told.keys() & places.keys():
            place = places[path]
            numbers[place * width : (place + 1) * width] = array("q", told[path])
        lost = sorted([places[path] for path in places.keys() - told.keys()], reverse=True)
        for place in lost:
            del names[place]
            del numbers[place * width : (place + 1) * width]
        paths = END.join((*names, "")) if lost else self.paths
        added = statuses_of({path: row for path, row in told.items() if path not in places})
        return Statuses(paths + added.paths, numbers.tobytes() + added.numbers)

    def only(self, wanted: Collection[str]) -> "Statuses":
        """Return the same of these paths only, as far as they are there."""
        if not wanted:
            return Statuses()
        rows = zip(self.names, self.rows(), strict=True)
        return statuses_of({path: row for path, row in rows if path in wanted})

    @property
    def _width(self) -> int:
        count = self.paths.count(END)
        return len(self.numbers) // (8 * count) if count else 0


def statuses_of(told: Mapping[str, Sequence[int]]) -> Statuses:
    """Return what is told of these paths."""
    paths = END.join((*told, "")) if told else ""
    return Statuses(paths, array("q", chain.from_iterable(told.values())).tobytes())
