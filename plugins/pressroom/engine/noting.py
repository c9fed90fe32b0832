"""What does a build write down, so that the next one can be answered at once?"""

import io
import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pressroom.engine.build import Build
from pressroom.engine.front import Note, forget_note, tools_now, write_note
from pressroom.engine.ground import Ground
from pressroom.engine.holding import Folders
from pressroom.engine.recipe import Recipe
from pressroom.engine.report import tell
from pressroom.engine.still import MISSING, Known, known_of, look_at, settled
from pressroom.model.record import microseconds_of
from pressroom.readers.ledger import LEDGER_NAME


class Desk(NamedTuple):
    """Where the note of a build goes, and what was known of its ground when it began."""

    path: Path
    ground: Known


def ground_known(ground: Ground, written: Iterable[Path]) -> Known | None:
    """Return what is known of the files of the ground, and of the folders that they may lie in.

    Folders that builds put something into themselves are left out.
    """
    paths = sorted({str(path) for path in ground.files()})
    above = {path.rpartition("/")[0] for path in paths} | {str(path) for path in ground.folders()}
    folders = sorted(above - {str(folder) for folder in written})
    stats = {path: settled(stat) for path, stat in look_at(paths).items()}
    times = {path: settled(stat)[1] for path, stat in look_at(folders).items()}
    return known_of("", stats, times)


def leave_note(build: Build, desk: Desk, recipe: Recipe, folders: Folders) -> None:
    """Write down everything that the build depended on, and what it said.

    `folders` are those of the live tree, with their times.
    """
    outputs = build.memory.now.outputs
    sources = _sources_known(build)
    told = io.StringIO()
    tell(build.report.problems, told)
    written = known_of(
        f"{build.trees.live}/",
        {path: (row.size, row.mtime_ns, 0) for path, row in outputs.items()},
        folders,
    )
    changes_at = build.passed().changes_at
    if sources is None or written is None:
        forget_note(desk.path)
        return
    write_note(
        desk.path,
        Note(
            tools=tools_now(),
            ground=desk.ground,
            sources=sources,
            outputs=written,
            live_inode=build.trees.live_inode,
            built_us=microseconds_of(build.now),
            changes_us=microseconds_of(changes_at) if changes_at else None,
            told=told.getvalue(),
            summary=build.report.sources_summary(),
            base_path=build.site.base_path,
            recipe=pickle.dumps(recipe) if recipe.theme else None,
        ),
    )


def _sources_known(build: Build) -> Known | None:
    content = build.folders.content
    rows = build.memory.now.sources.values()
    stats = {path: stat for row in rows for path, stat in row.files}
    looked_at_ns = build.looked_at_ns
    times = build.scanned.folders.items()
    folders = {path: settled((0, at, 0), looked_at_ns)[1] for path, at in times}
    # A ledger that is not there yet comes into the content folder itself.
    ledger, top = str(content / LEDGER_NAME), str(content)
    seen = look_at([ledger, top])
    folders[""] = settled(seen[top], looked_at_ns)[1]
    if seen[ledger] != MISSING:
        stats[LEDGER_NAME] = settled(seen[ledger], looked_at_ns)
    return known_of(f"{content}/", stats, folders)
