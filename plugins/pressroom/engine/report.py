"""What came of a build: for the terminal, and as JSON for machines."""

import json
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from heapq import nsmallest
from pathlib import Path
from typing import TextIO

from msgspec import Struct, field

from pressroom.problems.problem import Problem

MOST_OF_A_KIND = 10


class Result(Enum):
    """What came of a build, or of the check of a finished tree."""

    REFUSED = "refused"
    BUILT = "built"
    CHECKED = "checked"


class Report(Struct, kw_only=True):
    """What one build found and did; filled as it goes.

    `states` gives each source's state, `refused` included, by its path in the content folder.
    `outputs` are all files that the site should have, `made` those that this build made.
    `seconds` are by stage. `cpu_seconds` are the processor's, of all processes of this machine: by
    stage, and those of rendering by channel too, such as `feeds`, `pages: list` or `checks of
    feeds`.
    """

    states: dict[str, str] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    cpu_seconds: dict[str, float] = field(default_factory=dict)
    now: str = ""
    changes_at: str | None = None
    result: Result = Result.REFUSED

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage."""
        started, spent = time.perf_counter(), _processor_s()
        yield
        for seconds, taken in (
            (self.seconds, time.perf_counter() - started),
            (self.cpu_seconds, _processor_s() - spent),
        ):
            seconds[name] = seconds.get(name, 0.0) + taken

    def as_json(self) -> str:
        """Return the report as JSON text."""
        told = {
            "result": self.result.value,
            "now": self.now,
            "changes_at": self.changes_at,
            "sources": dict(sorted(Counter(self.states.values()).items())),
            "source_states": dict(sorted(self.states.items())),
            "outputs": dict(self.outputs),
            "made": self.made,
            "problems": [
                {
                    "path": p.path,
                    "line": p.line,
                    "field": p.field,
                    "code": p.code,
                    "message": p.message,
                }
                for p in sorted(self.problems)
            ],
            "seconds": {stage: round(s, 4) for stage, s in self.seconds.items()},
            "cpu_seconds": {name: round(s, 4) for name, s in self.cpu_seconds.items()},
        }
        return json.dumps(told, indent=1, ensure_ascii=False) + "\n"

    def write(self, path: Path) -> None:
        """Write the report to a file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.as_json(), encoding="utf-8", errors="backslashreplace")

    def sources_summary(self) -> str:
        """Return sources by state and the number of files: `2 sources: 2 published. 9 files`."""
        counts = Counter(self.states.values())
        by_state = ", ".join(f"{n} {state}" for state, n in sorted(counts.items()))
        sources = counted(len(self.states), "source")
        return f"{sources}: {by_state or 'none'}. {counted(len(self.outputs), 'file')}"

    def summary(self) -> str:
        """Return one line: sources by state, files, what was done with them, seconds."""
        done = "checked" if self.result is Result.CHECKED else f"{len(self.made)} made"
        return f"{self.sources_summary()}, {done} in {sum(self.seconds.values()):.1f} s."


def _processor_s() -> float:
    """Return what this process has taken of the processor, and its children that have ended."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def counted(count: int, noun: str) -> str:
    """Return `1 error`, `2 errors`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def tell(problems: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print the problems in file order: every error, and at most ten warnings of a kind."""
    out = stream or sys.stderr
    by_code: defaultdict[str, list[Problem]] = defaultdict(list)
    for found in problems:
        by_code[found.code].append(found)
    shown: list[Problem] = []
    left_out: dict[str, int] = {}
    for code, kind in by_code.items():
        if kind[0].is_error or len(kind) <= MOST_OF_A_KIND:
            shown += kind
        else:
            # An archive may have tens of thousands: they are not sorted for the first ten.
            shown += nsmallest(MOST_OF_A_KIND, kind)
            left_out[code] = len(kind) - MOST_OF_A_KIND
    for found in sorted(shown):
        out.write(f"{found}\n")
    for code, count in sorted(left_out.items()):
        out.write(f"{code}: {count} more warnings of this kind; --report FILE lists all.\n")
