"""What one kind of problem is called, and how it is told."""

import string

from msgspec import Struct


class Code(Struct, frozen=True, kw_only=True):
    """One kind of problem.

    `id` is `E` (the build stops) or `W` (told and counted) and three digits. `message` is a
    format string over the values the finder passes; it says what is wrong and what to write.
    `meaning` is the paragraph of `docs/problems.md`.
    """

    id: str
    message: str
    meaning: str

    @property
    def is_error(self) -> bool:
        """Whether a build that has such a problem fails."""
        return self.id.startswith("E")

    @property
    def value_names(self) -> frozenset[str]:
        """Return the names of the values that the message needs."""
        return frozenset(name for _, name, _, _ in string.Formatter().parse(self.message) if name)
