"""Who does the work: this process, several forked ones, or a cluster?"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from pressroom.engine.fork import fork_map

T = TypeVar("T")
R = TypeVar("R")


class Executor(Protocol):
    """Runs a pure function over tasks; `jobs` says how many at once.

    `map` yields the results as they come, in any order. What is not worth sending away is done
    by the caller.
    """

    @property
    def jobs(self) -> int:
        """Return how many tasks run at once."""

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """Yield the result of each task; the first exception of one is raised here."""


class InProcess:
    """Does one task after the other, here."""

    jobs = 1

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """Yield the result of each task in order."""
        return map(function, tasks)


class Forked:
    """Does tasks in forked copies of this process, which share what it holds."""

    def __init__(self, jobs: int) -> None:
        """Take the number of processes."""
        self.jobs = jobs

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """Yield the result of each task; tasks are never pickled, results are."""
        return fork_map(function, tasks, self.jobs)


def default_jobs() -> int:
    """Return how many processors this process may use, 1 where processes cannot be forked."""
    if not hasattr(os, "fork"):
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def executor_for(settings: Mapping[str, object]) -> Executor:
    """Return the executor that PRESSROOM_JOBS asks for, by default one for all processors."""
    jobs = settings.get("PRESSROOM_JOBS")
    wanted = jobs if isinstance(jobs, int) else default_jobs()
    return Forked(wanted) if wanted > 1 and hasattr(os, "fork") else InProcess()
