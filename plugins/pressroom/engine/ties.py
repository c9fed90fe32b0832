"""What do all outputs say to each other, of which an edit makes a few?"""

from collections.abc import Iterator, Mapping

from pressroom.checks.output import Ties
from pressroom.engine.making import Made
from pressroom.engine.volumes import Outputs
from pressroom.engine.wanted import Wanted

UNREAD = Ties(is_read=False)


class TiesOfAll(Mapping[str, Ties]):
    """What each output is measured by; that of a file that was not made is read when asked for."""

    def __init__(self, wanted: Wanted, outputs: Outputs, made: Mapping[str, Made]) -> None:
        """Take all outputs, what is remembered of them, and which were made now."""
        self._wanted = wanted
        self._outputs = outputs
        self._made = made

    def __getitem__(self, path: str) -> Ties:
        made = self._made.get(path)
        if made is not None:
            return made.ties or UNREAD
        if path not in self._wanted.paths:
            raise KeyError(path)
        row = self._outputs.rows_of(self._wanted.volume_of(path)).get(path)
        return row.ties if row else UNREAD

    def __contains__(self, path: object) -> bool:
        return path in self._wanted.paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._wanted.paths)

    def __len__(self) -> int:
        return len(self._wanted.paths)
