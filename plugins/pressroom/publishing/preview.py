"""A server for this machine only, that shows a built site as a host would."""

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

HOST = "127.0.0.1"


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves one folder below the site's path; unknown addresses get the site's own 404 page."""

    def __init__(self, *args: object, base_path: str, **kwargs: object) -> None:
        """Take the path that the site lies under, with slashes."""
        self.base_path = base_path
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # the server passes them on

    def translate_path(self, path: str) -> str:
        """Return the file of an address; one outside the site names no file."""
        relative = urlsplit(path).path
        if not relative.startswith(self.base_path):
            return str(Path(self.directory) / "outside-of-the-site")
        return super().translate_path("/" + relative.removeprefix(self.base_path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's page, everything else as the base class does."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Let the browser ask again each time, since the site is built again and again."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of single requests."""


def preview_server(folder: Path, base_path: str, port: int) -> ThreadingHTTPServer:
    """Return a server on 127.0.0.1 for this folder; port 0 takes a free one.

    The folder is looked up at each request, so that a tree that is swapped in is shown at once.

    Raises:
        OSError: the port is taken.
    """
    handler = partial(PreviewHandler, directory=str(folder), base_path=base_path)
    return ThreadingHTTPServer((HOST, port), handler)
