"""Which files lie in content/releases, and which of them have changed since they were last seen?"""

import os
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pressroom.problems.problem import Problem, problem
from pressroom.readers.context import ReadingContext

RELEASES = "releases"
SIDECAR = ".yaml"
SUFFIXES = (".md", ".txt")


class Stat(NamedTuple):
    """What the file system tells of a file without opening it: a hint that it is still the same."""

    size: int
    mtime_ns: int
    inode: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files of content/releases by kind; paths are relative to the content folder.

    `stats` has every file of them, `folders` the folders that were looked into.
    """

    releases: tuple[str, ...]
    sidecars: frozenset[str]
    others: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    stats: Mapping[str, Stat] = field(default_factory=dict, compare=False)
    folders: Mapping[str, Stat] = field(default_factory=dict, compare=False)


def scan_sources(context: ReadingContext) -> Sources:
    """Return the files of content/releases, sorted by path; links and hidden files are not."""
    scan = _Scan(context.content_path)
    if (context.content_path / RELEASES).is_dir():
        scan.look_into(RELEASES)
    texts: list[str] = []
    sidecars: set[str] = set()
    others: list[str] = []
    problems = [problem("E106", context.shown(path)) for path in scan.links]
    for path in scan.stats:
        if not path.isprintable():
            problems.append(problem("E227", context.shown(RELEASES), value=path))
        elif path.endswith(SUFFIXES):
            texts.append(path)
        elif path.endswith(SIDECAR):
            sidecars.add(path)
        else:
            others.append(path)
    # A text file in a release's own folder is its medium, not a release.
    own_folders = {own_folder_of(path) for path in texts} & scan.folders.keys()
    media = {p for p in texts if p.rpartition("/")[0] in own_folders}
    releases = sorted(p for p in texts if p not in media)
    known = set(releases)
    problems += [
        problem("E105", context.shown(path), value=context.shown(path.removesuffix(SIDECAR)))
        for path in sorted(sidecars)
        if path.removesuffix(SIDECAR) not in known
    ]
    return Sources(
        releases=tuple(releases),
        sidecars=frozenset(sidecars),
        others=tuple(sorted([*others, *media])),
        problems=tuple(problems),
        stats=scan.stats,
        folders=scan.folders,
    )


def own_folder_of(source_path: str) -> str:
    """Return the folder of a release's media: `releases/a` of `releases/a.md`."""
    return source_path.rpartition(".")[0]


def stat_of(found: os.stat_result) -> Stat:
    """Return what counts of a file's status."""
    return Stat(found.st_size, found.st_mtime_ns, found.st_ino)


class _Scan:
    """Walks the folders; a link is told and never followed, so that no loop is."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.stats: dict[str, Stat] = {}
        self.folders: dict[str, Stat] = {}
        self.links: list[str] = []

    def look_into(self, folder: str) -> None:
        self.folders[folder] = stat_of((self.root / folder).stat())
        below: list[str] = []
        with os.scandir(f"{self.root}/{folder}") as entries:
            for entry in entries:
                name = entry.name
                if name[0] == ".":
                    continue
                if entry.is_symlink():
                    self.links.append(f"{folder}/{name}")
                elif entry.is_dir(follow_symlinks=False):
                    below.append(f"{folder}/{name}")
                else:
                    self.stats[f"{folder}/{name}"] = stat_of(entry.stat(follow_symlinks=False))
        for path in sorted(below):
            self.look_into(path)


def strangers(
    sources: Sources, named: Container[str], context: ReadingContext
) -> Iterator[Problem]:
    """Yield a problem for each file that is no release, no sidecar and no named medium."""
    if not sources.others:
        return
    folders = {own_folder_of(path) for path in sources.releases}
    for path in sources.others:
        if path in named:
            continue
        folder, _, name = path.rpartition("/")
        yield problem("E225" if folder in folders else "E104", context.shown(path), value=name)
