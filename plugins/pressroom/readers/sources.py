"""Which files lie in content/releases?"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pressroom.problems.problem import Problem, problem
from pressroom.readers.context import ReadingContext
from pressroom.readers.reading import Reading

RELEASES = "releases"
SIDECAR = ".yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files of content/releases by kind; paths are relative to the content folder."""

    releases: tuple[str, ...]
    sidecars: frozenset[str]
    others: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def scan_sources(context: ReadingContext) -> Sources:
    """Return the files of content/releases, sorted by path; links and hidden files are not."""
    releases: list[str] = []
    sidecars: set[str] = set()
    others: list[str] = []
    problems: list[Problem] = []
    for relative, is_link in _files_below(context.content_path, RELEASES):
        suffix = PurePosixPath(relative).suffix
        if not relative.isprintable():
            problems.append(problem("E227", context.shown(RELEASES), value=relative))
        elif is_link:
            problems.append(problem("E106", context.shown(relative)))
        elif suffix in (".md", ".txt"):
            releases.append(relative)
        elif suffix == SIDECAR:
            sidecars.add(relative)
        else:
            others.append(relative)
    texts = set(releases)
    # A text file in a release's own folder is its medium, not a release.
    folders = {str(PurePosixPath(path).with_suffix("")) for path in releases}
    media = {p for p in releases if str(PurePosixPath(p).parent) in folders}
    problems += [
        problem("E105", context.shown(path), value=context.shown(path.removesuffix(SIDECAR)))
        for path in sorted(sidecars)
        if path.removesuffix(SIDECAR) not in texts - media
    ]
    return Sources(
        releases=tuple(sorted(texts - media)),
        sidecars=frozenset(sidecars),
        others=tuple(sorted([*others, *media])),
        problems=tuple(problems),
    )


def _files_below(root: Path, folder: str) -> Iterator[tuple[str, bool]]:
    """Yield each file's path and whether it is a link; links to folders are told as links."""
    if not (root / folder).is_dir():
        return
    for entry in sorted(os.scandir(root / folder), key=lambda e: e.name):
        relative = f"{folder}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield relative, True
        elif entry.is_dir():
            yield from _files_below(root, relative)
        else:
            yield relative, False


def strangers(
    sources: Sources, readings: Iterable[Reading], context: ReadingContext
) -> Iterator[Problem]:
    """Yield a problem for each file that is no release, no sidecar and no named medium."""
    named = {path for reading in readings for path in reading.media_paths}
    folders = {str(PurePosixPath(path).with_suffix("")) for path in sources.releases}
    for path in sources.others:
        if path in named:
            continue
        name = PurePosixPath(path).name
        code = "E225" if str(PurePosixPath(path).parent) in folders else "E104"
        yield problem(code, context.shown(path), value=name)
