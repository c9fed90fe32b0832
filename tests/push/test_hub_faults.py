"""A hub that does not answer, refuses or moves costs no feed its turn."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from pressroom.problems.error import ProblemsError
from pressroom.publishing.pinging import ping
from pressroom.publishing.topics import Topic

Answers = list[tuple[int, dict[str, str]]]


class Hub:
    """A hub that answers as it is told to, and then with 202; `asked` are the topics."""

    def __init__(self) -> None:
        """Begin with no answers."""
        self.answers: Answers = []
        self.asked: list[str] = []
        self.address = ""


@pytest.fixture
def hub() -> Iterator[Hub]:
    """Return a hub on this machine."""
    hub = Hub()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            hub.asked += form["hub.url"]
            status, headers = hub.answers.pop(0) if hub.answers else (202, {})
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        hub.address = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield hub
        server.shutdown()


@pytest.fixture
def pinged(hub: Hub, tmp_path: Path) -> Callable[..., list[str]]:
    """Return a function that tells the hub of topics, and returns the codes of what went wrong."""

    def of(*urls: str, pauses: list[float] | None = None) -> list[str]:
        topics = [Topic(hub.address, url, "0" * 64) for url in urls]
        waits: list[float] = [] if pauses is None else pauses
        return [p.code for p in ping(topics, tmp_path / "told.json", waits.append).problems]

    return of


def test_hub_that_is_busy_is_asked_again(hub: Hub, pinged: Callable[..., list[str]]) -> None:
    """Twice, after a second and after four, or after what it wants."""
    hub.answers = [(503, {}), (429, {"Retry-After": "7"})]
    pauses: list[float] = []
    assert pinged("a", pauses=pauses) == []
    assert hub.asked == ["a", "a", "a"]
    assert pauses == [1.0, 7.0]


def test_hub_that_wants_too_much_time_gets_a_minute(
    hub: Hub, pinged: Callable[..., list[str]]
) -> None:
    """A day would hold up whoever publishes."""
    hub.answers = [(503, {"Retry-After": "86400"})]
    pauses: list[float] = []
    assert pinged("a", pauses=pauses) == []
    assert pauses == [60.0]


def test_hub_that_is_away_is_left_alone_and_told_the_rest_later(
    hub: Hub, pinged: Callable[..., list[str]]
) -> None:
    """What it has taken it does not hear again."""
    hub.answers = [(202, {}), (500, {}), (500, {}), (500, {})]
    assert pinged("a", "b", "c") == ["E347"]
    assert hub.asked == ["a", "b", "b", "b"]
    hub.asked.clear()
    assert pinged("a", "b", "c") == []
    assert hub.asked == ["b", "c"]


@pytest.mark.parametrize("status", [400, 404, 301, 307])
def test_topic_that_is_refused_does_not_keep_others_back(
    hub: Hub, pinged: Callable[..., list[str]], status: int
) -> None:
    """A hub that has moved refuses too: what is sent there would arrive as a question."""
    hub.answers = [(status, {"Location": hub.address})]
    assert pinged("a", "b") == ["E348"]
    assert hub.asked == ["a", "b"]


def test_nobody_there_is_told(tmp_path: Path) -> None:
    """With the address of the hub, and nothing is kept."""
    topic = Topic("http://127.0.0.1:9/", "a", "0" * 64)
    (found,) = ping([topic], tmp_path / "told.json", lambda _: None).problems
    assert (found.code, found.path) == ("E347", "http://127.0.0.1:9/")
    assert not (tmp_path / "told.json").exists()


@pytest.mark.parametrize("damaged", [b"{", b"[]", b'{"a": 1}', b"\xff"])
def test_damaged_file_is_refused_and_stays(hub: Hub, tmp_path: Path, damaged: bytes) -> None:
    """It may be another file, named by mistake."""
    path = tmp_path / "told.json"
    path.write_bytes(damaged)
    with pytest.raises(ProblemsError) as raised:
        ping([Topic(hub.address, "a", "0" * 64)], path)
    assert [p.code for p in raised.value.problems] == ["E346"]
    assert path.read_bytes() == damaged
    assert hub.asked == []


def test_what_was_told_is_kept_by_address(hub: Hub, tmp_path: Path) -> None:
    """So that anybody can see it."""
    path = tmp_path / "folder" / "told.json"
    ping([Topic(hub.address, "a", "0" * 64)], path)
    assert json.loads(path.read_bytes()) == {"a": "0" * 64}
