"""Other people's judges and servers; a missing one fails, and says what to install."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.chromium import chromium, new_page
from tests.every_page.site import build_every_page
from tests.site.newsroom import ROOT, Newsroom

__all__ = ["chromium", "new_page"]

JUDGES = Path(__file__).parent / "judges"
NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""


def tool(name: str, package: str) -> str:
    """Return the path of a program, or fail with the package that has it."""
    path = shutil.which(name)
    if path is None:
        pytest.fail(f"{name} is missing. On Debian and Ubuntu: apt-get install {package}")
    return path


@pytest.fixture(scope="session")
def judges() -> Path:
    """Return the folder of the npm packages that judge pages, as locked."""
    done = subprocess.run(
        [tool("npm", "npm"), "ci", "--silent"],
        cwd=JUDGES,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return JUDGES / "node_modules"


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """Return the demonstration site, built for a fixed moment."""
    newsroom = Newsroom(folder=tmp_path_factory.mktemp("extern"))
    shutil.copytree(ROOT / "content", newsroom.content)
    newsroom.build()
    return newsroom


@pytest.fixture(scope="session")
def every_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built tree of every kind of page, which all judges share."""
    return build_every_page(tmp_path_factory.mktemp("every_page"))


@pytest.fixture(scope="session")
def address(demonstration: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where nginx serves the demonstration site."""
    with nginx(demonstration.output, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(scope="session")
def every_page_address(every_page: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where nginx serves every kind of page."""
    with nginx(every_page, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@contextmanager
def nginx(tree: Path, folder: Path) -> Iterator[str]:
    """Serve a tree as deploy/nginx.conf says, on a free port, and yield the address."""
    program = tool("nginx", "nginx-light")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    for ours, here in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /srv/newsroom/public;", f"root {tree};"),
    ):
        assert site.count(ours) == 1
        site = site.replace(ours, here)
    (folder / "site.conf").write_text(site, encoding="utf-8")
    user = "user root;" if Path.home() == Path("/root") else ""
    (folder / "nginx.conf").write_text(user + NGINX.format(folder=folder), encoding="utf-8")
    process = subprocess.Popen([program, "-c", str(folder / "nginx.conf")])
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int) -> None:
    for _ in range(50):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"nginx does not answer on port {port}")
