"""Which sources have to be read, and what came of all of them?"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct, field

from pressroom.engine.bundles import SourceRow
from pressroom.engine.documents import Place, Spool
from pressroom.engine.executor import Executor, InProcess
from pressroom.engine.still import MISSING, settled
from pressroom.model.record import Record
from pressroom.model.steps import in_step
from pressroom.readers.archive import packed_source, source_digest_of
from pressroom.readers.context import ReadingContext
from pressroom.readers.reading import Outcome
from pressroom.readers.sources import SIDECAR, Sources

# Fewer than these are read before other processes have begun.
WORTH_SENDING = 150


class ReadTask(NamedTuple):
    """Some sources to read, with whether each has a sidecar, and where their texts go."""

    context: ReadingContext
    spools: Path
    paths: tuple[tuple[str, bool], ...]


class Read(NamedTuple):
    """What came of one source, and where its text lies."""

    outcome: Outcome
    place: Place | None


class SourcesRead(Struct, kw_only=True):
    """What came of all sources, in order of path.

    `rows` are what is to be remembered anew; `places` are where the texts of the sources lie that
    were read in this build.
    """

    outcomes: list[Outcome] = field(default_factory=list)
    rows: dict[str, SourceRow] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


def read_chunk(task: ReadTask) -> list[Read]:
    """Return what came of the sources of a task; their texts are added to one spool."""
    spool = Spool(task.spools)
    many = (packed_source(p, has_sidecar=s, context=task.context) for p, s in task.paths)
    done = [
        Read(outcome, spool.add(packed) if packed else None) for outcome, packed in in_step(many)
    ]
    spool.close()
    return done


class SourceReader:
    """Reads what has changed since an earlier build, and remembers the rest."""

    def __init__(
        self,
        context: ReadingContext,
        known: Mapping[str, SourceRow],
        *,
        is_ledger_known: bool,
        spools: Path,
        looked_at_ns: int,
    ) -> None:
        """Take what earlier builds read, and whether the ledger is still the one they had.

        `looked_at_ns` is the moment before the sources were looked at.
        """
        self.context = context
        self.known = known
        self.is_ledger_known = is_ledger_known
        self.spools = spools
        self.looked_at_ns = looked_at_ns

    def read(
        self,
        sources: Sources,
        executor: Executor,
        known: dict[str, Outcome] | None = None,
        on_read: Callable[[int, int], None] = lambda _done, _of: None,
    ) -> SourcesRead:
        """Return what came of all sources; `on_read` is told how many have been read.

        What is `known` to have come of a source is not looked for again, and is renewed.
        """
        found: dict[str, Outcome] = {} if known is None else known
        result = SourcesRead()
        to_read: list[tuple[str, bool]] = []
        for path in sources.releases:
            if path in found:
                continue
            row = self._still_true(path, sources, result)
            if row is None:
                to_read.append((path, path + SIDECAR in sources.sidecars))
            else:
                problems = row.told if row.problems else ()
                found[path] = Outcome(path, row.record, problems, row.media_paths)
        for count, (outcome, place) in enumerate(self._read(to_read, executor), start=1):
            path = outcome.source_path
            found[path] = outcome
            row = _row_of(outcome, sources, self.looked_at_ns)
            if row:
                result.rows[path] = row
            if place:
                result.places[path] = place
            on_read(count, len(to_read))
        result.outcomes = [found[path] for path in sources.releases]
        for path in _to_be_read_again(to_read, result):
            del found[path]
        return result

    def _read(self, paths: list[tuple[str, bool]], executor: Executor) -> Iterator[Read]:
        by = executor if len(paths) >= WORTH_SENDING else InProcess()
        tasks = [
            ReadTask(self.context, self.spools, tuple(paths[start : start + by.chunk]))
            for start in range(0, len(paths), by.chunk)
        ]
        for chunk in by.map(read_chunk, tasks):
            yield from chunk

    def _still_true(self, path: str, sources: Sources, result: SourcesRead) -> SourceRow | None:
        """Return what is remembered of a source, if it is still what it was."""
        row = self.known.get(path)
        if row is None or not self._is_pinned_as_before(path, row.record):
            return None
        files, stats = row.files, sources.stats
        has_sidecar = path + SIDECAR in sources.sidecars
        # Most are alone, and the plain way is much the fastest.
        if len(files) == 1 and not has_sidecar:
            if stats.get(path) == files[0][1]:
                return row
        elif has_sidecar != any(file.endswith(SIDECAR) for file, _ in files):
            return None
        elif all(stats.get(file) == stat for file, stat in files):
            return row
        if self._digest_now(path, row.record, has_sidecar=has_sidecar) != row.record.source_digest:
            return None
        settled_files = tuple((f, settled(stats[f], self.looked_at_ns)) for f, _ in files)
        kept = row._replace(files=settled_files)
        result.rows[path] = kept
        return kept

    def _is_pinned_as_before(self, path: str, record: Record) -> bool:
        """Whether the ledger tells of a release what it told when it was read."""
        if not path.endswith(".md") and not self.is_ledger_known:
            return False
        pinned = self.context.ledger.pinned.get(record.id)
        if pinned is None:
            return record.sequence is None
        first = pinned.first
        return (record.sequence, record.slug, record.day, record.first_published_at) == (
            first.sequence,
            first.slug,
            first.day.isoformat(),
            first.published_at.isoformat(),
        )

    def _digest_now(self, path: str, record: Record, *, has_sidecar: bool) -> str | None:
        """Return what tells the bytes of a source and its files now, None when one is missing."""
        content = self.context.content_path
        try:
            data = (content / path).read_bytes()
            sidecar = (content / f"{path}{SIDECAR}").read_bytes() if has_sidecar else None
            media = [_sha256((content / m[1]).read_bytes()) for m in record.media]
        except OSError:
            return None
        return source_digest_of(_sha256(data), sidecar, media)


def _to_be_read_again(read: Iterable[tuple[str, bool]], result: SourcesRead) -> Iterator[str]:
    """Yield the sources of which nothing can be remembered, or which may change again unseen."""
    yield from (path for path, _ in read if path not in result.rows)
    for path, row in result.rows.items():
        if any(stat == MISSING for _, stat in row.files):
            yield path


def _row_of(outcome: Outcome, sources: Sources, looked_at_ns: int) -> SourceRow | None:
    """Return what is remembered of a source; one with an error is read again each time."""
    record = outcome.record
    if record is None or outcome.is_refused:
        return None
    path = outcome.source_path
    files = [path, *(medium[1] for medium in record.media)]
    if path + SIDECAR in sources.sidecars:
        files.append(path + SIDECAR)
    return SourceRow(
        files=tuple(
            (file, settled(sources.stats.get(file, MISSING), looked_at_ns)) for file in files
        ),
        record=record,
        problems=tuple(found.plain for found in outcome.problems),
        media_paths=outcome.media_paths,
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
