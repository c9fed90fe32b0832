"""How long is it from a save to the fresh page, while a server watches the sources?"""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.builders import Builder
from tests.bench.changes import Change, edited
from tests.bench.corpus import Corpus
from tests.bench.process import session_cpu_s
from tests.bench.release_source import source_in

POLL_S = 0.01
PATIENCE_S = 600.0
SETTLE_S = 1.0
REST_CPU_S = 0.02
GRACE_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What a server took: from its start to the first page, and for each edit."""

    builder: str
    start_s: float
    edits_s: tuple[float, ...]
    edits_cpu_s: tuple[float, ...]


class SilentServerError(Exception):
    """A server that ended, or did not show a page in time."""


def watched(builder: Builder, corpus: Corpus, edits: int) -> Watched:
    """Start a builder's server on a cold site, and edit the release in the middle.

    An edit ends when the release's address answers with the new headline. Its processor time
    counts until the server has been at rest for a second.
    """
    builder.forget()
    address = source_in(corpus.content / corpus.middle).address
    url = f"http://127.0.0.1:{(port := _free_port())}/{address}"
    log = corpus.content.parent / f"{builder.name.lower()}-serve.log"
    done: list[Change] = []
    started = time.perf_counter()
    with log.open("wb") as output:
        server = subprocess.Popen(
            builder.server(port),
            cwd=corpus.content.parent,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait_for(lambda: "<h1>" in _page(url), server)
            start_s = time.perf_counter() - started
            seconds, cpu_seconds = [], []
            for number in range(edits):
                cpu_s = _settled_cpu_s(server.pid)
                done.append(edited(corpus, number))
                wall_s = _save(builder, corpus, done[-1], url, server)
                seconds.append(wall_s)
                cpu_seconds.append(_settled_cpu_s(server.pid) - cpu_s)
        finally:
            _stop(server)
            for change in reversed(done):
                change.undo(corpus.content)
                builder.renew(change.path)
    return Watched(
        builder=builder.name,
        start_s=start_s,
        edits_s=tuple(seconds),
        edits_cpu_s=tuple(cpu_seconds),
    )


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """End a server and what it started; not by SIGINT, which is ignored in the background."""
    os.killpg(server.pid, signal.SIGTERM)
    try:
        server.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _save(
    builder: Builder,
    corpus: Corpus,
    change: Change,
    url: str,
    server: "subprocess.Popen[bytes]",
) -> float:
    change.do(corpus.content)
    builder.renew(change.path)
    saved = time.perf_counter()
    _wait_for(lambda: change.headline in _page(url), server)
    return time.perf_counter() - saved


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
