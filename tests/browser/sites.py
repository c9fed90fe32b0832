"""Building a site and serving it on this machine, with count kept of what is asked for."""

import gzip
import mimetypes
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
DESKTOP, PHONE = 1280, 320
HOST = "https://newsroom.example"
NOW = "2026-01-15T12:00:00Z"
SEED_PATH = "releases/2010/03/26/ice-first-us-agency-to-sign-agreement-with-russian-federation/"
NewPage = Callable[..., Page]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server gave for one request; `size_bytes` is that of the body under gzip -9."""

    path: str
    status: int
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A built site that is being served.

    `base_path` has a slash at both ends; `url` is the home page. `answers` grows with each request.
    """

    output_path: Path
    origin: str
    base_path: str
    answers: list[Answer] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Return the address of the home page, with a slash at the end."""
        return self.origin + self.base_path

    def file_at(self, path: str) -> Path | None:
        """Return the file that lies at a path of the host, None when there is none."""
        path = path.partition("?")[0]
        if not path.startswith(self.base_path):
            return None
        file_path = self.output_path / path.removeprefix(self.base_path)
        file_path = file_path / "index.html" if path.endswith("/") else file_path
        return file_path if file_path.is_file() else None


def handler_of(site: Site) -> type[BaseHTTPRequestHandler]:
    """Return the class that answers for a site as a static host does, with its own error page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name that http.server calls
            file_path = site.file_at(self.path)
            status = HTTPStatus.OK if file_path else HTTPStatus.NOT_FOUND
            file_path = file_path or site.output_path / "404.html"
            body = file_path.read_bytes()
            size_bytes = len(gzip.compress(body, 9, mtime=0))
            site.answers.append(Answer(path=self.path, status=status, size_bytes=size_bytes))
            self.send_response(status)
            media_type, _ = mimetypes.guess_type(file_path.name)
            self.send_header("Content-Type", media_type or "application/octet-stream")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Write nothing: the answers are kept."""

    return Handler


@contextmanager
def served(output_path: Path, base_path: str = "/") -> Iterator[Site]:
    """Serve a built site on a free port, below a path of its host."""
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        origin = f"http://127.0.0.1:{server.server_port}"
        site = Site(output_path=output_path, origin=origin, base_path=base_path)
        server.RequestHandlerClass = handler_of(site)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def build(content_path: Path, output_path: Path, *options: str) -> None:
    """Build a site as the command line does, with these options too."""
    command = [sys.executable, "-m", "pressroom", "build", "--now", NOW, *options]
    command += ["--content", str(content_path), "--output", str(output_path)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
