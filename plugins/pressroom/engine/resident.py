"""A builder that stays: what one build knew, the next one need not load, and nothing is scanned.

It builds what a normal build would, byte for byte, and leaves the same cache and note. It takes on
only what it can do at once in its own process; for all else it asks for a normal build.
"""

import gc
import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from jinja2 import Environment
from msgspec import Struct, field

from pressroom.engine.build import Build
from pressroom.engine.clock import moment_of
from pressroom.engine.executor import InProcess
from pressroom.engine.front import Note, note_path, read_note
from pressroom.engine.looking import Look, changed_paths, look_again, look_at_sources
from pressroom.engine.memory import Kept, Memory
from pressroom.engine.noting import Desk
from pressroom.engine.recipe import Recipe, environment_of
from pressroom.engine.recollection import Recollection
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.renewal import CopiesNeededError, renew
from pressroom.engine.report import Result
from pressroom.engine.running import build_of
from pressroom.engine.spare import Spare
from pressroom.engine.trees import Trees
from pressroom.model.addresses import path_of
from pressroom.model.record import microseconds_of
from pressroom.readers.ledger import LEDGER_NAME

# The problem of a build that somebody else keeps waiting; it is tried again.
IS_LOCKED = "E322"
# With more than these, such as after a checkout, several processes are sooner done.
MOST_SOURCES = 300
# Longer than most builds of somebody else; one that takes longer is told, and waited for again.
PATIENCE_S = 20.0


class _Held(Struct, kw_only=True):
    """What is held from build to build: what the note says, and the sources as last seen."""

    note: Note
    recipe: Recipe
    environment: Environment
    look: Look
    kept: Kept | None
    recollection: Recollection = field(default_factory=Recollection)


class Resident:
    """Keeps the site of some settings up to date in this process."""

    def __init__(
        self,
        settings_path: Path,
        overrides: Mapping[str, object],
        on_swap: Callable[[], None],
        moved: dict[str, str],
    ) -> None:
        """Take what names the site, and whom to tell that a new tree is live.

        `moved` is given the new path of each page that has another one since a save, by the old.
        """
        self.settings_path = settings_path
        self.overrides = overrides
        self._on_swap = on_swap
        self._moved = moved
        self._held: _Held | None = None
        self._told: set[str] = set()
        self._is_behind = False
        self._built_us: int | None = None
        self._changes_us: int | None = None

    def load(self) -> None:
        """Take up what the last build of any process left; nothing where it left no recipe."""
        self._told.clear()
        self._held = None
        self._is_behind = False
        self._changes_us = None
        note = read_note(note_path(self.settings_path, self.overrides))
        if note is None:
            return
        if note.built_us != self._built_us:
            # Else the build was refused, and would be again until something is saved.
            self._built_us, self._changes_us = note.built_us, note.changes_us
        recipe = note.unpacked_recipe()
        if recipe is None or recipe.theme is None:
            return
        folders = recipe.folders
        trees = Trees(folders.output)
        self._held = _Held(
            note=note,
            recipe=recipe,
            environment=environment_of(recipe.theme),
            look=look_at_sources(folders.content, recipe.site),
            kept=_seen(Memory(folders.cache, trees.live).recalled(recipe.code), trees),
        )
        # All of this stays; a collection would only walk it.
        gc.collect()
        gc.freeze()

    def has_to_build(self, changed: Collection[str]) -> bool:
        """Whether there is something to do after a change of these paths, or for the clock."""
        held = self._held
        if held is None:
            return bool(changed) or self._is_due
        content = f"{os.path.realpath(held.recipe.folders.content)}/"
        self._told |= {path.removeprefix(content) for path in changed if path.startswith(content)}
        if self._told or self._is_behind or self._is_due:
            return True
        return not held.note.is_ground_still_so()

    def build(self) -> Build | None:
        """Return the build of what has changed, None when a normal build has to do it.

        Raises:
            BuildRefusedError: the problems were told; nothing was published.
        """
        held = self._held
        if held is None or LEDGER_NAME in self._told or not held.note.is_ground_still_so():
            return None
        self._is_behind = True
        build = build_of(held.recipe, self.overrides, InProcess(), self._progress)
        gc.disable()
        try:
            build.open(held.recipe.code, held.kept, PATIENCE_S)
            self._renew(build, held)
        except (CopiesNeededError, OSError):
            # A file that went while it was read, or a disk that is full: a normal build tells.
            return None
        except BuildRefusedError as error:
            self._is_behind = any(p.code == IS_LOCKED for p in error.problems)
            raise
        finally:
            build.abandon()
            gc.enable()
        self._is_behind = build.report.result is not Result.BUILT
        return None if self._is_behind else build

    def _renew(self, build: Build, held: _Held) -> None:
        """Bring the site up to date, unless that is better done by a normal build."""
        with build.stage("scan"):
            look, last = look_again(held.look, self._told), held.look
        changed = changed_paths(last, look)
        if build.memory.kept is not held.kept:
            # Somebody else has built.
            held.recollection = Recollection()
        held.recollection.forget(changed | self._told)
        build.recollection = held.recollection
        held.look = look
        held.kept = build.memory.kept
        self._told.clear()
        if len(changed) > MOST_SOURCES or not build.is_tree_known:
            return
        desk = Desk(note_path(self.settings_path, self.overrides), held.note.ground)
        try:
            build.note(held.recipe.problems)
            build.read(held.recipe.reading, look)
            self._note_moves(build, changed)
            renew(build, held.recipe, held.environment, None, desk)
        finally:
            changes_at = build.passage.changes_at if build.passage else None
            self._changes_us = microseconds_of(changes_at) if changes_at else None
            held.kept = build.memory.kept and build.memory.kept._replace(spare=None)
        if held.kept:
            # Readers have their page; the next build finds this done.
            held.kept = _seen(held.kept, build.trees)

    def _note_moves(self, build: Build, changed: Collection[str]) -> None:
        """Note which of these sources have a page at another address than before."""
        was, now, lang = build.memory.was.sources, build.memory.now.sources, build.site.lang
        for path in changed:
            if path not in was or path not in now:
                continue
            before, after = was[path].record, now[path].record
            old = path_of(before.slug, before.day, before.lang, lang)
            new = path_of(after.slug, after.day, after.lang, lang)
            if old != new:
                self._moved[old] = new

    @property
    def _is_due(self) -> bool:
        """Whether the site has changed by itself, because a moment has come."""
        now_us = microseconds_of(moment_of(self.overrides))
        return self._changes_us is not None and self._changes_us <= now_us

    def _progress(self, stage: str, _done: int, _of: int) -> None:
        if stage == "swap":
            self._on_swap()


def _seen(kept: Kept, trees: Trees) -> Kept:
    """Return what is kept, with a look at the spare tree."""
    spare = Spare(trees, kept.remembered)
    spare.holding()
    return kept._replace(spare=spare)
