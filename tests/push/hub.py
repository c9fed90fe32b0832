"""A WebSub hub in a process of its own: `python -m tests.push.hub` prints its port.

It verifies whoever wants to subscribe, fetches what a publisher tells it of, and delivers it.
Source: W3C WebSub, 5 to 7. It finds other hosts by `http_proxy`.
"""

import secrets
import sys
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode
from urllib.request import Request, urlopen

CALLBACKS: defaultdict[str, set[str]] = defaultdict(set)


class Hub(BaseHTTPRequestHandler):
    """Takes subscriptions and the word of publishers."""

    def do_POST(self) -> None:
        """Answer that it is taken, and then do it: a test sees what has come of it."""
        size = int(self.headers["Content-Length"])
        form = {key: values[0] for key, values in parse_qs(self.rfile.read(size).decode()).items()}
        self.send_response(202)
        self.end_headers()
        self.wfile.flush()
        if form["hub.mode"] == "publish":
            self._publish(form["hub.url"])
        else:
            self._verify(form)

    def _verify(self, form: dict[str, str]) -> None:
        challenge = secrets.token_hex(8)
        asked = {
            "hub.mode": form["hub.mode"],
            "hub.topic": form["hub.topic"],
            "hub.challenge": challenge,
            "hub.lease_seconds": "3600",
        }
        with urlopen(f"{form['hub.callback']}?{urlencode(asked)}") as answer:
            if answer.read().decode() == challenge:
                CALLBACKS[form["hub.topic"]].add(form["hub.callback"])

    def _publish(self, topic: str) -> None:
        with urlopen(topic) as found:
            data, kind = found.read(), found.headers["Content-Type"]
        for callback in CALLBACKS[topic]:
            link = f'<http://hub.example/>; rel="hub", <{topic}>; rel="self"'
            urlopen(Request(callback, data, {"Content-Type": kind, "Link": link})).close()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    with HTTPServer(("127.0.0.1", 0), Hub) as server:
        sys.stdout.write(f"{server.server_port}\n")
        sys.stdout.flush()
        server.serve_forever()
