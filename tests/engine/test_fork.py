"""Tasks are done in forked processes, of which none takes too much memory, and none is missed."""

import os
import signal
from collections import Counter
from itertools import count

import pytest

from pressroom.engine import fork
from pressroom.engine.fork import WorkerDiedError, fork_map

SHARE = 3
THREE = 3


@pytest.fixture(autouse=True)
def short_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each child end after a few tasks, as if each took one byte."""
    taken = count()
    monkeypatch.setattr(fork, "_memory_taken", lambda: next(taken))
    monkeypatch.setattr(fork, "MOST_OF_A_CHILD", SHARE - 1)


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("tasks", [0, 1, 3, 4, 20])
def test_every_task_is_done_once_and_no_child_does_more_than_its_share(
    tasks: int, jobs: int
) -> None:
    """Whether the tasks are fewer than the processes, or many more."""
    results = list(fork_map(lambda task: (task, os.getpid()), range(tasks), jobs))
    assert sorted(task for task, _ in results) == [*range(tasks)]
    by_child = Counter(pid for _, pid in results)
    assert max(by_child.values(), default=0) <= SHARE
    assert os.getpid() not in by_child


def test_child_that_took_much_memory_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a task takes counts, even if it gives it back; most tasks take next to nothing."""
    monkeypatch.undo()
    monkeypatch.setattr(fork, "MOST_OF_A_CHILD", 8 << 20)

    def pid_after_taking(size: int) -> int:
        bytearray(b"x" * size)
        return os.getpid()

    assert len(set(fork_map(pid_after_taking, [8 << 20] * THREE, 1))) == THREE
    assert len(set(fork_map(pid_after_taking, [8 << 10] * THREE, 1))) == 1


def test_child_that_dies_in_the_place_of_another_is_told() -> None:
    """The later ones are watched as the first are."""

    def task(number: int) -> int:
        if number == 2 * SHARE + 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    with pytest.raises(WorkerDiedError, match="SIGKILL"):
        list(fork_map(task, range(20), 1))


def test_nobody_is_left_when_the_results_are_not_wanted_any_more() -> None:
    """Whoever lets go of the results ends the work."""
    results = fork_map(lambda _: os.getpid(), range(20), 2)
    pid = next(results)
    results.close()  # type: ignore[attr-defined] # it is a generator
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
