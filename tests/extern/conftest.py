"""Other people's judges and servers; a missing one fails, and says what to install."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.newsroom import ROOT, Newsroom

NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
  access_log off;
  types {{ text/html html; text/css css; application/xml xml; image/svg+xml svg; text/plain txt; }}
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {output};
    error_page 404 /404.html;
  }}
}}
"""


def tool(name: str, package: str) -> str:
    """Return the path of a program, or fail with the package that has it."""
    path = shutil.which(name)
    if path is None:
        pytest.fail(f"{name} is missing. On Debian and Ubuntu: apt-get install {package}")
    return path


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """Return the demonstration site, built for a fixed moment."""
    newsroom = Newsroom(folder=tmp_path_factory.mktemp("extern"))
    shutil.copytree(ROOT / "content", newsroom.content)
    newsroom.build()
    return newsroom


@pytest.fixture(scope="session")
def address(demonstration: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where nginx serves the demonstration site."""
    nginx = tool("nginx", "nginx-light")
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = folder / "nginx.conf"
    told = NGINX.format(folder=folder, port=port, output=demonstration.output)
    settings.write_text(f"user root;{told}" if Path.home() == Path("/root") else told)
    process = subprocess.Popen([nginx, "-c", str(settings)])
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
