"""Who does the work: this process, several forked ones, or a cluster?"""

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from pressroom.engine.fork import fork_map
from pressroom.engine.refusal import refusal
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import problem

OPTION = "--executor"
T = TypeVar("T")
R = TypeVar("R")


CHUNK = 100
# A cluster of this machine, or the scheduler of one that is there.
HERE = "dask"
SCHEDULER = re.compile(r"tcp://(?:\[[0-9A-Fa-f:.]+\]|[^\s/:\[\]]+):([0-9]{1,5})")
LAST_PORT = 65535


class ExecutorError(ProblemsError):
    """An executor that cannot do its work: it is not there, not fit, or was lost."""


class Premises(NamedTuple):
    """The folders of a build that all who work for it have to see at the same paths.

    `live` is the output, and `work_folder` makes a folder that lives as long as the build.
    """

    content: Path
    live: Path
    work_folder: Callable[[str], Path]


class Executor(Protocol):
    """Runs a pure function over tasks; `jobs` says how many at once, `chunk` how large one is.

    The first field of a task is what all tasks of a `map` share, the very same object. `map`
    yields the results as they come, in any order. What is not worth sending away is done by the
    caller. A build calls `open` before its first `map`, and `close` at its end, at least once.
    """

    chunk: int

    @property
    def jobs(self) -> int:
        """Return how many tasks run at once."""

    def open(self, premises: Premises) -> None:
        """Take the folders of the build."""

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """Yield the result of each task; the first exception of one is raised here."""

    def close(self) -> None:
        """Give back what was held."""


class _Local:
    """What an executor on this machine need not do."""

    chunk = CHUNK

    def open(self, premises: Premises) -> None:
        """Take nothing: who works here sees what this process sees."""

    def close(self) -> None:
        """Give nothing back."""


class InProcess(_Local):
    """Does one task after the other, here."""

    jobs = 1

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """Yield the result of each task in order."""
        return map(function, tasks)


class Forked(_Local):
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
    """Return the executor that PRESSROOM_EXECUTOR asks for, else one for all processors.

    PRESSROOM_JOBS says how many processes this machine gives.

    Raises:
        BuildRefusedError: there is no such executor, or what it needs is not installed.
    """
    jobs = settings.get("PRESSROOM_JOBS")
    wanted = jobs if isinstance(jobs, int) else default_jobs()
    spec = settings.get("PRESSROOM_EXECUTOR")
    if spec is not None:
        return _cluster(str(spec), wanted)
    return Forked(wanted) if wanted > 1 and hasattr(os, "fork") else InProcess()


def _cluster(spec: str, jobs: int) -> Executor:
    found = SCHEDULER.fullmatch(spec)
    if spec != HERE and (found is None or not 0 < int(found[1]) <= LAST_PORT):
        raise refusal(problem("E333", OPTION, value=spec))
    try:
        from pressroom.engine.cluster import Cluster  # noqa: PLC0415 - an optional dependency
    except ModuleNotFoundError as error:
        raise refusal(problem("E335", OPTION, value=error.name)) from None
    return Cluster(None if spec == HERE else spec, jobs)


def lost(address: str, reason: object) -> ExecutorError:
    """Return the error of a cluster that is not there, or no more."""
    told = str(reason).partition("\n")[0].rstrip(".") or type(reason).__name__
    return ExecutorError((problem("E336", OPTION, value=address, reason=told),))
