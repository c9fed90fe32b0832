"""Where do the texts of releases come from when a page is made?

A build that has just read a source keeps its document in a spool, a file that lives as long as
the build; any other is read from its source once more. Nothing of it stays in memory, so the size
of an archive does not matter.
"""

import os
import tempfile
from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pressroom.lifecycle.public import public_release_of
from pressroom.model.card import Card
from pressroom.model.edition import PublicRelease
from pressroom.model.packing import unpacked_document
from pressroom.model.release import Document
from pressroom.model.steps import at_once
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import problem
from pressroom.readers.archive import packed_source
from pressroom.readers.context import ReadingContext
from pressroom.readers.sources import SIDECAR

MOST_KEPT = 200
MOST_OPEN = 64


class ChangedError(ProblemsError):
    """A source that is not what it was when the build began."""


class Place(NamedTuple):
    """Where a packed document lies: file, offset and size in bytes."""

    spool: str
    offset: int
    size: int


class Spool:
    """A file that one task adds documents to."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which all that read from the spool can reach."""
        descriptor, self.path = tempfile.mkstemp(suffix=".spool", dir=folder)
        self._file = os.fdopen(descriptor, "wb")
        self._end = 0

    def add(self, packed: bytes) -> Place:
        """Return where the document now lies."""
        place = Place(self.path, self._end, len(packed))
        self._file.write(packed)
        self._end += len(packed)
        return place

    def close(self) -> None:
        """Add nothing more."""
        self._file.close()


class Documents:
    """The releases in full, for those who declared that they need them; the last ones are kept."""

    def __init__(self, context: ReadingContext, now: datetime, places: Mapping[str, Place]) -> None:
        """Take what sources are read with, the build's moment, and what lies in spools by path."""
        self.context = context
        self.now = now
        self.places = places
        self._kept: OrderedDict[tuple[str, str], PublicRelease] = OrderedDict()
        self._files: dict[str, int] = {}

    def release_of(self, card: Card) -> PublicRelease:
        """Return the release of a card in full.

        Raises:
            ChangedError: its source has changed since it was read in this build.
        """
        key = (card.source_path, card.text_digest)
        found = self._kept.pop(key, None)
        if found is None:
            document = self._document_of(card)
            found = public_release_of(document, card, self.context.site, self.now)
        self._kept[key] = found
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return found

    def __getstate__(self) -> tuple[ReadingContext, datetime, Mapping[str, Place]]:
        """Return what another process needs; open files and kept releases stay here."""
        return self.context, self.now, self.places

    def __setstate__(self, state: tuple[ReadingContext, datetime, Mapping[str, Place]]) -> None:
        """Begin with no open file and no kept release."""
        self.__init__(*state)  # type: ignore[misc] # the one way to make one

    def __del__(self) -> None:
        """Close what is open: a worker of a cluster outlives many builds."""
        self._close()

    def _document_of(self, card: Card) -> Document:
        place = self.places.get(card.source_path)
        packed = self._spooled(place) if place else self._read_again(card)
        return unpacked_document(packed)

    def _spooled(self, place: Place) -> bytes:
        file = self._files.get(place.spool)
        if file is None:
            if len(self._files) >= MOST_OPEN:
                self._close()
            file = self._files[place.spool] = os.open(place.spool, os.O_RDONLY)
        return os.pread(file, place.size, place.offset)

    def _close(self) -> None:
        for file in self._files.values():
            os.close(file)
        self._files.clear()

    def _read_again(self, card: Card) -> bytes:
        path = card.source_path
        has_sidecar = (self.context.content_path / f"{path}{SIDECAR}").is_file()
        found = at_once(packed_source(path, has_sidecar=has_sidecar, context=self.context))
        record = found.outcome.record
        if found.document is None or not record or record.source_digest != card.source_digest:
            raise ChangedError((problem("E331", self.context.shown(path)),))
        return found.document
