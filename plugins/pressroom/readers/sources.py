"""Which files lie in content/releases, and which of them have changed since they were last seen?"""

import os
import stat
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pressroom.problems.problem import Problem, problem
from pressroom.readers.context import ReadingContext

RELEASES = "releases"
SIDECAR = ".yaml"
SUFFIXES = (".md", ".txt")
# Size, time of the last change in nanoseconds, and inode: what the file system tells of a file
# without opening it, as a hint that it is still the same.
Stat = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files of content/releases by kind; paths are relative to the content folder.

    `stats` has every file of them, `folders` the folders that were looked into, with the times of
    their last change in nanoseconds, `links` what is passed over.
    """

    releases: tuple[str, ...]
    sidecars: frozenset[str]
    others: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    stats: Mapping[str, Stat] = field(default_factory=dict, compare=False)
    folders: Mapping[str, int] = field(default_factory=dict, compare=False)
    links: frozenset[str] = field(default=frozenset(), compare=False)


def scan_sources(context: ReadingContext) -> Sources:
    """Return the files of content/releases, sorted by path; links and hidden files are not."""
    scan = _Scan(context.content_path)
    if (context.content_path / RELEASES).is_dir():
        scan.look_into(RELEASES)
    return _sorted_out(scan, context)


def scan_again(last: Sources, context: ReadingContext, told: Iterable[str]) -> Sources:
    """Return what `scan_sources` would, when nothing but these files and folders can have changed.

    Only they are looked at, and folders in which something came or went are listed.
    """
    scan = _Scan(context.content_path)
    scan.stats, scan.folders, scan.links = dict(last.stats), dict(last.folders), set(last.links)
    for path in sorted(told):
        scan.look_again_at(path)
    if (
        scan.stats.keys() == last.stats.keys()
        and scan.folders.keys() == last.folders.keys()
        and scan.links == last.links
    ):
        return replace(last, stats=scan.stats, folders=scan.folders)
    return _sorted_out(scan, context)


def scan_from(
    stats: dict[str, Stat],
    folders: dict[str, int],
    context: ReadingContext,
    told: Iterable[str],
) -> Sources:
    """Return the same from what was known of all files and folders, of which only these changed.

    Both are taken over, and renewed.
    """
    scan = _Scan(context.content_path)
    scan.stats, scan.folders = stats, folders
    for path in sorted(told):
        scan.look_again_at(path)
    return _sorted_out(scan, context)


def _sorted_out(scan: "_Scan", context: ReadingContext) -> Sources:
    problems = [problem("E106", context.shown(path)) for path in sorted(scan.links)]
    # Most files are texts, of which there are many.
    texts = [path for path in scan.stats if path.endswith(SUFFIXES) and path.isprintable()]
    sidecars: set[str] = set()
    others: list[str] = []
    rest = [p for p in scan.stats if not p.endswith(SUFFIXES) or not p.isprintable()]
    for path in rest:
        if not path.isprintable():
            problems.append(problem("E227", context.shown(RELEASES), value=path))
        elif path.endswith(SIDECAR):
            sidecars.add(path)
        else:
            others.append(path)
    # A text file in a release's own folder is its medium, not a release.
    own_folders = {f for f in scan.folders if any(f + each in scan.stats for each in SUFFIXES)}
    media = {p for p in texts if p.rpartition("/")[0] in own_folders} if own_folders else set()
    releases = sorted(p for p in texts if p not in media) if media else sorted(texts)
    missing = {path.removesuffix(SIDECAR) for path in sidecars}.difference(releases)
    problems += [
        problem("E105", context.shown(path + SIDECAR), value=context.shown(path))
        for path in sorted(missing)
    ]
    return Sources(
        releases=tuple(releases),
        sidecars=frozenset(sidecars),
        others=tuple(sorted([*others, *media])),
        problems=tuple(problems),
        stats=scan.stats,
        folders=scan.folders,
        links=frozenset(scan.links),
    )


def own_folder_of(source_path: str) -> str:
    """Return the folder of a release's media: `releases/a` of `releases/a.md`."""
    return source_path.rpartition(".")[0]


def stat_of(found: os.stat_result) -> Stat:
    """Return what counts of a file's status."""
    return (found.st_size, found.st_mtime_ns, found.st_ino)


class _Scan:
    """Walks the folders; a link is told and never followed, so that no loop is."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.stats: dict[str, Stat] = {}
        self.folders: dict[str, int] = {}
        self.links: set[str] = set()

    def look_into(self, folder: str) -> None:
        """Look at a folder and at all below it that is not known yet."""
        self.folders[folder] = (self.root / folder).stat().st_mtime_ns
        below: list[str] = []
        with os.scandir(f"{self.root}/{folder}") as entries:
            for entry in entries:
                name = entry.name
                if name[0] == ".":
                    continue
                if entry.is_symlink():
                    self.links.add(f"{folder}/{name}")
                elif entry.is_dir(follow_symlinks=False):
                    below.append(f"{folder}/{name}")
                else:
                    self.stats[f"{folder}/{name}"] = stat_of(entry.stat(follow_symlinks=False))
        for path in sorted(below):
            if path not in self.folders:
                self.look_into(path)

    def look_again_at(self, path: str) -> None:
        """Look at what may have come, changed or gone here, and into its folder if that changed."""
        if any(name.startswith(".") for name in path.split("/")):
            return
        folder = path.rpartition("/")[0]
        if folder and not self._is_folder(folder):
            self.look_again_at(folder)
            return
        self._forget(path)
        try:
            found = (self.root / path).stat(follow_symlinks=path == RELEASES)
        except OSError:
            return
        if stat.S_ISDIR(found.st_mode):
            self.look_into(path)
        elif stat.S_ISLNK(found.st_mode):
            self.links.add(path)
        elif folder:
            self.stats[path] = stat_of(found)

    def _is_folder(self, folder: str) -> bool:
        """Whether this is a folder that was looked into; what it lists is then up to date."""
        known = self.folders.get(folder)
        try:
            found = (self.root / folder).stat(follow_symlinks=folder == RELEASES)
        except OSError:
            return False
        if known is None or not stat.S_ISDIR(found.st_mode):
            return False
        if found.st_mtime_ns != known:
            for path in [*self.stats, *self.links, *self.folders]:
                if path.rpartition("/")[0] == folder and not self._is_kept(path):
                    self._forget(path)
            self.look_into(folder)
        return True

    def _is_kept(self, path: str) -> bool:
        """Whether this is a folder that was looked into, and is still there."""
        whole = self.root / path
        return path in self.folders and whole.is_dir() and not whole.is_symlink()

    def _forget(self, path: str) -> None:
        self.stats.pop(path, None)
        self.links.discard(path)
        if self.folders.pop(path, None) is None:
            return
        below = f"{path}/"
        self.stats = {p: found for p, found in self.stats.items() if not p.startswith(below)}
        self.folders = {p: found for p, found in self.folders.items() if not p.startswith(below)}
        self.links = {p for p in self.links if not p.startswith(below)}


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
