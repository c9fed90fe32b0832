"""What do all the sources of content/releases hold?"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pressroom.model.release import Document
from pressroom.problems.problem import Problem, problem
from pressroom.readers.agreement import lost, shared_addresses, shared_ids, unknown_releases
from pressroom.readers.capture_source import read_capture_source
from pressroom.readers.context import ReadingContext
from pressroom.readers.markdown import read_markdown
from pressroom.readers.reading import Reading
from pressroom.readers.source_text import LARGEST_BYTES
from pressroom.readers.sources import SIDECAR, scan_sources, strangers


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All sources, read."""

    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """Return the documents of the sources that are not refused."""
        return tuple(r.document for r in self.readings if r.document and not r.is_refused)


def read_source(source_path: str, *, has_sidecar: bool, context: ReadingContext) -> Reading:
    """Return what one source of content/releases holds."""
    path = context.content_path / source_path
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            shown = context.shown(source_path)
            large = problem("E101", shown, size=size, limit=LARGEST_BYTES)
            return Reading(source_path=source_path, problems=(large,))
        data = path.read_bytes()
        sidecar = Path(f"{path}{SIDECAR}").read_bytes() if has_sidecar else None
    except OSError as error:
        unread = problem("E107", context.shown(source_path), value=error.strerror)
        return Reading(source_path=source_path, problems=(unread,))
    if source_path.endswith(".md"):
        if sidecar is not None:
            capture = context.shown(str(PurePosixPath(source_path).with_suffix(".txt")))
            spare = problem("E105", context.shown(source_path + SIDECAR), value=capture)
            return Reading(source_path=source_path, problems=(spare,))
        return read_markdown(data, source_path, context)
    return read_capture_source(data, sidecar, source_path, context)


def read_archive(
    context: ReadingContext, on_read: Callable[[int, int], None] = lambda _done, _of: None
) -> Archive:
    """Return all sources of the content folder, read and compared; `on_read` is told progress."""
    sources = scan_sources(context)
    readings: list[Reading] = []
    for number, path in enumerate(sources.releases, start=1):
        has_sidecar = path + SIDECAR in sources.sidecars
        readings.append(read_source(path, has_sidecar=has_sidecar, context=context))
        on_read(number, len(sources.releases))
    documents = [r.document for r in readings if r.document]
    # What the public has seen keeps its id and address; whoever comes later gives way.
    documents.sort(key=lambda document: not _is_published(document, context))
    problems = (
        *sources.problems,
        *strangers(sources, readings, context),
        *(p for reading in readings for p in reading.problems),
        *shared_ids(documents, context),
        *shared_addresses(documents, context),
        *lost(readings, context),
        *unknown_releases(documents, context),
    )
    return Archive(readings=tuple(readings), problems=problems)


def _is_published(document: Document, context: ReadingContext) -> bool:
    """Whether the ledger knows this release from this very file."""
    release = document.release
    pinned = context.ledger.pinned.get(release.identity.id)
    return pinned is not None and pinned.newest.source_path == release.source.path
