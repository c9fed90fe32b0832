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

# Runs, lines and kinds of lines that are remembered. A theme has some hundred, and each page a few.
MOST = 50_000
LINES = b">\n<"
# So many lines are read sooner in one piece, by the skeleton of all.
MANY = 6


# Where a reader stands after a run or a line of it, and what that tells.
_Step = tuple["_Place", tuple[Told, ...]]


class _Kind(NamedTuple):
    """The lines of one skeleton where the same elements are open, and where they lead."""

    template: RunTemplate
    after: "_Place"


class _Place:
    """Where a reader stands: the elements that are open, and what may come next.

    `lines` are those that came twice, `seen` the hashes of those that came at all, and `runs` are
    made of known lines. Where most lines of a run are of one page only, as in its head, `is_whole`:
    runs are read in one piece from then on.
    """

    __slots__ = ("holds_text", "is_whole", "kinds", "lines", "path", "runs", "seen")

    def __init__(self, path: Path) -> None:
        """Begin with nothing known."""
        self.path = path
        self.holds_text = path == content_model.END or content_model.holds_text(path)
        self.runs: dict[bytes, _Step] = {}
        self.lines: dict[bytes, _Step] = {}
        self.kinds: dict[str, _Kinds] = {}
        self.seen: set[int] = set()
        self.is_whole = False


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
        """Return what stands in a page; None where that takes a whole parser."""
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
        after, unknown = place, 0
        told: list[Told] = []
        for line in (run,) if place.is_whole else run.split(LINES):
            step = after.lines.get(line)
            if step is None:
                step = self._line(after, line)
                unknown += 1
            after, more = step
            told += more
        if not after.holds_text:
            raise IrregularError
        if unknown >= MANY:
            place.is_whole = True
        elif not unknown:
            # Most of the others have the address of one page in them, and never come again.
            self._count += 1
            place.runs[run] = after, _as_one(told)
        return after, tuple(told)

    def _line(self, place: _Place, line: bytes) -> _Step:
        skeleton, values = parted(line.decode())
        kinds = place.kinds.get(skeleton) or self._kinds(place, skeleton)
        decided = tuple([values[i] for i in kinds.deciding]) if kinds.deciding else ()
        kind = kinds.by_values.get(decided) or self._kind(place, kinds, decided, values)
        told = kind.template.told(values)
        step = kind.after, (told,) if any(told) else ()
        known = hash(line)
        if known in place.seen:
            place.lines[line] = step
        place.seen.add(known)
        self._count += 1
        return step

    def _kinds(self, place: _Place, skeleton: str) -> _Kinds:
        tags = tags_of(skeleton)
        kinds = place.kinds[skeleton] = _Kinds(tags, deciding_places(tags), {})
        return kinds

    def _kind(
        self, place: _Place, kinds: _Kinds, decided: tuple[str, ...], values: list[str]
    ) -> _Kind:
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
    notes, followed, fetched, ids = (chain.from_iterable(each) for each in zip(*told, strict=True))
    return ((tuple(notes), tuple(followed), tuple(fetched), tuple(ids)),)
