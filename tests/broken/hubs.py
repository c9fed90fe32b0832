"""What is wrong with hubs, and with what is kept of them."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from pressroom.problems.problem import Problem, problem
from pressroom.publishing.pinging import ping
from pressroom.publishing.topics import Topic, topics_in
from tests.broken.finding import refusal_of

FEED = "https://newsroom.example/feeds/all.atom.xml"
AWAY = "http://127.0.0.1:9/"


def not_ours(folder: Path) -> tuple[Problem, ...]:
    """Name a file as what the hub has been told that is another."""
    path = folder / "content" / "data" / "topics.yaml"
    return refusal_of(lambda: ping([Topic(AWAY, FEED, "0" * 64)], path))


def away(folder: Path) -> tuple[Problem, ...]:
    """Tell a hub where nobody is."""
    return ping([Topic(AWAY, FEED, "0" * 64)], folder / "told.json", lambda _: None).problems


class _NoHub(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        """Know no such page."""
        self.send_response(404)
        self.end_headers()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


def no_hub_there(folder: Path) -> tuple[Problem, ...]:
    """Tell a server that knows no such page."""
    with HTTPServer(("127.0.0.1", 0), _NoHub) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        topic = Topic(f"http://127.0.0.1:{server.server_port}/", FEED, "0" * 64)
        (found,) = ping([topic], folder / "told.json").problems
    message = found.message
    return (Problem(path="http://127.0.0.1/", line=0, code=found.code, field="", message=message),)


def no_feed(folder: Path) -> tuple[Problem, ...]:
    """Look for feeds where there is no site."""
    assert not list(topics_in(folder))
    return (problem("E349", "public"),)


HUBS: dict[str, Callable[[Path], tuple[Problem, ...]]] = {
    "E346-not-ours": not_ours,
    "E347-hub-away": away,
    "E348-no-hub-there": no_hub_there,
    "E349-no-feed-names-a-hub": no_feed,
}
