"""What came of reading one source file."""

from msgspec import Struct

from pressroom.model.record import Record
from pressroom.model.release import Document
from pressroom.problems.problem import Problem


class Reading(Struct, frozen=True, kw_only=True):
    """A document, or the problems that refuse it; warnings may stand beside a document.

    Paths are relative to the content folder. `media_paths` are the files that it names.
    """

    source_path: str
    document: Document | None = None
    problems: tuple[Problem, ...] = ()
    media_paths: tuple[str, ...] = ()


class Outcome(Struct, frozen=True):
    """What is kept of a reading when its text is not needed any more.

    `record` is there where the source holds a release, even one that has errors.
    """

    source_path: str
    record: Record | None = None
    problems: tuple[Problem, ...] = ()
    media_paths: tuple[str, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether the source cannot be published as it is."""
        return self.record is None or any(p.is_error for p in self.problems)
