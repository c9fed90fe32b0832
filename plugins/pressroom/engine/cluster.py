"""How is the work of a build done by the workers of a Dask cluster?

What the tasks of a `map` share is pickled once, into a file of the build's work folder that every
worker can read; a task is sent with the name of that file. Only `distributed` is met here, and
only when it is asked for.
"""

import hashlib
import logging
import pickle
import queue
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from distributed import Client, Future, KilledWorker, LocalCluster

from pressroom.engine.attendance import attendance_path, is_left
from pressroom.engine.executor import HERE, ExecutorError, Premises, lost
from pressroom.engine.fork import WorkerDiedError
from pressroom.engine.worker import Bearings, Order, bearings_of, do_task, forget, strange_to
from pressroom.problems.problem import problem

T = TypeVar("T")
R = TypeVar("R")

CLUSTER, NO_WORKER = "the cluster", "no worker is left"
# An empty task costs some milliseconds on its way.
CHUNK = 250
# So many tasks wait at each worker, that none is idle and no scheduler holds an archive.
AHEAD = 3
CONNECT_S = 10
POLL_S = 1.0
# So long a build waits for a worker when there is none.
PATIENCE_S = 30.0
# What is raised when a scheduler is not there, or no more.
LOST = (OSError, TimeoutError, CancelledError)


class _Link(NamedTuple):
    """A cluster that was found fit for a build, and the folder that it shares with us."""

    client: Client
    folder: Path
    live: Path
    bearings: Bearings


class Cluster:
    """Does tasks in the workers of a Dask cluster, one that is there or one of this machine.

    It is reached, or begun, when there is something worth sending.
    """

    chunk = CHUNK

    def __init__(self, address: str | None, jobs: int) -> None:
        """Take a scheduler's address; without one, so many processes are begun here."""
        self.address = address
        self.jobs = jobs
        self._premises: Premises | None = None
        self._link: _Link | None = None
        self._local: LocalCluster | None = None

    def open(self, premises: Premises) -> None:
        """Take the folders of the build."""
        self._premises = premises

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """Yield the result of each task.

        When it ends, whether well or not, no worker is at a task of it, nor will one begin.

        Raises:
            ExecutorError: there is no cluster, or a worker is not fit for the build.
            WorkerDiedError: a task killed each worker that took it, or one does not end.
            Exception: what the function raised.
        """
        if not tasks:
            return
        link = self._linked()
        fields: Any = tasks
        shared = link.folder / secrets.token_hex(8)
        # Two builds that share the same are set apart by the name.
        data = pickle.dumps(fields[0][0], pickle.HIGHEST_PROTOCOL) + shared.name.encode()
        shared.write_bytes(data)
        digest = hashlib.blake2b(data).hexdigest()
        order = Order(str(shared), digest, attendance_path(link.live), link.bearings)
        messages = ((order, function, type(t), pickle.dumps(tuple(t[1:]))) for t in fields)
        try:
            for packed in _results(link.client, messages):
                yield pickle.loads(packed)  # noqa: S301 - from a worker of ours
        finally:
            shared.unlink(missing_ok=True)
            if not is_left(link.live):
                msg = "a worker does not end its task"
                raise WorkerDiedError(msg)

    def close(self) -> None:
        """Leave the cluster; one that was begun here ends."""
        link, local = self._link, self._local
        self._link = self._local = None
        if link is not None:
            with suppress(*LOST):
                link.client.run(forget, on_error="ignore")
            link.client.close()
        if local is not None:
            local.close()

    def _linked(self) -> _Link:
        """Return the cluster, reached and found fit."""
        if self._link is None:
            premises = self._premises
            if premises is None:
                msg = "the cluster was not opened"
                raise RuntimeError(msg)
            # What a cluster says of itself is no problem of the site; what matters is raised.
            logging.getLogger("distributed").setLevel(logging.CRITICAL + 1)
            folder = premises.work_folder("cluster")
            proof = folder / "proof"
            proof.write_bytes(secrets.token_bytes())
            attendance_path(premises.live).touch()
            bearings = bearings_of(premises.content, premises.live, proof)
            self._link = _Link(self._client(), folder, premises.live, bearings)
            _check_workers(self._link.client, bearings, self.address or HERE)
        return self._link

    def _client(self) -> Client:
        try:
            if self.address is None:
                self._local = LocalCluster(
                    n_workers=self.jobs,
                    threads_per_worker=1,
                    host="127.0.0.1",
                    dashboard_address=None,
                    silence_logs=logging.CRITICAL,
                )
            to = self._local or self.address
            return Client(to, timeout=CONNECT_S, set_as_default=False)
        except (*LOST, RuntimeError) as error:
            raise lost(self.address or HERE, error) from error


def _check_workers(client: Client, bearings: Bearings, shown: str) -> None:
    """Look whether every worker may work for the build.

    Raises:
        ExecutorError: there is none, or some may not; all of them are told.
    """
    try:
        client.wait_for_workers(1, timeout=CONNECT_S)
        threads = client.nthreads()
        told = client.run(strange_to, bearings, on_error="return")
    except LOST as error:
        raise lost(shown, error) from error
    problems = []
    for worker in sorted(threads):
        found = told.get(worker, ())
        # A worker that cannot import our code raises what it likes.
        strange = ("the code of pressroom",) if isinstance(found, BaseException) else found
        if threads[worker] != 1:
            strange = (*strange, f"the number of threads ({threads[worker]} for 1)")
        problems += [problem("E337", worker, value=each) for each in strange]
    if problems:
        raise ExecutorError(tuple(problems))


def _results(client: Client, messages: Iterator[tuple[Any, ...]]) -> Iterator[bytes]:
    """Yield the results of `do_task` for these messages as they come."""
    running: set[Future] = set()
    done: queue.SimpleQueue[Future] = queue.SimpleQueue()

    def send(most: int) -> None:
        for message in islice(messages, most):
            future = client.submit(do_task, *message, pure=False)
            running.add(future)
            future.add_done_callback(done.put)

    try:
        send(AHEAD * len(client.nthreads()))
        while running:
            future = _next(client, done)
            running.discard(future)
            yield future.result()
            send(1)
    except KilledWorker as error:
        msg = "a task ended each worker that took it"
        raise WorkerDiedError(msg) from error
    except LOST as error:
        raise lost(CLUSTER, error) from error
    finally:
        with suppress(*LOST):
            client.cancel(list(running))


def _next(client: Client, done: "queue.SimpleQueue[Future]") -> Future:
    """Return the next task that is done.

    Raises:
        ExecutorError: there has been no worker for too long.
    """
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            return done.get(timeout=POLL_S)
        except queue.Empty:
            if client.status == "running" and client.nthreads():
                until = time.monotonic() + PATIENCE_S
            elif time.monotonic() > until:
                raise lost(CLUSTER, NO_WORKER) from None
