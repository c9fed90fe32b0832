"""A content folder with a few terms, and what is read from it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image as Picture

from pressroom.model.identity import LedgerEntry
from pressroom.model.release import Document, Release
from pressroom.readers.archive import Archive, read_archive, read_source
from pressroom.readers.context import ReadingContext, context_of
from pressroom.readers.ledger import LEDGER_NAME, entry_line
from pressroom.readers.sources import SIDECAR, scan_sources
from tests.records import SITE, at

TERMS = {
    "sections": "{press-release: {labels: {en: Press Releases}}, speech: {labels: {en: Speeches}}}",
    "topics": "{law: {labels: {en: Law}}, housing: {labels: {en: Housing}}}",
    "organisations": "ice: {labels: {en: Customs}}",
    "people": "jane-doe: {labels: {en: Jane Doe}, roles: [{title: Director, organisation: ice}]}",
    "places": "washington: {labels: {en: Washington}}",
    "contacts": "desk: {labels: {en: Press desk}}",
}
# Pictures of tests are small, which is told of each.
SMALL = ("W230", "W231")
TEXT = "Two agencies signed an agreement. It speeds up their work."


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """A content folder."""

    content: Path

    @classmethod
    def in_folder(cls, folder: Path) -> "Newsroom":
        """Return a newsroom with terms, and no release."""
        content = folder / "content"
        (content / "data").mkdir(parents=True)
        for name, text in TERMS.items():
            (content / "data" / f"{name}.yaml").write_text(text, "utf-8")
        return cls(content=content)

    def write(self, path: str, data: str | bytes) -> None:
        """Write a file below content/releases."""
        target = self.content / "releases" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data if isinstance(data, bytes) else data.encode())

    def write_release(self, front: str = "", text: str = TEXT, name: str = "x.md") -> None:
        """Write a Markdown release with id, title and date; `front` has more lines."""
        head = "id: r-one\ntitle: Agencies sign agreement\ndate: 2010-03-26\n"
        self.write(name, f"---\n{head}{front}\n---\n\n{text}\n")

    def picture(self, path: str, kind: str = "PNG", size: tuple[int, int] = (4, 3)) -> None:
        """Write a picture below content/releases."""
        target = self.content / "releases" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        Picture.new("RGB", size).save(target, kind)

    def publish(self, *entries: LedgerEntry) -> None:
        """Write the ledger."""
        lines = "".join(entry_line(entry) for entry in entries)
        (self.content / LEDGER_NAME).write_text(lines, "utf-8")

    def context(self) -> ReadingContext:
        """Return what releases are read with."""
        context, problems = context_of(self.content, SITE)
        assert problems == ()
        return context

    def archive(self) -> Archive:
        """Return all that is read."""
        return read_archive(self.context())

    def problems(self) -> list[str]:
        """Return what is said of the releases."""
        return [str(problem) for problem in self.archive().problems]

    def document(self) -> Document:
        """Return the only document; nothing may be said of it but that a picture is small."""
        context = self.context()
        assert [p for p in read_archive(context).problems if p.code not in SMALL] == []
        (document,) = documents_of(context)
        return document

    def release(self, front: str = "", text: str = TEXT) -> Release:
        """Write a release, and return it as read."""
        self.write_release(front, text)
        return self.document().release


def documents_of(context: ReadingContext) -> tuple[Document, ...]:
    """Return the documents of all releases, with their texts."""
    sources = scan_sources(context)
    readings = (
        read_source(path, has_sidecar=path + SIDECAR in sources.sidecars, context=context)
        for path in sources.releases
    )
    return tuple(reading.document for reading in readings if reading.document)


def pin(**changes: Any) -> LedgerEntry:  # noqa: ANN401 - any field
    """Return the ledger's entry of a release that was published on 2 January 2026."""
    fields: dict[str, Any] = {
        "id": "r-one",
        "source_path": "releases/x.md",
        "slug": "agencies-sign-agreement",
        "day": date(2010, 3, 26),
        "lang": "en",
        "sequence": 7,
        "version": 1,
        "published_at": at("2026-01-02T09:00:00-05:00"),
        "text_sha256": "0" * 64,
    }
    return LedgerEntry(**{**fields, **changes})
