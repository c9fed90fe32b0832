"""How does the spare tree become the next live one, with as little work as can be?"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from msgspec import Struct, field

from pressroom.checks.gist import Gist, gist_of
from pressroom.checks.output import Ties
from pressroom.engine.cache import TREES
from pressroom.engine.executor import Executor, Forked, InProcess
from pressroom.engine.fork import Aside, WorkerDiedError
from pressroom.engine.holding import folders_of, holding_of, times_of
from pressroom.engine.keys import PlannedVolume
from pressroom.engine.making import Made, Workshop, make_all, share_all
from pressroom.engine.memory import Memory
from pressroom.engine.spare import Spare
from pressroom.engine.statuses import Statuses
from pressroom.engine.ties import TiesOfAll
from pressroom.engine.trees import Trees
from pressroom.engine.volumes import OutputRow, Outputs, Rows
from pressroom.engine.wanted import Wanted
from pressroom.engine.writing import Writer
from pressroom.problems.problem import Problem

# Of more files, two processes side by side would take too much memory: the one that writes down
# what it knows looks at all of it, and so copies what it shares with the other.
MOST_ASIDE = 50_000
# The fact that what all ties come down to is remembered as.
GIST = "gist"


class Work(Struct, kw_only=True):
    """What there is to do: files to share, to make and to delete."""

    to_share: list[str] = field(default_factory=list)
    to_make: list[str] = field(default_factory=list)
    to_delete: list[str] = field(default_factory=list)


class Assembly:
    """Brings the spare tree up to date, and lets the trees change places."""

    def __init__(
        self, trees: Trees, spare: Spare, memory: Memory, wanted: Wanted, executor: Executor
    ) -> None:
        """Take both trees, what is known of them, and what is wanted."""
        self.trees = trees
        self.spare = spare
        self.memory = memory
        self.wanted = wanted
        self.executor = executor
        self.outputs = memory.was.outputs
        self.files = memory.was.files
        self.folders = memory.trees()
        self.is_live_known = bool(self.outputs) and memory.is_fact("live", trees.live_inode)
        self.made: dict[str, Made] = {}
        self._twin: Aside[Statuses | None] | None = None
        self.gone = frozenset(self.files.names).difference(wanted.paths)
        self.changed = dict(_changed(wanted.volumes, self.outputs))
        self.new = [
            path for name, keys in self.changed.items() for path in self._new_of(name, keys)
        ]

    @property
    def is_nothing_to_do(self) -> bool:
        """Whether the live tree holds just what is wanted."""
        if self.new or self.gone or not self.is_live_known:
            return False
        return holding_of(self.trees.live, self.files, self._live_folders).is_whole

    def work(self) -> Work:
        """Return what there is to do, after a look at what the spare tree really holds."""
        holding = self.spare.holding()
        expected = frozenset(self.spare.expected.names)
        if not expected:
            self.trees.empty_spare()
        wanted, new = self.wanted.paths, frozenset(self.new)
        left = (self.gone & expected) | frozenset(self.spare.pending)
        work = Work(to_delete=[*holding.strange, *sorted(left.difference(wanted))])
        work.to_make = sorted(self.new)
        missing = sorted((wanted - expected).union(holding.amiss & wanted) - new)
        amiss_in_live = self._amiss_in_live(missing) if self.is_live_known else None
        for path in missing:
            can_be_shared = amiss_in_live is not None and path not in amiss_in_live
            (work.to_share if can_be_shared else work.to_make).append(path)
        return work

    def can_make(self, work: Work) -> bool:
        """Whether everything that is to be made can be made here."""
        known = self.wanted.artefacts.keys() | self.wanted.copies.keys()
        return known.issuperset(work.to_make)

    def live_folders(self, facts: Mapping[str, Any]) -> Statuses:
        """Return the folders of the tree that is live after this build, with their times."""
        folders: dict[int, Statuses] = facts.get(TREES, self.folders)
        return folders[self.trees.live_inode]

    def do(
        self, work: Work, workshop: Workshop, on_made: Callable[[int, int], None]
    ) -> tuple[Problem, ...]:
        """Do the work in the spare tree, and return what was found wrong."""
        workshop.writer.remove(work.to_delete)
        share_all(workshop.writer, work.to_share, self.executor)
        copies = [path for path in work.to_make if path in self.wanted.copies]
        for path in copies:
            self.made[path] = workshop.copied(path, self.wanted.copies[path])
        artefacts = [self.wanted.artefacts[p] for p in work.to_make if p in self.wanted.artefacts]
        for made in make_all(workshop, artefacts, self.executor, on_made):
            self.made[made.path] = made
        return _told_once(self.made)

    def swap(self, work: Work) -> dict[str, object]:
        """Let the trees change places, and return what the next build has to know of them.

        When most is new, the spare tree becomes the twin of the live one: by another process,
        unless there are very many files.
        """
        touched = folders_of([*self.made, *work.to_share, *work.to_delete])
        was_live = self.trees.live_inode
        live_inode = self.trees.spare_inode
        self.trees.change_places()
        pending = sorted({*self.made, *self.gone})
        folders = {live_inode: self._renewed(self.folders.get(live_inode), touched)}
        if len(pending) > len(self.wanted.paths) // 2:
            pending = []
            if isinstance(self.executor, Forked) and len(self.wanted.paths) <= MOST_ASIDE:
                # The site is live already. Where there can be no more processes, it has no twin.
                with suppress(OSError):
                    self._twin = Aside(self._twin_folders)
            elif twin := self._twin_folders():
                folders[self.trees.spare_inode] = twin
        elif was_live in self.folders:
            folders[was_live] = self.folders[was_live]
        return {"live": live_inode, "pending": pending, TREES: folders}

    def twin(self) -> dict[int, Statuses]:
        """Return the spare tree's folders, by its inode, once it is a twin; nothing if it is none.

        The next build begins a tree anew of which it knows nothing.
        """
        try:
            found = self._twin.answer() if self._twin else None
        except WorkerDiedError:
            found = None
        return {self.trees.spare_inode: found} if found else {}

    def forget(self) -> None:
        """Let nobody go on with the spare tree."""
        if self._twin:
            self._twin.forget()

    def ties(self) -> TiesOfAll:
        """Return what each output is measured by, made now or by an earlier build."""
        return TiesOfAll(self.wanted, self.outputs, self.made)

    def kept_warnings(self) -> list[Problem]:
        """Return the warnings of the files that were not made."""
        volumes = self.outputs.volumes
        warning = [name for name in self.wanted.volumes if name in volumes and volumes[name].warns]
        return [
            told
            for name in warning
            for path, row in self.outputs.rows_of(name).items()
            if path in self.wanted.paths and path not in self.made
            for told in row.told
        ]

    def others(self) -> Gist | None:
        """Return what the ties come down to of the files that were not made, if that is known."""
        known = gist_of(self.memory.was.facts.get(GIST))
        rows = (self.outputs.rows_of(self.wanted.volume_of(path)).get(path) for path in self.made)
        return known.without(row.ties for row in rows if row) if known else None

    def renewed_outputs(self) -> tuple[Outputs, Statuses, frozenset[str]]:
        """Return what is to be remembered of outputs, and which volumes have changed."""
        by_volume: dict[str, list[Made]] = {name: [] for name in self.changed}
        for path, made in self.made.items():
            if made.left is not None:
                by_volume.setdefault(self.wanted.volume_of(path), []).append(made)
        renewed = {name: self._renewed_rows(name, made) for name, made in by_volume.items()}
        gone = self.outputs.volumes.keys() - self.wanted.volumes.keys()
        left = {p: (*m.left, 0) for p, m in self.made.items() if m.left is not None}
        outputs = self.outputs.renewed(renewed, gone)
        return outputs, self.files.renewed(left, self.gone), frozenset(gone.union(renewed))

    def _renewed_rows(self, name: str, made: Sequence[Made]) -> tuple[bytes, Rows]:
        """Return digest and rows of a volume of which these files were made."""
        volume = self.wanted.volumes[name]
        keys = self.changed.get(name) or volume.keys()
        was = self.outputs.rows_of(name)
        rows = {path: was[path] for path in keys if path in was}
        for one in made:
            ties = one.ties.lasting if one.ties else Ties()
            problems = tuple(found.plain for found in one.problems)
            rows[one.path] = OutputRow(keys[one.path], one.sha256, ties, problems)
        return volume.digest, rows

    def _new_of(self, name: str, keys: Mapping[str, str]) -> list[str]:
        """Return which files of a volume that has changed have to be made."""
        rows = self.outputs.rows_of(name)
        return [path for path, key in keys.items() if path not in rows or rows[path].key != key]

    @property
    def _live_folders(self) -> Statuses:
        return self.folders.get(self.trees.live_inode, Statuses())

    def _amiss_in_live(self, paths: Sequence[str]) -> frozenset[str]:
        """Return which of these are not as they were left; nothing else is looked at."""
        files = self.files.only(frozenset(paths))
        folders = self._live_folders.only(folders_of(paths) if paths else ())
        amiss = holding_of(self.trees.live, files, folders).amiss
        return amiss.union(frozenset(paths).difference(files.names))

    def _renewed(self, known: Statuses | None, touched: set[str]) -> Statuses:
        """Return the folders of the tree that was worked on and is live now, with their times."""
        live = self.trees.live
        if known is None:
            return times_of(live, folders_of(self.wanted.paths))
        times = times_of(live, touched).by_path()
        return known.renewed(times, touched - times.keys())

    def _twin_folders(self) -> Statuses | None:
        """Make the spare tree the twin of the live one, so that the next build finds it ready.

        Its folders with their times are returned, None where it is not ready. The site is live
        already, so that nothing hangs on it.
        """
        try:
            self.trees.empty_spare()
            writer = Writer(self.trees.live, self.trees.spare)
            share_all(writer, sorted(self.wanted.paths), InProcess())
        except OSError:
            return None
        return times_of(self.trees.spare, folders_of(self.wanted.paths))


def _changed(
    volumes: Mapping[str, PlannedVolume], outputs: Outputs
) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the volumes that are not what they were, with the keys of their files."""
    was = outputs.volumes
    for name, volume in volumes.items():
        if name not in was or was[name].digest != volume.digest:
            yield name, volume.keys()


def _told_once(made: Mapping[str, Made]) -> tuple[Problem, ...]:
    """Return what was found wrong with all that was made, in order of output path.

    A place in a template fails for many pages; it is told for the first of them.
    """
    found: dict[object, Problem] = {}
    for path in sorted(made):
        for told in made[path].problems:
            is_of_theme = told.code == "E321"
            found.setdefault((told.path, told.line) if is_of_theme else told, told)
    return tuple(found.values())
