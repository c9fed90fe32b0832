"""What do all the sources of content/releases hold, and do they agree with each other?"""

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from pressroom.model.packing import packed_document
from pressroom.model.record import Record, digest_of, record_of
from pressroom.model.release import Document
from pressroom.model.steps import Steps, at_once
from pressroom.problems.problem import Problem, problem
from pressroom.readers.agreement import lost, shared_addresses, shared_ids, unknown_releases
from pressroom.readers.context import ReadingContext
from pressroom.readers.ledger import comparable
from pressroom.readers.markdown import markdown_read
from pressroom.readers.reading import Outcome, Reading
from pressroom.readers.source_text import LARGEST_BYTES
from pressroom.readers.sources import SIDECAR, Sources, scan_sources, strangers


class Archive(Struct, frozen=True, kw_only=True):
    """What came of all sources, in the order of their paths."""

    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """Return the records of the sources that are not refused."""
        # Most sources have no problem, so that none has to be asked.
        return tuple(
            [o.record for o in self.outcomes if o.record and not (o.problems and o.is_refused)]
        )

    @property
    def refused(self) -> tuple[str, ...]:
        """Return the paths of the sources that cannot be published as they are."""
        return tuple(
            [o.source_path for o in self.outcomes if (o.problems or not o.record) and o.is_refused]
        )


class Packed(NamedTuple):
    """What came of a source, and its document, packed, where it holds one."""

    outcome: Outcome
    document: bytes | None


class _Loaded(NamedTuple):
    """The bytes of a source and of its sidecar."""

    data: bytes
    sidecar: bytes | None


def read_source(source_path: str, *, has_sidecar: bool, context: ReadingContext) -> Reading:
    """Return what one source of content/releases holds."""
    loaded = _loaded(source_path, context, has_sidecar=has_sidecar)
    if isinstance(loaded, Problem):
        return Reading(source_path=source_path, problems=(loaded,))
    return at_once(_read(source_path, loaded, context))


def packed_source(source_path: str, *, has_sidecar: bool, context: ReadingContext) -> Steps[Packed]:
    """Read a source step by step: what came of it, and its document for those who need the text."""
    loaded = _loaded(source_path, context, has_sidecar=has_sidecar)
    if isinstance(loaded, Problem):
        return Packed(Outcome(source_path=source_path, problems=(loaded,)), None)
    yield
    reading = yield from _read(source_path, loaded, context)
    yield
    if reading.document is None:
        outcome = Outcome(source_path=source_path, problems=reading.problems)
        return Packed(replace(outcome, media_paths=reading.media_paths), None)
    release = reading.document.release
    media = (file.source_sha256 or file.sha256 for file in release.files)
    digest = source_digest_of(release.source.sha256, loaded.sidecar, media)
    packed = packed_document(_unpinned(reading.document))
    yield
    outcome = Outcome(
        source_path=source_path,
        record=record_of(reading.document, packed, digest, context.site.zone),
        problems=reading.problems,
        media_paths=reading.media_paths,
    )
    return Packed(outcome, packed)


def _unpinned(document: Document) -> Document:
    """Return the document as if nothing of it had been published; its card will know better."""
    identity = document.release.identity
    if identity.sequence is None:
        return document
    # As before the publication, the day is that of the release, and is packed once for both.
    told = document.release.date.day
    day = told if identity.day == told else identity.day
    fresh = replace(identity, day=day, sequence=None, first_published_at=None)
    return replace(document, release=replace(document.release, identity=fresh))


def source_digest_of(sha256: str, sidecar: bytes | None, media_sha256: Iterable[str]) -> str:
    """Return what tells the bytes that a release is read from: source, sidecar and media."""
    told = [sha256, *media_sha256]
    if sidecar is not None:
        told.append(hashlib.sha256(sidecar).hexdigest())
    return sha256 if len(told) == 1 else digest_of(" ".join(told).encode())


def _loaded(source_path: str, context: ReadingContext, *, has_sidecar: bool) -> _Loaded | Problem:
    path = f"{context.content_path}/{source_path}"
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - Path costs as much as the rest of this
            size = os.fstat(file.fileno()).st_size
            if size > LARGEST_BYTES:
                shown = context.shown(source_path)
                return problem("E101", shown, size=size, limit=LARGEST_BYTES)
            data = file.read()
        sidecar = Path(f"{path}{SIDECAR}").read_bytes() if has_sidecar else None
    except OSError as error:
        return problem("E107", context.shown(source_path), value=error.strerror)
    return _Loaded(data, sidecar)


def _read(source_path: str, loaded: _Loaded, context: ReadingContext) -> Steps[Reading]:
    if not source_path.endswith(".md"):
        from pressroom.readers.capture_source import (  # noqa: PLC0415 - brings Beautiful Soup
            read_capture_source,
        )

        return read_capture_source(loaded.data, loaded.sidecar, source_path, context)
    if loaded.sidecar is None:
        return (yield from markdown_read(loaded.data, source_path, context))
    capture = context.shown(f"{source_path.removesuffix('.md')}.txt")
    spare = problem("E105", context.shown(source_path + SIDECAR), value=capture)
    return Reading(source_path=source_path, problems=(spare,))


def read_archive(
    context: ReadingContext, on_read: Callable[[int, int], None] = lambda _done, _of: None
) -> Archive:
    """Return all sources of the content folder, read and compared; `on_read` is told progress."""
    sources = scan_sources(context)
    outcomes: list[Outcome] = []
    for number, path in enumerate(sources.releases, start=1):
        has_sidecar = path + SIDECAR in sources.sidecars
        packed = at_once(packed_source(path, has_sidecar=has_sidecar, context=context))
        outcomes.append(packed.outcome)
        on_read(number, len(sources.releases))
    return compared(sources, outcomes, context)


def compared(sources: Sources, outcomes: Sequence[Outcome], context: ReadingContext) -> Archive:
    """Return the archive of these outcomes, with what is wrong with each and between them."""
    records = [o.record for o in outcomes if o.record]
    if context.ledger.pinned:
        # What the public has seen keeps its id and address; whoever comes later gives way.
        records.sort(key=lambda record: not _is_published(record, context))
    problems = (
        *sources.problems,
        *strangers(sources, _media_of(outcomes), context),
        *[p for outcome in outcomes if outcome.problems for p in outcome.problems],
        *shared_ids(records, context),
        *shared_addresses(records, context),
        *lost(outcomes, context),
        *unknown_releases(records, context),
    )
    return Archive(outcomes=tuple(outcomes), problems=problems)


def _media_of(outcomes: Iterable[Outcome]) -> frozenset[str]:
    return frozenset([path for o in outcomes if o.media_paths for path in o.media_paths])


def _is_published(record: Record, context: ReadingContext) -> bool:
    """Whether the ledger knows this release from this very file."""
    pinned = context.ledger.pinned.get(record.id)
    return pinned is not None and comparable(pinned.newest.source_path) == comparable(record.path)
