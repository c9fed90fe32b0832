"""Which sources are there, and what are they read with? Looked at before anything is read."""

import time
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple, cast

from pressroom.engine.front import News
from pressroom.model.site import Site
from pressroom.problems.problem import Problem
from pressroom.readers.context import ReadingContext, context_of
from pressroom.readers.ledger import LEDGER_NAME
from pressroom.readers.sources import RELEASES, Sources, Stat, scan_again, scan_from, scan_sources


class Look(NamedTuple):
    """The sources as they were found, and what is wrong with terms and ledger.

    `at_ns` is the moment before they were looked at.
    """

    context: ReadingContext
    problems: tuple[Problem, ...]
    sources: Sources
    at_ns: int


def look_at_sources(content: Path, site: Site) -> Look:
    """Return the sources of a content folder."""
    context, problems = context_of(content, site)
    at_ns = time.time_ns()
    return Look(context, problems, scan_sources(context), at_ns)


def look_by(news: News | None, content: Path, site: Site) -> Look:
    """Return the same by what is news of the sources since the last build, if there is any."""
    if news is None or not news.is_latest:
        return look_at_sources(content, site)
    context, problems = context_of(content, site)
    known = news.note.sources
    files, folders = cast("dict[str, Stat]", known.files.by_path()), known.folders
    files.pop(LEDGER_NAME, None)
    # What changed is looked at again only now; what did not is as it was left long before.
    at_ns = time.time_ns()
    sources = scan_from(
        files,
        {p: at for p, at in zip(folders.names, folders.told, strict=True) if _is_of_releases(p)},
        context,
        filter(_is_of_releases, news.changed),
    )
    return Look(context, problems, sources, at_ns)


def look_again(last: Look, told: Collection[str]) -> Look:
    """Return the sources after a change of these paths below the content folder, and of no other.

    Terms and ledger are taken to be as they were.
    """
    at_ns = time.time_ns()
    changed = filter(_is_of_releases, told)
    return last._replace(sources=scan_again(last.sources, last.context, changed), at_ns=at_ns)


def changed_paths(last: Look, now: Look) -> set[str]:
    """Return which files came, changed or went between two looks."""
    known, found = last.sources.stats, now.sources.stats
    return {path for path in known.keys() | found.keys() if known.get(path) != found.get(path)}


def _is_of_releases(path: str) -> bool:
    return path.partition("/")[0] == RELEASES
