"""Where a release comes from."""

from msgspec import Struct


class Boilerplate(Struct, frozen=True, kw_only=True):
    """A line of a capture that is furniture of the legacy page; kept as data, never shown."""

    line: int
    text: str
    kind: str


class Source(Struct, frozen=True, kw_only=True):
    """The source file. `path` is relative to the content folder; `lines` maps fields to lines.

    `is_capture` says that the file is a legacy page as found; `captured_on`, `url` and
    `boilerplate` are for captures.
    """

    path: str
    sha256: str
    is_capture: bool = False
    captured_on: str | None = None
    url: str | None = None
    boilerplate: tuple[Boilerplate, ...] = ()
    lines: tuple[tuple[str, int], ...] = ()

    def line_of(self, field: str) -> int:
        """Return the line that gives this field, 0 when none does."""
        return dict(self.lines).get(field, 0)
