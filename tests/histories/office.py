"""An office whose whole folder is its own: settings, theme, terms, releases and what it builds."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import FunctionType

ROOT = Path(__file__).resolve().parents[2]
START = datetime(2026, 1, 15, 12, tzinfo=UTC)
SETTINGS = """import sys

sys.path.insert(0, {root!r})
from pelicanconf import *

SITENAME = {name!r}
PRESSROOM = {{**PRESSROOM, "LIST_SIZE": {list_size}, {look}}}
THEME = {theme!r}
CACHE_PATH = {cache!r}
"""
# Keys of PRESSROOM that change what stands around every page.
LOOKS = (
    "",
    '"COLOURS": {"LINK": "green-cool-70v"}',
    '"COLOURS": {"HEADER": "#102030", "HEADER_TEXT": "white"}, "FOOTER_LINKS": []',
    '"LOGO": {"FILE": "logo.svg", "ALT": ""}, "HEADER_LINKS": [{"NAME": "A", "HREF": "about/"}]',
)
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="48"/>'
Tree = dict[str, bytes]
# Called in the process of a build before it begins; its module is run alone, by its path.
Fault = FunctionType


class Workbench:
    """The process that builds."""

    def __init__(self, *options: str) -> None:
        """Start it, with options of its own."""
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("workbench.py")), *options],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.clean_trees: dict[str, Tree] = {}

    def run(
        self,
        *arguments: str,
        log: Path,
        kill_after_s: float | None = None,
        before: Fault | None = None,
    ) -> int:
        """Return the exit status of a command; what it said is in the log."""
        request = {
            "arguments": arguments,
            "log": str(log),
            "kill_after_s": kill_after_s,
            "before": [before.__code__.co_filename, before.__name__] if before else None,
        }
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """End it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@contextmanager
def workbench(*options: str) -> Iterator[Workbench]:
    """Yield a process that builds, as long as the block."""
    bench = Workbench(*options)
    try:
        yield bench
    finally:
        bench.close()


@dataclass(slots=True)
class Office:
    """A content folder with settings and a theme of its own, at one moment."""

    folder: Path
    bench: Workbench
    now: datetime = START
    name: str = "Office of Histories"
    list_size: int = 3
    look: str = LOOKS[0]

    @classmethod
    def in_folder(cls, folder: Path, bench: Workbench) -> "Office":
        """Return an office with the demonstration's terms, pages and theme, and no release."""
        for name in ("data", "pages"):
            shutil.copytree(ROOT / "content" / name, folder / "content" / name)
        (folder / "content" / "releases").mkdir()
        shutil.copytree(ROOT / "theme" / "templates", folder / "theme" / "templates")
        (folder / "theme" / "static" / "css").mkdir(parents=True)
        for name in ("favicon.svg", "css/pressroom.css"):
            shutil.copy(ROOT / "theme" / "static" / name, folder / "theme" / "static" / name)
        office = cls(folder, bench)
        office.draw_logo(width=48)
        office.write_settings()
        return office

    @property
    def releases(self) -> Path:
        """Return the folder of the releases."""
        return self.folder / "content" / "releases"

    @property
    def output(self) -> Path:
        """Return the live tree."""
        return self.folder / "output"

    def draw_logo(self, *, width: int) -> None:
        """Draw the logo, whether the settings show it or not."""
        path = self.folder / "content" / "logo.svg"
        path.write_text(LOGO.format(width=width), "utf-8")

    def write_settings(self, *, folder: Path | None = None) -> Path:
        """Write the settings, with the caches in this folder, and return their path."""
        place = folder or self.folder
        place.mkdir(exist_ok=True)
        path = place / "office.py"
        text = SETTINGS.format(
            root=str(ROOT),
            name=self.name,
            list_size=self.list_size,
            look=self.look,
            theme=str(self.folder / "theme"),
            cache=str(place / ".cache" / "pressroom"),
        )
        path.write_text(text, "utf-8")
        return path

    def build(
        self,
        jobs: int = 1,
        kill_after_s: float | None = None,
        before: Fault | None = None,
        **options: str,
    ) -> int:
        """Build what there is now, with what earlier builds remember; return the exit status."""
        return self.bench.run(
            *self._arguments(self.folder / "office.py", self.output, jobs, options),
            log=self.folder / "log",
            kill_after_s=kill_after_s,
            before=before,
        )

    def clean(self, jobs: int = 1) -> Tree | None:
        """Return the tree that a build makes that remembers nothing, None when it is refused."""
        place = self.folder / "clean"
        shutil.rmtree(place, ignore_errors=True)
        arguments = self._arguments(self.write_settings(folder=place), place / "output", jobs, {})
        status = self.bench.run(*arguments, log=self.folder / "log")
        return None if status else tree_of(place / "output")

    def said(self) -> str:
        """Return what the last build said."""
        return (self.folder / "log").read_text("utf-8")

    def _arguments(
        self, settings: Path, output: Path, jobs: int, options: dict[str, str]
    ) -> tuple[str, ...]:
        told = {
            "settings": str(settings),
            "content": str(self.folder / "content"),
            "output": str(output),
            "now": self.now.isoformat(),
            "jobs": str(jobs),
            **options,
        }
        return ("build", *(word for name, value in told.items() for word in (f"--{name}", value)))


def tree_of(folder: Path) -> Tree:
    """Return the bytes of every file of a tree, by its path in it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def differences(found: Tree, expected: Tree) -> list[str]:
    """Return the paths in which two trees differ."""
    return sorted(p for p in found.keys() | expected.keys() if found.get(p) != expected.get(p))
