"""What an office tells the public about a release after it was published."""

from dataclasses import dataclass
from typing import Literal

from pressroom.model.dates import When

CorrectionKind = Literal["correction", "clarification", "update", "minor"]
CORRECTION_KINDS: tuple[CorrectionKind, ...] = ("correction", "clarification", "update", "minor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A declared change of the text. A `minor` one is told nowhere and moves no date."""

    when: When
    kind: CorrectionKind
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """The release no longer stands; its text is kept below the notice."""

    when: When
    reason: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """The text was taken down; the notice stays at its address."""

    when: When
    reason: str
    note: str | None = None
