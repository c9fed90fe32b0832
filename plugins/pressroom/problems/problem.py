"""One finding, with its place and its message."""

import unicodedata

from msgspec import Struct

from pressroom.problems.codes import CODES

LONGEST_VALUE = 120
Plain = tuple[str, int, str, str, str]


class Problem(Struct, frozen=True, kw_only=True, order=True):
    """Something a press officer or engineer has to know, in file order.

    `path` is relative to the repository root. `line` counts from 1; 0 means the whole file, and
    `field` "" means no field.
    """

    path: str
    line: int
    code: str
    field: str
    message: str

    @property
    def is_error(self) -> bool:
        """Whether the build that has this problem fails."""
        return CODES[self.code].is_error

    @property
    def plain(self) -> Plain:
        """Return the values alone, by which it can be kept."""
        return (self.path, self.line, self.code, self.field, self.message)

    def __str__(self) -> str:
        """Return `path:line: field: CODE message`, leaving out what is not known."""
        spot = f"{self.path}:{self.line}" if self.line else self.path
        field = f" {self.field}:" if self.field else ""
        return f"{spot}:{field} {self.code} {self.message}"


def problem_of(plain: Plain) -> Problem:
    """Return the problem of these values."""
    path, line, code, field, message = plain
    return Problem(path=path, line=line, code=code, field=field, message=message)


def problem(code: str, path: str, line: int = 0, field: str = "", **values: object) -> Problem:
    """Return a problem whose message is made from the table and these values.

    Values are shortened, and control characters are shown as escapes, so that a message stays
    one line whatever the source held.

    Raises:
        KeyError: the code is not in the table, or a value of its message is missing.
    """
    shown = {name: printable(str(value)) for name, value in values.items()}
    message = CODES[code].message.format(**shown)
    return Problem(path=path, line=line, code=code, field=field, message=message)


def printable(text: str) -> str:
    """Return the text on one line, without control characters, at most 120 characters long."""
    shown = text
    if not text.isprintable():
        shown = "".join(
            c.encode("unicode_escape").decode() if unicodedata.category(c) in ("Cc", "Cs") else c
            for c in text
        )
    return shown if len(shown) <= LONGEST_VALUE else shown[: LONGEST_VALUE - 1] + "…"
