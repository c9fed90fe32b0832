"""What is wrong with executors, found without a cluster."""

import fcntl
import io
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from pressroom.engine import reading, trees
from pressroom.engine.attendance import attendance_path, is_left
from pressroom.engine.build import Build
from pressroom.engine.executor import Forked, executor_for, lost
from pressroom.engine.fork import fork_map
from pressroom.engine.shell import SiteShell
from pressroom.engine.worker import bearings_of, strange_to
from pressroom.problems.problem import Problem, problem
from tests.broken.finding import NOW, folders_in, refusal_of
from tests.records import SITE


def no_executor(_folder: Path) -> tuple[Problem, ...]:
    """Ask for what is no executor."""
    return refusal_of(lambda: executor_for({"PRESSROOM_EXECUTOR": "tcp://cluster"}))


def no_dask(_folder: Path) -> tuple[Problem, ...]:
    """Ask for a cluster where Dask is not installed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delitem(sys.modules, "pressroom.engine.cluster", raising=False)
        patch.setitem(sys.modules, "distributed", None)
        return refusal_of(lambda: executor_for({"PRESSROOM_EXECUTOR": "dask"}))


def no_scheduler(_folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a scheduler that does not answer."""
    return lost("tcp://127.0.0.1:8786", OSError("Connection refused")).problems


def older_worker(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a worker with code of its own."""
    proof = folder / "proof"
    proof.write_bytes(b"proof")
    bearings = bearings_of(folder / "content", folder / "output", proof)
    found = strange_to(bearings._replace(code="of another version"))
    return tuple(problem("E337", "tcp://127.0.0.1:40001", value=each) for each in found)


def shell_of_pelican(_folder: Path) -> tuple[Problem, ...]:
    """Send a shell whose environment only Pelican can make."""
    return refusal_of(lambda: pickle.dumps(SiteShell(SITE, (), Environment(autoescape=True))))


def worker_at_work(folder: Path) -> tuple[Problem, ...]:
    """Build where a worker of a killed build still writes."""
    found = trees.Trees(folder / "output")
    path = attendance_path(found.live)
    path.touch()
    with path.open("rb") as file, pytest.MonkeyPatch.context() as patch:
        patch.setattr(trees, "is_left", partial(is_left, timeout_s=0))
        fcntl.flock(file, fcntl.LOCK_SH)
        return refusal_of(found.open)


class Killed(Forked):
    """An executor whose processes are killed at work."""

    def __init__(self) -> None:
        """Work in two processes."""
        super().__init__(2)

    def map(self, _function: object, tasks: Sequence[object]) -> Iterator[Any]:
        """Yield nothing: the first process that takes a task dies."""
        return fork_map(lambda _task: os.kill(os.getpid(), signal.SIGKILL), tasks, self.jobs)


def killed_worker(folder: Path) -> tuple[Problem, ...]:
    """Return what is said when a process that reads releases is killed."""
    (folder / "content" / "releases" / "x.md").write_text("---\n---\n", "utf-8")
    build = Build(SITE, folders_in(folder), NOW, executor=Killed())
    build.open("")
    with pytest.MonkeyPatch.context() as patch, redirect_stderr(io.StringIO()):
        patch.setattr(reading, "WORTH_SENDING", 1)
        return refusal_of(lambda: build.read(""))


EXECUTORS: dict[str, Callable[[Path], tuple[Problem, ...]]] = {
    "E332-killed-worker": killed_worker,
    "E333-no-executor": no_executor,
    "E335-no-dask": no_dask,
    "E336-no-scheduler": no_scheduler,
    "E337-older-worker": older_worker,
    "E338-shell-of-pelican": shell_of_pelican,
    "E339-worker-at-work": worker_at_work,
}
