"""What does a build write down, so that the next one can be answered at once?"""

import io
import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pressroom.engine.build import Build
from pressroom.engine.cache import BUILD
from pressroom.engine.front import Note, tools_now, write_note
from pressroom.engine.ground import Ground
from pressroom.engine.recipe import Recipe
from pressroom.engine.report import tell
from pressroom.engine.statuses import Statuses, statuses_of
from pressroom.engine.still import MISSING, Known, look_at, settled
from pressroom.model.record import microseconds_of
from pressroom.readers.ledger import LEDGER_NAME


class Desk(NamedTuple):
    """Where the note of a build goes, and what was known of its ground when it began.

    `last` is the note of the last build, where there is one.
    """

    path: Path
    ground: Known
    last: Note | None = None


def ground_known(ground: Ground, written: Iterable[Path]) -> Known:
    """Return what is known of the files of the ground, and of the folders that they may lie in.

    Folders that builds put something into themselves are left out.
    """
    paths = sorted({str(path) for path in ground.files()})
    above = {path.rpartition("/")[0] for path in paths} | {str(path) for path in ground.folders()}
    folders = sorted(above - {str(folder) for folder in written})
    stats = {path: settled(stat) for path, stat in look_at(paths).items()}
    times = {path: settled(stat)[1:2] for path, stat in look_at(folders).items()}
    return Known("", statuses_of(stats), statuses_of(times))


def leave_note(build: Build, desk: Desk, recipe: Recipe, folders: Statuses) -> None:
    """Write down everything that the build depended on, and what it said.

    `folders` are those of the live tree, with their times.
    """
    told = io.StringIO()
    tell(build.report.problems, told)
    changes_at = build.passed().changes_at
    write_note(
        desk.path,
        Note(
            tools=tools_now(),
            ground=desk.ground,
            sources=_sources_known(build, desk.last),
            outputs=Known(f"{build.trees.live}/", build.memory.now.files, folders),
            build=build.memory.now.facts[BUILD],
            live_inode=build.trees.live_inode,
            built_us=microseconds_of(build.now),
            changes_us=microseconds_of(changes_at) if changes_at else None,
            told=told.getvalue(),
            summary=build.report.sources_summary(),
            base_path=build.site.base_path,
            recipe=pickle.dumps(recipe) if recipe.theme else None,
        ),
    )


def _sources_known(build: Build, last: Note | None) -> Known:
    content = build.folders.content
    looked_at_ns = build.looked_at_ns
    times = build.scanned.folders.items()
    folders = {path: settled((0, at, 0), looked_at_ns)[1:2] for path, at in times}
    # A ledger that is not there yet comes into the content folder itself.
    ledger, top = str(content / LEDGER_NAME), str(content)
    seen = look_at([ledger, top])
    folders[""] = settled(seen[top], looked_at_ns)[1:2]
    is_there = seen[ledger] != MISSING
    told = {LEDGER_NAME: settled(seen[ledger], looked_at_ns)} if is_there else {}
    files = _files_known(build, last).renewed(told, () if is_there else (LEDGER_NAME,))
    return Known(f"{content}/", files, statuses_of(folders))


def _files_known(build: Build, last: Note | None) -> Statuses:
    """Return the files of all sources; where none came or went, by those of the last build."""
    was, now, read = build.memory.was, build.memory.now.sources, build.sources_read.rows
    if last and build.memory.is_fact(BUILD, last.build) and was.sources.keys() == now.keys():
        before = {path for source in read for path, _ in was.sources[source].files}
        after = {path: stat for row in read.values() for path, stat in row.files}
        if after.keys() == before:
            return last.sources.files.renewed(after)
    return statuses_of({path: stat for row in now.values() for path, stat in row.files})
