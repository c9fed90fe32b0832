"""Which lines has a capture, and which of them are one text that was wrapped?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pressroom.readers.capture.wording import ends_sentence, folded, is_capitals

LONGEST_WRAP = 100
SHORTEST_WRAP = 40
WORDS_OF_A_HEADLINE = 3

_COLUMN = re.compile(r"[^ ]+(?: {1,3}[^ ]+)*")
_BULLET = re.compile(r"""[*•·▪‣●]\s*(?=[\w"“'‘($])|[-–—]\s+(?=\S)""")
_ENDS_IN_HYPHEN = re.compile(r"\w-$")
_HAS_WORDS = re.compile(r"[^\W_]")
_DANGLING = re.compile(r"\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A text at its place: the line (from 1), the column (from 0), and the last line it takes.

    `raw` keeps the runs of spaces inside the text, `text` has them folded.
    """

    line: int
    column: int
    raw: str
    last_line: int
    text: str = field(init=False)

    def __post_init__(self) -> None:
        """Fold the white space once: every recogniser asks for the text."""
        object.__setattr__(self, "text", folded(self.raw))

    def divided_at(self, position: int) -> "tuple[Cell, Cell]":
        """Return what stands before and after a position of `raw`, as two cells."""
        return (
            replace(self, raw=self.raw[:position].rstrip()),
            replace(self, raw=self.raw[position:].lstrip(), column=self.column + position),
        )


def lines_of(text: str) -> tuple[Cell, ...]:
    """Return the lines that hold something, each as one cell, tabs made spaces."""
    cells = []
    for number, line in enumerate(text.split("\n"), start=1):
        if raw := line.strip():
            shown = line.expandtabs().rstrip() if "\t" in line else line.rstrip()
            raw = shown.lstrip()
            column = len(shown) - len(raw)
            cells.append(Cell(line=number, column=column, raw=raw, last_line=number))
    return tuple(cells)


def columns_of(line: Cell) -> tuple[Cell, ...]:
    """Return the parts of a line that four spaces or more set apart."""
    if "    " not in line.raw:
        return (line,)
    return tuple(
        replace(line, raw=match[0], column=line.column + match.start())
        for match in _COLUMN.finditer(line.raw)
    )


def bullet_of(text: str) -> str:
    """Return the mark that makes the text an item of a list, with the space after it."""
    found = _BULLET.match(text)
    return found[0] if found else ""


def wrap_width(lines: Sequence[Cell]) -> int | None:
    """Return the width at which the lines were broken, None if each line is a text of its own.

    Old mail breaks lines near column 65. A page saved as text has a line for each paragraph, and
    then some line is longer than a hundred columns.
    """
    width = max((line.column + len(line.raw) for line in lines if " " in line.raw), default=0)
    return width if SHORTEST_WRAP <= width <= LONGEST_WRAP else None


def unwrapped(lines: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return the texts of a capture: lines that were broken by hand or by a mail program, joined.

    A hyphen at the end of a line stays, and the rest of the word follows it.
    """
    width = wrap_width(lines)
    if width is None:
        return tuple(lines)
    groups: list[list[Cell]] = []
    for line in lines:
        if groups and _continues(line, groups[-1], width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(group[0] if len(group) == 1 else _joined(group) for group in groups)


def _joined(lines: Sequence[Cell]) -> Cell:
    parts = [line.raw if _ENDS_IN_HYPHEN.search(line.raw) else line.raw + " " for line in lines]
    return replace(lines[0], raw="".join(parts).rstrip(), last_line=lines[-1].last_line)


def _continues(line: Cell, group: Sequence[Cell], width: int) -> bool:
    previous = group[-1]
    if line.line != previous.line + 1:
        return False
    first_word = line.raw.split(maxsplit=1)[0]
    length = len(previous.raw)
    # A short line far to the right is a column of its own, not the end of a full line.
    was_full = previous.column + length + 1 + len(first_word) > width and length * 2 > width
    goes_on = previous.raw[-1].isalnum()
    if bullet := bullet_of(line.raw):
        # "from 1979 / - 89": after a full line that goes on, a hyphen is a dash.
        is_open = was_full and goes_on and bullet[0] in "-–—"
    else:
        is_open = was_full or (goes_on and first_word[0].islower()) or _dangles(previous.raw)
    return is_open and _can_follow(line, group)


def _dangles(text: str) -> bool:
    return bool(_DANGLING.search(text))


def _can_follow(line: Cell, group: Sequence[Cell]) -> bool:
    if len(columns_of(line)) > 1 or not _HAS_WORDS.search(line.raw):
        return False
    first, previous = group[0], group[-1]
    last_column = columns_of(first)[-1].column
    if last_column > first.column:
        return line.column == last_column
    if line.column > previous.column and ends_sentence(previous.raw):
        return False
    return is_capitals(line.raw) == is_capitals(previous.raw) or _is_short(line, previous)


def _is_short(line: Cell, previous: Cell) -> bool:
    """Whether the one in capitals is no headline above a dek, but a name such as NASA."""
    capitals = line if is_capitals(line.raw) else previous
    return len(capitals.raw.split()) < WORDS_OF_A_HEADLINE
