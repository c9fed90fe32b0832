"""What an office tells the public about a release after it was published."""

from typing import Literal

from msgspec import Struct

from pressroom.model.dates import When

CorrectionKind = Literal["correction", "clarification", "update", "minor"]
CORRECTION_KINDS: tuple[CorrectionKind, ...] = ("correction", "clarification", "update", "minor")


class Correction(Struct, frozen=True, kw_only=True):
    """A declared change of the text. A `minor` one is told nowhere and moves no date."""

    when: When
    kind: CorrectionKind
    note: str


class Withdrawal(Struct, frozen=True, kw_only=True):
    """The release no longer stands; its text is kept below the notice."""

    when: When
    reason: str
    note: str | None = None


class Removal(Struct, frozen=True, kw_only=True):
    """The text was taken down; the notice stays at its address."""

    when: When
    reason: str
    note: str | None = None
