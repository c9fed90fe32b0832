"""Run a function over tasks in forked processes, which see what this one holds without a copy.

The children take the numbers of tasks from one pipe, so that none waits while there is work, and
send pickled results through a pipe of their own. A child that dies is never passed over.

Whatever a child looks at of what it sees it copies, since Python counts who does. So one that has
copied much ends, and another one takes its place, which has copied nothing yet.
"""

import gc
import os
import pickle
import resource
import selectors
import signal
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, NoReturn, TypeVar

T = TypeVar("T")
R = TypeVar("R")

NUMBER = struct.Struct("=I")
SIZE = struct.Struct("=Q")
CHUNK_BYTES = 1 << 20
# The numbers of all tasks are written before anybody reads, and a pipe holds 64 KiB of them.
MOST_TASKS = 16_000
# A child that took so many bytes of memory after it began is replaced.
MOST_OF_A_CHILD = 96 << 20
# What a child ends with when there may be more to do than it has done.
WANTS_FOLLOWER = 75


class WorkerDiedError(Exception):
    """A process that ended before its work was done; the text says how."""


class _Child:
    """A forked process, as its parent sees it."""

    def __init__(self, pid: int, results: int) -> None:
        self.pid = pid
        self.results = results
        self.received = bytearray()
        self.is_running = True

    def messages(self) -> Iterator[tuple[bool, Any]]:
        """Yield each whole message received so far: whether it is a result, and what."""
        while len(self.received) >= SIZE.size:
            (size,) = SIZE.unpack_from(self.received)
            end = SIZE.size + size
            if len(self.received) < end:
                return
            yield pickle.loads(bytes(self.received[SIZE.size : end]))  # noqa: S301 - from our own child
            del self.received[:end]

    def wants_follower(self) -> bool:
        """Wait for a child that sends no more, and return whether it left work to another one.

        Raises:
            WorkerDiedError: it did not end well.
        """
        _, status = os.waitpid(self.pid, 0)
        self.is_running = False
        if os.WIFSIGNALED(status):
            name = signal.Signals(os.WTERMSIG(status)).name
            raise WorkerDiedError(name)
        code = os.WEXITSTATUS(status)
        if code not in (0, WANTS_FOLLOWER):
            msg = f"exit status {code}"
            raise WorkerDiedError(msg)
        return code == WANTS_FOLLOWER

    def end(self) -> None:
        """Make sure that nothing of the child is left."""
        os.close(self.results)
        if self.is_running:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)


def fork_map(function: Callable[[T], R], tasks: Sequence[T], jobs: int) -> Iterator[R]:
    """Yield the result of each task as it comes.

    Raises:
        WorkerDiedError: a child ended without having done its share.
        Exception: what the function raised in a child.
    """
    if len(tasks) > MOST_TASKS:
        msg = f"{len(tasks)} tasks are more than the {MOST_TASKS} that one pipe can number"
        raise ValueError(msg)
    numbers, writing = os.pipe()
    os.write(writing, b"".join(map(NUMBER.pack, range(len(tasks)))))
    os.close(writing)
    sys.stdout.flush()
    sys.stderr.flush()
    children: list[_Child] = []

    def another() -> _Child:
        children.append(_forked(function, tasks, numbers))
        return children[-1]

    try:
        for _ in range(min(jobs, len(tasks))):
            another()
        yield from _results_of(children, another)
    finally:
        os.close(numbers)
        for child in children:
            child.end()


class Aside(Generic[R]):
    """A question that another process answers while this one goes on with its work."""

    def __init__(self, question: Callable[[], R]) -> None:
        """Begin to answer it."""
        numbers, writing = os.pipe()
        os.write(writing, NUMBER.pack(0))
        os.close(writing)
        self._child = _forked(lambda _: question(), (None,), numbers)
        os.close(numbers)

    def answer(self) -> R:
        """Return the answer, once it is there.

        Raises:
            WorkerDiedError: the process ended without an answer.
        """
        answers: list[R] = list(_results_of([self._child]))
        return answers[0]

    def forget(self) -> None:
        """End the process, whether it has been asked or not."""
        self._child.end()


def _forked(function: Callable[[T], R], tasks: Sequence[T], numbers: int) -> _Child:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        _work(function, tasks, numbers, writing)
    os.close(writing)
    return _Child(pid, reading)


def _work(function: Callable[[T], R], tasks: Sequence[T], numbers: int, results: int) -> NoReturn:
    """Do a share of the tasks; the life of a child."""
    status = 1
    try:
        # Ctrl-C goes to the parent, which ends its children.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # The collector would touch, and so copy, what the parent holds. A child makes few cycles
        # and does not live long; to look for them takes four hundredths of its time.
        gc.disable()
        status = _do(function, tasks, numbers, results)
    except BrokenPipeError:
        pass  # The parent is gone; nobody wants to know.
    except Exception as error:  # noqa: BLE001 - it is raised again in the parent
        _send(results, (False, error))
        status = 0
    finally:
        # Nothing of the parent's may be closed, flushed or tidied up by a child.
        os._exit(status)


def _do(function: Callable[[T], R], tasks: Sequence[T], numbers: int, results: int) -> int:
    """Do tasks while there are any and memory for them, and return with which status to end."""
    most = _memory_taken() + MOST_OF_A_CHILD
    while number := os.read(numbers, NUMBER.size):
        (index,) = NUMBER.unpack(number)
        _send(results, (True, function(tasks[index])))
        if _memory_taken() > most:
            return WANTS_FOLLOWER
    return 0


def _memory_taken() -> int:
    """Return how many bytes of memory this process was given, by copy or anew."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt * resource.getpagesize()


def _send(results: int, message: tuple[bool, object]) -> None:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    view = memoryview(SIZE.pack(len(data)) + data)
    while view:
        view = view[os.write(results, view) :]


def _results_of(
    children: Sequence[_Child], another: Callable[[], _Child] | None = None
) -> Iterator[Any]:
    """Yield what children send; for each that leaves work, another one is asked for."""
    with selectors.DefaultSelector() as waiting:
        for child in children:
            waiting.register(child.results, selectors.EVENT_READ, child)
        while waiting.get_map():
            for key, _ in waiting.select():
                child = key.data
                data = os.read(child.results, CHUNK_BYTES)
                child.received += data
                for is_result, told in child.messages():
                    if not is_result:
                        raise told
                    yield told
                if not data:
                    waiting.unregister(child.results)
                    if child.wants_follower() and another:
                        follower = another()
                        waiting.register(follower.results, selectors.EVENT_READ, follower)
