"""What a reading of a capture holds, each finding with the line where it stands."""

from datetime import date
from typing import Literal

from msgspec import Struct

from pressroom.model.source import Boilerplate
from pressroom.model.vocabulary import Contact
from pressroom.problems.problem import Problem
from pressroom.readers.capture.lines import Cell

ParagraphKind = Literal["prose", "bullet", "heading"]


class Found(Struct, frozen=True, kw_only=True):
    """A field as printed, and its line, counted from 1."""

    value: str
    line: int

    @classmethod
    def at(cls, cell: Cell) -> "Found":
        """Return the field that a cell is, whole."""
        return cls(value=cell.text, line=cell.line)


class FoundSection(Struct, frozen=True, kw_only=True):
    """The section's id, such as `press-release`, and the words that name it."""

    value: str
    line: int
    as_printed: str


class FoundDate(Struct, frozen=True, kw_only=True):
    """The day of the release, and the words that tell it."""

    day: date
    line: int
    as_printed: str


class Paragraph(Struct, frozen=True, kw_only=True):
    """A text of the body: wrapped lines joined, white space folded, without a list's mark."""

    text: str
    line: int
    kind: ParagraphKind


class CaptureReading(Struct, frozen=True, kw_only=True):
    """All that a capture says. What it does not say is absent.

    `dateline_separator` is what stands between the dateline and the first paragraph, which begins
    after it. Contacts have no id, and their names no language; their lines are kept as
    boilerplate too. Each word of the capture is in one of the fields, a paragraph, or a line of
    boilerplate.
    """

    headline: Found | None = None
    dek: Found | None = None
    date: FoundDate | None = None
    section: FoundSection | None = None
    dateline: Found | None = None
    dateline_separator: str = ""
    number: Found | None = None
    contacts: tuple[Contact, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    problems: tuple[Problem, ...] = ()
