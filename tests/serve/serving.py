"""A preview as an office starts it: a process of its own, that is asked over HTTP."""

import re
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pressroom.engine.front import is_locked, lock_path_of
from tests.site.newsroom import ROOT, Newsroom, command, files_of

DEADLINE_S = 60.0
SETTINGS = """import sys

sys.path.insert(0, {root!r})
from pelicanconf import *

THEME = {theme!r}
CACHE_PATH = {cache!r}
"""


def eventually(
    is_so: Callable[[], bool], told: Callable[[], object] = lambda: "", pause_s: float = 0.01
) -> None:
    """Return when something has become true; fail with what is told when it does not."""
    until = time.monotonic() + DEADLINE_S
    while not is_so():
        assert time.monotonic() < until, told()
        time.sleep(pause_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """A newsroom with settings and a theme of its own, and the process that shows it."""

    newsroom: Newsroom
    settings: Path
    process: subprocess.Popen[bytes]

    @property
    def said(self) -> str:
        """Return all that the process has said."""
        return (self.newsroom.folder / "serve.log").read_text("utf-8")

    @property
    def address(self) -> str:
        """Return the address that it named, with a slash at the end."""
        found = re.search(r"at (http://\S+)", self.said)
        assert found, self.said
        return found[1]

    @property
    def lock(self) -> Path:
        """Return the file that a build holds as long as it is at work."""
        return lock_path_of(str(self.newsroom.output))

    @property
    def is_building(self) -> bool:
        """Whether a build is at work, of this process or of another."""
        return is_locked(self.lock)

    @property
    def builder(self) -> int:
        """Return the process that is building, or that did the last build."""
        return int(self.lock.read_text("ascii"))

    def get(self, path: str = "") -> str:
        """Return the page of this path, the one of an unknown address too."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=DEADLINE_S) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode()

    def shows(self, text: str, path: str = "") -> None:
        """Return when the page shows this."""
        eventually(lambda: text in self.get(path), lambda: self.said)

    def shows_no(self, text: str, path: str = "") -> None:
        """Return when the page shows this no longer."""
        eventually(lambda: text not in self.get(path), lambda: self.said)

    def says(self, text: str, after: int = 0) -> None:
        """Return when the process has said this, beyond so many characters."""
        eventually(lambda: text in self.said[after:], lambda: self.said)

    def build(self) -> str:
        """Build with the same settings in another process, and return what that said."""
        done = self.newsroom.run("build", "--settings", str(self.settings), "--wait", "30")
        assert done.returncode == 0, done.stderr
        return done.stderr

    def clean(self) -> dict[str, bytes]:
        """Return the files that a build makes which remembers nothing."""
        place = self.newsroom.folder / "clean"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        text = self.settings.read_text("utf-8")
        caches = [str(folder / ".cache") for folder in (self.newsroom.folder, place)]
        settings = place / "serveconf.py"
        settings.write_text(text.replace(*caches), encoding="utf-8")
        output = place / "output"
        done = self.newsroom.run("build", "--settings", str(settings), "--output", str(output))
        assert done.returncode == 0, done.stderr
        return files_of(output)


@contextmanager
def serving(
    newsroom: Newsroom,
    *options: str,
    has_clock: bool = False,
    is_ready: bool = True,
    stderr: BinaryIO | None = None,
    beneath: Sequence[str] = (),
    folders: str | None = None,
) -> Iterator[Serving]:
    """Yield the newsroom while it is served.

    `has_clock` lets the time go on. `is_ready` waits for the first build. `beneath` is a command
    that runs another one. `folders` are lines of the settings that name content and output, which
    the command line does else.
    """
    shutil.copytree(ROOT / "theme", newsroom.folder / "theme", dirs_exist_ok=True)
    settings = newsroom.folder / "serveconf.py"
    text = SETTINGS.format(
        root=str(ROOT),
        theme=str(newsroom.folder / "theme"),
        cache=str(newsroom.folder / ".cache" / "pressroom"),
    )
    settings.write_text(text + (folders or ""), encoding="utf-8")
    told = newsroom.options("--settings", str(settings), "--port", "0", *options)
    for option in (*(["--now"] * has_clock), *(["--content", "--output"] * bool(folders))):
        place = told.index(option)
        del told[place : place + 2]
    with (newsroom.folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [*beneath, *command("serve", *told)],
            cwd=ROOT,
            stdout=log,
            stderr=stderr or log,
            # Where the tests run in the background, Ctrl-C may be switched off for them.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
        )
    found = Serving(newsroom=newsroom, settings=settings, process=process)
    try:
        if is_ready:
            eventually(lambda: "Serving" in found.said or process.poll() is not None)
            assert process.poll() is None, found.said
        yield found
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
