"""A small newsroom in a temporary folder, built by the command line in a process of its own."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-01-15T12:00:00Z"


def command(name: str, *options: str) -> list[str]:
    """Return the command line of one of our commands."""
    return [sys.executable, "-m", "pressroom", name, *options]


def files_of(tree: Path) -> dict[str, bytes]:
    """Return the bytes of every file of a tree, by its path in it."""
    paths = sorted(path for path in tree.rglob("*") if path.is_file())
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in paths}


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """A content folder of its own and the folder it is built into."""

    folder: Path

    @classmethod
    def in_folder(cls, folder: Path) -> "Newsroom":
        """Return a newsroom with the demonstration's terms and pages, and no release."""
        shutil.copytree(ROOT / "content" / "data", folder / "content" / "data")
        shutil.copytree(ROOT / "content" / "pages", folder / "content" / "pages")
        (folder / "content" / "releases").mkdir()
        return cls(folder=folder)

    @property
    def settings(self) -> Path:
        """Return a settings file: what `publish` takes, with a cache in the newsroom's folder."""
        path = self.folder / "newsroomconf.py"
        places = {"THEME": str(ROOT / "theme"), "CACHE_PATH": str(self.folder / "cache")}
        lines = ["from publishconf import *", *(f"{n} = {p!r}" for n, p in places.items())]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    @property
    def content(self) -> Path:
        """Return the content folder."""
        return self.folder / "content"

    @property
    def output(self) -> Path:
        """Return the folder that the site is built into."""
        return self.folder / "output"

    @property
    def releases(self) -> Path:
        """Return the folder of the releases."""
        return self.content / "releases"

    def write(self, key: str, body: str = "A first sentence. A second one.", **keys: str) -> Path:
        """Write a Markdown release; `keys` add to, or replace, its front matter."""
        given = {"id": f"r-{key}", "title": f"Headline {key}", "date": "2010-03-26", **keys}
        front = "\n".join(f"{name}: {value}" for name, value in given.items())
        path = self.releases / f"{key}.md"
        path.write_text(f"---\n{front}\n---\n\n{body}\n", encoding="utf-8")
        return path

    def options(self, *options: str) -> list[str]:
        """Return the options that name this newsroom's folders and the tests' clock."""
        folders = ["--content", str(self.content), "--output", str(self.output)]
        settings = [] if "--settings" in options else ["--settings", str(self.settings)]
        clock = [] if "--now" in options else ["--now", NOW]
        return [*settings, *folders, *clock, *options]

    def run(
        self, name: str, *options: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run one of our commands on this newsroom, and return what it said."""
        return subprocess.run(
            command(name, *self.options(*options)),
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            capture_output=True,
            text=True,
            check=False,
        )

    def build(
        self, *options: str, environment: Mapping[str, str] | None = None
    ) -> dict[str, bytes]:
        """Build, which has to succeed, and return the files of the output."""
        done = self.run("build", *options, environment=environment)
        assert done.returncode == 0, done.stderr
        return files_of(self.output)

    def report(self, *options: str) -> dict[str, object]:
        """Build, whatever comes of it, and return the report."""
        path = self.folder / "report.json"
        self.run("build", "--report", str(path), *options)
        found: dict[str, object] = json.loads(path.read_text("utf-8"))
        return found


def tree_hash(files: Mapping[str, bytes]) -> str:
    """Return one SHA-256 over the paths and bytes of a tree."""
    digest = hashlib.sha256()
    for path, data in sorted(files.items()):
        digest.update(f"{path}\n{len(data)}\n".encode() + data)
    return digest.hexdigest()
