"""What the preview answers, and how open pages hear of a new tree."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressroom.publishing.preview import PreviewServer

PAGE = "<html><body><p>Home</p></body></html>\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a built site."""
    return written(tmp_path / "site")


def written(folder: Path) -> Path:
    """Return a folder with a page, a page without end tags, a 404 page and a style sheet."""
    (folder / "a").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, "utf-8")
    (folder / "a" / "index.html").write_text("<p>No end", "utf-8")
    (folder / "404.html").write_text("<body>Not here</body>", "utf-8")
    (folder / "a.css").write_text("a{}</body>", "utf-8")
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[PreviewServer]:
    """Yield a server of the site below a path."""
    found = PreviewServer(site, "/press/", 0)
    found.start()
    yield found
    found.end()


def ask(server: PreviewServer, path: str, method: str = "GET") -> tuple[int, int, str]:
    """Return status, the length that was named, and the body."""
    address = f"http://127.0.0.1:{server.server_port}{path}"
    request = urllib.request.Request(address, method=method)
    try:
        answer = urllib.request.urlopen(request, timeout=10)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, int(answer.headers["Content-Length"]), answer.read().decode()


@pytest.mark.parametrize(
    ("path", "status", "before", "after"),
    [
        pytest.param("/press/", 200, "<html><body><p>Home</p>", "</body></html>\n", id="page"),
        pytest.param("/press/index.html", 200, "<html><body><p>Home</p>", "</body>", id="by name"),
        pytest.param("/press/a", 200, "<p>No end", "", id="redirected, without end tags"),
        pytest.param("/press/b/", 404, "<body>Not here", "</body>", id="unknown address"),
        pytest.param("/elsewhere/", 404, "<body>Not here", "</body>", id="outside of the site"),
    ],
)
def test_page_is_given_the_script_and_its_true_length(
    server: PreviewServer, path: str, status: int, before: str, after: str
) -> None:
    """Every page listens for new trees; its length is that of what is sent."""
    found, length, body = ask(server, path)
    script = server.reloads.script().decode()
    assert (found, length) == (status, len(body.encode()))
    assert body.startswith(f"{before}{script}{after}")
    if path.endswith("/"):
        assert ask(server, path, "HEAD") == (status, length, "")


def test_other_files_are_as_they_are(server: PreviewServer, site: Path) -> None:
    """A style sheet is sent byte for byte, and no file of the site is ever changed."""
    assert ask(server, "/press/a.css") == (200, 10, "a{}</body>")
    ask(server, "/press/")
    assert (site / "index.html").read_text("utf-8") == PAGE


def test_open_page_hears_of_a_new_tree(server: PreviewServer, site: Path) -> None:
    """The event comes once another folder has the site's name; a page opened before it as well."""
    told = server.reloads.script().decode().split("'")[1]
    address = f"http://127.0.0.1:{server.server_port}{told}"
    with urllib.request.urlopen(address, timeout=10) as events:
        assert events.headers["Content-Type"] == "text/event-stream"
        site.rename(site.with_name("old"))
        written(site)
        server.reloads.look()
        assert (events.readline(), events.readline()) == (b"data: reload\n", b"\n")
    with urllib.request.urlopen(address, timeout=10) as events:
        assert events.readline() == b"data: reload\n"
