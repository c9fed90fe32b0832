"""A server for this machine only, that shows a built site as a host would.

What it adds to a page makes open pages load again after a build. It is in no file of the site.
"""

import io
import threading
from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from pressroom.publishing.reloads import RELOADS_PATH, Reloads

HOST = "127.0.0.1"
END_OF_BODY = b"</body>"
POLL_S = 0.1


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves one folder below the site's path; unknown addresses get the site's own 404 page."""

    def __init__(
        self,
        *args: object,
        base_path: str,
        reloads: Reloads,
        moved: Mapping[str, str],
        **kwargs: object,
    ) -> None:
        """Take the path that the site lies under, with slashes, and what tells of new trees.

        `moved` tells, of pages that were there, their new paths in the site.
        """
        self.base_path = base_path
        self.reloads = reloads
        self.moved = moved
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # the server passes them on

    def do_GET(self) -> None:
        """Answer with a file, or go on telling of new trees."""
        if urlsplit(self.path).path == RELOADS_PATH:
            self._tell_reloads()
        else:
            super().do_GET()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the head, and return the body; pages are given the script."""
        # Taken before the file is read: a tree that comes between is then noticed.
        script = self.reloads.script()
        try:
            page = self._page()
        except OSError:
            return super().send_head()
        return self._send_page(page, script, HTTPStatus.OK) if page else super().send_head()

    def translate_path(self, path: str) -> str:
        """Return the file of an address; one outside the site names no file."""
        relative = urlsplit(path).path
        if not relative.startswith(self.base_path):
            return str(Path(self.directory) / "outside-of-the-site")
        return super().translate_path("/" + relative.removeprefix(self.base_path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's page, everything else as the base class does.

        A page that has moved, as with its headline, is shown where it is now.
        """
        moved_to = self._moved_to()
        if code == HTTPStatus.NOT_FOUND and moved_to:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", self.base_path + moved_to)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        page = Path(self.directory) / "404.html"
        script = self.reloads.script()
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = self._send_page(page.read_bytes(), script, HTTPStatus.NOT_FOUND)
        if self.command != "HEAD":
            self.copyfile(body, self.wfile)

    def end_headers(self) -> None:
        """Let the browser ask again each time, since the site is built again and again."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of single requests."""

    def _page(self) -> bytes | None:
        """Return the page of this address, None where there is none."""
        path = self.translate_path(self.path)
        address = urlsplit(self.path).path
        if address.endswith("/"):
            path = str(Path(path) / "index.html")
        file = Path(path)
        return file.read_bytes() if file.suffix == ".html" and file.is_file() else None

    def _moved_to(self) -> str | None:
        """Return where the page of this address is now; None when there is no such page."""
        path = urlsplit(self.path).path.removeprefix(self.base_path)
        passed = {path}
        while (path := self.moved.get(path, "")) not in passed:
            if (Path(self.directory) / path / "index.html").is_file():
                return path or None
            passed.add(path)
        return None

    def _send_page(self, page: bytes, script: bytes, status: HTTPStatus) -> io.BytesIO:
        before, end, after = page.rpartition(END_OF_BODY)
        body = before + script + end + after if end else page + script
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def _tell_reloads(self) -> None:
        """Send an event for each new tree, until the reader or the server goes.

        Source: WHATWG HTML, server-sent events.
        """
        shown = urlsplit(self.path).query
        number = int(shown) if shown.isdecimal() and shown.isascii() else 0
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while not self.reloads.is_over:
                on_show = self.reloads.after(number)
                # A comment, when there is nothing to tell, finds out whether the reader is there.
                self.wfile.write(b":\n\n" if on_show == number else b"data: reload\n\n")
                number = on_show
        except OSError:
            self.close_connection = True


class PreviewServer(ThreadingHTTPServer):
    """The server of one built site; open pages hear of new trees by its `reloads`.

    A page that is not there is looked for where `moved` says, which holds new paths by old ones.
    """

    def __init__(self, folder: Path, base_path: str, port: int) -> None:
        """Take the port; 0 takes a free one.

        The folder is looked up at each request, so that a tree that is swapped in is shown at once.

        Raises:
            OSError: the port is taken.
        """
        self.reloads = Reloads(folder)
        self.moved: dict[str, str] = {}
        super().__init__((HOST, port), self._handler(folder, base_path))
        self._thread = threading.Thread(target=self.serve_forever, args=(POLL_S,), daemon=True)

    def _handler(self, folder: Path, base_path: str) -> Callable[..., PreviewHandler]:
        return partial(
            PreviewHandler,
            directory=str(folder),
            base_path=base_path,
            reloads=self.reloads,
            moved=self.moved,
        )

    def show(self, folder: Path, base_path: str) -> None:
        """Show another folder from now on, or the same below another path; open pages hear of it.

        Addresses that have moved are forgotten with the site that they were of.
        """
        self.moved.clear()
        self.RequestHandlerClass = self._handler(folder, base_path)
        self.reloads.turn_to(folder)

    def start(self) -> None:
        """Begin to serve, in a thread of its own; who asks before that waits."""
        self._thread.start()

    def end(self) -> None:
        """Stop serving."""
        self.reloads.end()
        if self._thread.is_alive():
            self.shutdown()
        self.server_close()
