"""What stands in a page whose tags are in order? Told by looking up its runs of tags.

Nine of ten runs of a page are those of the page before, and most lines of the others too, so that
little is read twice. A page in which parsers could differ about a single tag is left to one (see
`element_walk`); both tell the same of any other page.
"""

from itertools import chain
from typing import NamedTuple

from pressroom.checks import content_model
from pressroom.checks.content_model import Path
from pressroom.checks.page_markup import PageMarkup
from pressroom.checks.page_notes import NotedPage, Told
from pressroom.checks.run_tags import deciding_places
from pressroom.checks.run_template import RunTemplate
from pressroom.checks.tag_runs import IrregularError, Tag, parted, tags_of, texts_and_runs

# Runs, lines and kinds of lines that are known, or seen once. A theme has some hundred.
MOST = 50_000
LINES = b">\n<"


class _Step(NamedTuple):
    """What a run or a line of it tells, and where a reader stands at its end."""

    after: "_Place"
    told: tuple[Told, ...]


class _Kind(NamedTuple):
    """The lines of one skeleton where the same elements are open, and where they lead."""

    template: RunTemplate
    after: "_Place"


class _Place:
    """Where a reader stands: the elements that are open, and what may come next.

    `runs` and `lines` are those that came twice, and `seen` are the hashes of those that came once:
    most of these have the address of one page in them, and never come again.
    """

    __slots__ = ("holds_text", "kinds", "lines", "path", "runs", "seen")

    def __init__(self, path: Path) -> None:
        """Begin with nothing known."""
        self.path = path
        self.holds_text = path == content_model.END or content_model.holds_text(path)
        self.runs: dict[bytes, _Step] = {}
        self.lines: dict[bytes, _Step] = {}
        self.kinds: dict[str, _Kinds] = {}
        self.seen: set[int] = set()


class _Kinds(NamedTuple):
    """The tags of a skeleton, and its kinds by the values that decide what its elements are."""

    tags: tuple[Tag, ...]
    deciding: tuple[int, ...]
    by_values: dict[tuple[str, ...], _Kind]


class RunReader:
    """Reads pages one after the other, and remembers their runs of tags."""

    def __init__(self) -> None:
        """Begin with no run."""
        self._forget()

    def markup_of(self, data: bytes) -> PageMarkup | None:
        """Return what stands in a page, which is UTF-8; None where that takes a whole parser."""
        if self._count > MOST:
            self._forget()
        try:
            return self._read(NotedPage(texts_and_runs(data)))
        except IrregularError:
            return None

    def _read(self, page: NotedPage) -> PageMarkup:
        place = self._begin
        for number, run in enumerate(page.parts[1::2]):
            place, told = place.runs.get(run) or self._step(place, run)
            if told:
                page.take(2 * number + 1, told)
        if place.path != content_model.END:
            raise IrregularError
        return page.markup

    def _step(self, place: _Place, run: bytes) -> _Step:
        lines = run.split(LINES)
        after = place
        told: list[Told] = []
        for line in lines:
            step = after.lines.get(line) or self._line(after, line)
            after = step.after
            told += step.told
        if not after.holds_text:
            raise IrregularError
        if self._is_seen(place, run):
            place.runs[run] = _Step(after, _as_one(told))
        return _Step(after, tuple(told))

    def _line(self, place: _Place, line: bytes) -> _Step:
        skeleton, values = parted(line.decode())
        kind = self._kind(place, skeleton, values)
        told = kind.template.told(values)
        step = _Step(kind.after, (told,) if any(told) else ())
        if self._is_seen(place, line):
            place.lines[line] = step
        return step

    def _is_seen(self, place: _Place, run: bytes) -> bool:
        """Whether the run, or line, came before."""
        self._count += 1
        known = hash(run)
        if known in place.seen:
            return True
        place.seen.add(known)
        return False

    def _kind(self, place: _Place, skeleton: str, values: list[str]) -> _Kind:
        kinds = place.kinds.get(skeleton)
        if kinds is None:
            tags = tags_of(skeleton)
            kinds = place.kinds[skeleton] = _Kinds(tags, deciding_places(tags), {})
        decided = tuple([values[i] for i in kinds.deciding])
        kind = kinds.by_values.get(decided)
        if kind is None:
            template = RunTemplate(place.path, kinds.tags, values)
            kind = kinds.by_values[decided] = _Kind(template, self._place(template.path))
            self._count += 1
        return kind

    def _place(self, path: Path) -> _Place:
        found = self._places.get(path)
        if found is None:
            found = self._places[path] = _Place(path)
        return found

    def _forget(self) -> None:
        self._places: dict[Path, _Place] = {}
        self._begin = self._place(content_model.BEGIN)
        self._count = 0


def _as_one(told: list[Told]) -> tuple[Told, ...]:
    if not told:
        return ()
    return (Told(*(tuple(chain.from_iterable(each)) for each in zip(*told, strict=True))),)
