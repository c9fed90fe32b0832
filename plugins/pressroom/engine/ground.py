"""What does every output depend on, beside its own inputs? Code, tools, theme and settings."""

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from pressroom.engine.front import tools_now
from pressroom.model.record import digest_of
from pressroom.model.site import Site
from pressroom.readers.sources import RELEASES
from pressroom.readers.vocabularies import KEYS_OF_FILE

# Where fontconfig looks, and what tells it.
FONT_FOLDERS = tuple(
    map(
        Path,
        "/etc/fonts /usr/share/fonts /usr/local/share/fonts ~/.fonts ~/.local/share/fonts"
        " /Library/Fonts /System/Library/Fonts ~/Library/Fonts".split(),
    )
)
ENVIRONMENT = re.compile(rb"\benviron|\bgetenv|\bargv|\bgethostname")
PACKAGE = Path(__file__).resolve().parents[1]
# What names a place or a moment, not what is made of it.
NOT_TOLD = frozenset(
    "PATH OUTPUT_PATH CACHE_PATH THEME THEME_TEMPLATES_OVERRIDES PLUGIN_PATHS PRESSROOM_NOW"
    " PRESSROOM_REPORT PRESSROOM_JOBS PRESSROOM_EXECUTOR PRESSROOM_WAIT PRESSROOM_PUBLICATION"
    " BIND PORT DEBUG LOG_FILTER".split()
)


class Ground:
    """What is shared by all sources and all outputs of a build, as digests.

    While they stay as they were, a source or an output depends on nothing but what it declares.
    """

    def __init__(self, settings: Mapping[str, Any]) -> None:
        """Take Pelican's settings; code and tools are looked at once."""
        self._settings = settings
        self.code = _digest((tools_now(), digest_of_files(code_files())))

    def reading(self, site: Site, content: Path) -> str:
        """Return what every source is read with."""
        vocabularies = (content / "data" / f"{name}.yaml" for name in KEYS_OF_FILE)
        told = (site.lang, site.zone.key, content.name, digest_of_files(vocabularies))
        return _digest((self.code, told))

    def making(self) -> str:
        """Return what every output is made with, but the site."""
        templates = tuple(digest_of_folder(folder) for folder in template_folders(self._settings))
        printing = self._printing() if self._settings.get("PRESSROOM", {}).get("PDF") else ()
        return _digest((self.code, templates, plain(self._settings), *printing))

    def _printing(self) -> Iterator[str]:
        """Yield what PDFs are made with besides: files of the theme, and the fonts found here."""
        yield digest_of_folder(Path(self._settings["THEME"]) / "static")
        for folder in FONT_FOLDERS:
            fonts = sorted(p for p in folder.expanduser().rglob("*") if p.is_file())
            yield _digest([(str(path), path.stat().st_size) for path in fonts])

    def asks_environment(self) -> bool:
        """Whether settings may hang on the environment of the process, which no file tells."""
        own = (path for path in code_files() if PACKAGE not in path.parents)
        return any(ENVIRONMENT.search(path.read_bytes()) for path in own)

    def files(self) -> Iterator[Path]:
        """Yield every file that settings, theme and standing pages are made of."""
        yield from code_files()
        for folder in self._tops():
            yield from (path for path in folder.rglob("*") if path.is_file())
        yield from (path for path in self._content.iterdir() if path.is_file())

    def folders(self) -> Iterator[Path]:
        """Yield every folder in which such a file may come, with or without one."""
        yield self._content
        for folder in self._tops():
            yield from (path for path in (folder, *folder.rglob("*")) if path.is_dir())

    @property
    def _content(self) -> Path:
        return Path(self._settings["PATH"])

    def _tops(self) -> Iterator[Path]:
        yield Path(self._settings["THEME"])
        yield from (Path(each) for each in self._settings["THEME_TEMPLATES_OVERRIDES"])
        yield from (p for p in self._content.iterdir() if p.is_dir() and p.name != RELEASES)


def watched_paths(settings: Mapping[str, Any]) -> tuple[Path, ...]:
    """Return the folders that a site is made of, and the files of code that lie elsewhere."""
    folders = [settings["PATH"], settings["THEME"], *settings["THEME_TEMPLATES_OVERRIDES"], PACKAGE]
    found = [Path(folder).resolve() for folder in folders]
    files = (path for path in code_files() if not any(map(path.is_relative_to, found)))
    return (*found, *files)


def code_files() -> Iterator[Path]:
    """Yield the files of our code, of the settings and of all else that is no installed package."""
    yield from PACKAGE.rglob("*.py")
    yield from PACKAGE.rglob("*.json")
    installed = tuple(f"{os.path.realpath(path)}/" for path in {sys.prefix, sys.base_prefix})
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if not file or name == "pressroom" or name.startswith("pressroom."):
            continue
        if not os.path.realpath(file).startswith(installed):
            yield Path(file)


def template_folders(settings: Mapping[str, Any]) -> Iterator[Path]:
    """Yield the folder of the theme's templates, then those that override it, in their order."""
    yield Path(settings["THEME"]) / "templates"
    yield from (Path(folder) for folder in settings.get("THEME_TEMPLATES_OVERRIDES") or ())


def digest_of_folder(folder: Path) -> str:
    """Return a digest of the files below a folder, by their paths in it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return _digest_of_named((path.relative_to(folder).as_posix(), path) for path in paths)


def digest_of_files(paths: Iterable[Path]) -> str:
    """Return a digest of the names and bytes of these files; one that is missing counts too."""
    return _digest_of_named((path.name, path) for path in sorted(set(paths)))


def _digest_of_named(named: Iterable[tuple[str, Path]]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for name, path in named:
        data = path.read_bytes() if path.is_file() else b"-"
        digest.update(f"{name} {len(data)}\n".encode("utf-8", "surrogatepass") + data)
    return digest.hexdigest()


def plain(value: Any) -> object:  # noqa: ANN401 - settings hold anything
    """Return what tells settings apart, the same in every process.

    Code counts by its name: its text is among the files of the code.
    """
    if isinstance(value, Mapping):
        told = ((str(k), plain(v)) for k, v in value.items() if k not in NOT_TOLD)
        return tuple(sorted(told, key=repr))
    if isinstance(value, set | frozenset):
        return tuple(sorted((plain(each) for each in value), key=repr))
    if isinstance(value, list | tuple):
        return tuple(plain(each) for each in value)
    if value is None or isinstance(value, str | int | float | bytes):
        return value
    if isinstance(value, ModuleType):
        return value.__name__
    kind = type(value)
    name = getattr(value, "__qualname__", kind.__qualname__)
    return f"{getattr(value, '__module__', kind.__module__)}.{name}"


def _digest(told: object) -> str:
    return digest_of(repr(told).encode("utf-8", "surrogatepass"))
