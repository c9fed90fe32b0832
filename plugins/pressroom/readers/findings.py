"""What is wrong with a body, and in which line of its source does it stand?"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pressroom.problems.problem import Problem, problem

FIRST_WORDS = 3


class Finding(NamedTuple):
    """Something that a body rule is broken by.

    `place` are words of the source that stand there, `values` those of the message.
    """

    code: str
    place: str
    values: tuple[tuple[str, str | int], ...] = ()


class Places:
    """Finds words in a source, line by line; words that come again stand further down."""

    def __init__(self, source: str, line: int) -> None:
        """Take the source of a body, and the line of its file in which it begins."""
        self._source = source
        self._line = line
        self._reached: dict[str, int] = {}

    def line_of(self, words: str) -> int:
        """Return the line of these words, or of the first few of them; else where the body begins.

        Markup between words, and line ends, keep them from being found as they stand.
        """
        few = words.split()[:FIRST_WORDS]
        for tried in (words, *(" ".join(few[:count]) for count in range(len(few), 0, -1))):
            at = self._source.find(tried, self._reached.get(tried, 0)) if tried else -1
            if at >= 0:
                self._reached[tried] = at + len(tried)
                return self._line + self._source.count("\n", 0, at)
        return self._line


def problems_of(findings: Iterable[Finding], path: str, places: Places) -> Iterator[Problem]:
    """Yield findings as problems of the file at this path; one place may break two rules."""
    here, line, broken = "", 0, set[str]()
    for code, place, values in findings:
        if not broken or place != here or code in broken:
            here, line, broken = place, places.line_of(place), set()
        broken.add(code)
        told: dict[str, Any] = dict(values)
        yield problem(code, path, line, **told)
