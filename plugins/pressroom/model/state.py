"""Which state is a release in?"""

from enum import StrEnum


class State(StrEnum):
    """All states of a release (docs/architecture.md, The states of a release)."""

    DRAFT = "draft"
    HELD = "held"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    REMOVED = "removed"

    @property
    def is_public(self) -> bool:
        """Whether the public may know that the release exists."""
        return self not in (State.DRAFT, State.HELD)

    @property
    def shows_text(self) -> bool:
        """Whether the public may read its text."""
        return self in (State.PUBLISHED, State.CORRECTED, State.WITHDRAWN)
