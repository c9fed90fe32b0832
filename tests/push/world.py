"""Three hosts on this machine: a newsroom's, a hub's and a subscriber's, behind one proxy."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from tests.site.newsroom import ROOT

CALLBACK = "http://reader.example/callback"
HUB = "http://hub.example/"


class World:
    """What the hosts have seen: topics that the hub was told of, and what the subscriber got."""

    def __init__(self, public: Path) -> None:
        """Take the folder that the newsroom's host shows."""
        self.public = public
        self.told: list[str] = []
        self.delivered: list[tuple[str, bytes]] = []
        self.hub_port: int | None = None
        self.proxy = ""
        self.changed = threading.Condition()

    @property
    def environment(self) -> dict[str, str]:
        """Return what makes a process find these hosts."""
        return {"http_proxy": self.proxy, "no_proxy": ""}

    def subscribe(self, topic: str) -> None:
        """Ask the hub for a topic, as a reader does."""
        form = {"hub.mode": "subscribe", "hub.topic": topic, "hub.callback": CALLBACK}
        opener = build_opener(ProxyHandler({"http": self.proxy}))
        opener.open(Request(HUB, urlencode(form).encode())).close()

    def wait_for(self, count: int) -> list[tuple[str, bytes]]:
        """Return what was delivered, once it is so much."""
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.delivered) >= count, timeout=20)
        return self.delivered


class _Hosts(BaseHTTPRequestHandler):
    """Answers for each host; a proxy is asked for whole addresses."""

    world: World

    def do_GET(self) -> None:
        """Show a file of the newsroom's; a subscriber wants what it asked for."""
        url = urlsplit(self.path)
        if url.hostname == "newsroom.example":
            self._answer(200, (self.world.public / url.path.lstrip("/")).read_bytes())
        else:
            self._answer(200, parse_qs(url.query)["hub.challenge"][0].encode())

    def do_POST(self) -> None:
        """Take what is delivered to the subscriber, and pass on what the hub is to hear."""
        data = self.rfile.read(int(self.headers["Content-Length"]))
        if urlsplit(self.path).hostname == "hub.example":
            self._pass_on(data)
            return
        with self.world.changed:
            self.world.delivered.append((self.headers["Link"], data))
            self.world.changed.notify_all()
        self._answer(204, b"")

    def _pass_on(self, data: bytes) -> None:
        hub = f"http://127.0.0.1:{self.world.hub_port}/"
        try:
            with build_opener(ProxyHandler({})).open(hub, data) as answer:
                status = answer.status
        except URLError:
            self._answer(502, b"")
            return
        form = parse_qs(data.decode())
        if form["hub.mode"] == ["publish"]:
            self.world.told += form["hub.url"]
        self._answer(status, b"")

    def _answer(self, status: int, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_args: Any) -> None:  # noqa: ANN401 - as its parent has it
        """Say nothing."""


@contextmanager
def world_around(public: Path) -> Iterator[World]:
    """Run the hosts, the hub in a process of its own, around a public folder."""
    world = World(public)
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), type("Hosts", (_Hosts,), {"world": world})
    ) as server:
        world.proxy = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with hub_of(world):
            yield world
        server.shutdown()


@contextmanager
def hub_of(world: World) -> Iterator[None]:
    """Run the hub of a world."""
    hub = subprocess.Popen(
        [sys.executable, "-m", "tests.push.hub"],
        cwd=ROOT,
        env={**os.environ, **world.environment},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert hub.stdout
        world.hub_port = int(hub.stdout.readline())
        yield
    finally:
        world.hub_port = None
        hub.kill()
        with suppress(OSError):
            hub.communicate()
