"""How long is it from a save to the fresh page, while servers watch the sources?"""

import os
import signal
import socket
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.builders import Builder
from tests.bench.changes import Change, edited
from tests.bench.corpus import Corpus
from tests.bench.process import Run, session_cpu_s
from tests.bench.release_source import source_in

POLL_S = 0.01
PATIENCE_S = 600.0
SETTLE_S = 1.0
REST_CPU_S = 0.02
GRACE_S = 10.0


class SilentServerError(Exception):
    """A server that ended, or did not show a page in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A builder's server, and the address of the page that is looked at."""

    builder: Builder
    process: "subprocess.Popen[bytes]"
    url: str

    def shows(self, text: str) -> None:
        """Return when the page has this text.

        Raises:
            SilentServerError: it never has.
        """
        _wait_for(lambda: text in _page(self.url), self.process)


def watched(builders: Sequence[Builder], corpus: Corpus, edits: int) -> Mapping[str, Sequence[Run]]:
    """Edit the release in the middle, while every builder's server watches; return runs by builder.

    Servers start on cold sites, and get each edit in turn. The first builder is the one that reads
    the archive itself. A run ends when the release's address answers with the new headline. Its
    processor time counts until the server has been at rest for a second.
    """
    runs: dict[str, list[Run]] = defaultdict(list)
    done: list[Change] = []
    with ExitStack() as stack:
        servers = [stack.enter_context(_started(builder, corpus)) for builder in builders]
        try:
            for number in range(edits):
                change = edited(corpus, number)
                done.append(change)
                for server in servers:
                    save = partial(
                        _save, server.builder, corpus, change, is_new=server is servers[0]
                    )
                    runs[server.builder.name].append(_measured(server, save, change.headline))
        finally:
            for change in reversed(done):
                change.undo(corpus.content)
                for builder in builders:
                    builder.renew(change.path)
    return runs


def _save(builder: Builder, corpus: Corpus, change: Change, *, is_new: bool) -> None:
    """Write the change into the archive, when it is new there, and into the builder's sources."""
    if is_new:
        change.do(corpus.content)
    builder.renew(change.path)


def _measured(server: Server, save: Callable[[], None], headline: str) -> Run:
    cpu_s = _settled_cpu_s(server.process.pid)
    save()
    saved = time.perf_counter()
    server.shows(headline)
    wall_s = time.perf_counter() - saved
    return Run(wall_s=wall_s, cpu_s=_settled_cpu_s(server.process.pid) - cpu_s)


@contextmanager
def _started(builder: Builder, corpus: Corpus) -> Iterator[Server]:
    builder.forget()
    port = _free_port()
    log = corpus.content.parent / f"{builder.name.lower()}-serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            builder.server(port),
            cwd=corpus.content.parent,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    address = source_in(corpus.content / corpus.middle).address
    server = Server(builder=builder, process=process, url=f"http://127.0.0.1:{port}/{address}")
    try:
        server.shows("<h1>")
        yield server
    finally:
        _stop(process)


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """End a server and what it started; not by SIGINT, which is ignored in the background."""
    os.killpg(server.pid, signal.SIGTERM)
    try:
        server.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _wait_for(is_there: Callable[[], bool], server: "subprocess.Popen[bytes]") -> None:
    end = time.perf_counter() + PATIENCE_S
    while not is_there():
        if server.poll() is not None or time.perf_counter() > end:
            msg = f"{server.args!r} does not show the page"
            raise SilentServerError(msg)
        time.sleep(POLL_S)


def _page(url: str) -> str:
    """Return a page, or nothing when the server does not answer with it."""
    try:
        with urlopen(url, timeout=PATIENCE_S) as answer:
            text: str = answer.read().decode("utf-8")
    except (URLError, ConnectionError):
        return ""
    return text


def _settled_cpu_s(leader: int) -> float:
    """Return the processor seconds of a server, when it has done nothing for a second."""
    end = time.perf_counter() + PATIENCE_S
    now = session_cpu_s(leader)
    while time.perf_counter() < end:
        before = now
        time.sleep(SETTLE_S)
        now = session_cpu_s(leader)
        if now - before < REST_CPU_S:
            break
    return now


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
