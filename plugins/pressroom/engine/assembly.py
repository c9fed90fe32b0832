"""How does the spare tree become the next live one, with as little work as can be?"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from msgspec import Struct, field

from pressroom.checks.output import Ties
from pressroom.engine.cache import TREES, OutputRow, plain_problems
from pressroom.engine.executor import Executor, Forked, InProcess
from pressroom.engine.fork import Aside, WorkerDiedError
from pressroom.engine.holding import Folders, folders_of, holding_of, times_of
from pressroom.engine.making import Made, Workshop, make_all, share_all
from pressroom.engine.memory import Memory
from pressroom.engine.spare import Spare
from pressroom.engine.trees import Trees
from pressroom.engine.writing import Writer
from pressroom.model.artefact import Artefact
from pressroom.problems.problem import Problem

NO_TIES = Ties()
# Of more files, two processes side by side would take too much memory: the one that writes down
# what it knows looks at all of it, and so copies what it shares with the other.
MOST_ASIDE = 50_000


class Wanted(Struct, frozen=True, kw_only=True):
    """What the next live tree is to hold: keys by output path, and what makes each.

    `groups` are the digests of groups of keys. `copies` are the files that Pelican made, such as
    those of the theme.
    """

    keys: Mapping[str, str]
    groups: Mapping[str, bytes]
    artefacts: Mapping[str, Artefact]
    copies: Mapping[str, bytes]


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
        self.rows = memory.was.outputs
        self.folders = memory.trees()
        self.is_live_known = bool(self.rows) and memory.is_fact("live", trees.live_inode)
        self.made: dict[str, Made] = {}
        self._twin: Aside[Folders | None] | None = None
        self.gone = _not_in(wanted.keys, self.rows)
        was = {path: row.key for path, row in self.rows.items()}
        self.new = [path for path, key in wanted.keys.items() if was.get(path) != key]

    @property
    def is_nothing_to_do(self) -> bool:
        """Whether the live tree holds just what is wanted."""
        if self.new or self.gone or not self.is_live_known:
            return False
        return holding_of(self.trees.live, self.rows, self._live_folders).is_whole

    def work(self) -> Work:
        """Return what there is to do, after a look at what the spare tree really holds."""
        expected = self.spare.expected
        holding = self.spare.holding()
        delete = [*holding.strange, *(p for p in self.spare.pending if p not in self.wanted.keys)]
        if not expected:
            self.trees.empty_spare()
        new = set(self.new)
        missing = [
            path
            for path in self.wanted.keys
            if (path not in expected or path in holding.amiss) and path not in new
        ]
        amiss_in_live = self._amiss_in_live(missing) if self.is_live_known else None
        work = Work(to_delete=delete + _not_in(self.wanted.keys, expected))
        work.to_make = list(self.new)
        for path in missing:
            can_be_shared = amiss_in_live is not None and path not in amiss_in_live
            (work.to_share if can_be_shared else work.to_make).append(path)
        return work

    def can_make(self, work: Work) -> bool:
        """Whether everything that is to be made can be made here."""
        known = self.wanted.artefacts.keys() | self.wanted.copies.keys()
        return known.issuperset(work.to_make)

    def live_folders(self, facts: Mapping[str, Any]) -> Folders:
        """Return the folders of the tree that is live after this build, with their times."""
        folders: dict[int, Folders] = facts.get(TREES, self.folders)
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

    def ties(self) -> dict[str, Ties]:
        """Return what each output is measured by, made now or by an earlier build."""
        found = {path: row.ties for path, row in self.rows.items()}
        for path in (*self.gone, *self.made):
            found.pop(path, None)
        return found | {path: m.ties for path, m in self.made.items() if m.ties is not None}

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
        folders: dict[int, Folders] = {
            live_inode: self._renewed(self.folders.get(live_inode), touched)
        }
        if len(pending) > len(self.wanted.keys) // 2:
            pending = []
            if isinstance(self.executor, Forked) and len(self.wanted.keys) <= MOST_ASIDE:
                # The site is live already. Where there can be no more processes, it has no twin.
                with suppress(OSError):
                    self._twin = Aside(self._twin_folders)
            elif twin := self._twin_folders():
                folders[self.trees.spare_inode] = twin
        elif was_live in self.folders:
            folders[was_live] = self.folders[was_live]
        return {"live": live_inode, "pending": pending, TREES: folders}

    def twin(self) -> dict[int, Folders]:
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

    def changed_rows(self) -> dict[str, OutputRow]:
        """Return what is to be remembered of outputs that were made."""
        rows: dict[str, OutputRow] = {}
        for path, made in self.made.items():
            if made.left is not None:
                rows[path] = OutputRow(
                    key=self.wanted.keys[path],
                    size=made.left.size,
                    mtime_ns=made.left.mtime_ns,
                    sha256=made.sha256,
                    ties=(made.ties or NO_TIES).lasting,
                    problems=plain_problems(made.problems),
                )
        return rows

    @property
    def _live_folders(self) -> Folders:
        return self.folders.get(self.trees.live_inode, {})

    def _amiss_in_live(self, paths: Sequence[str]) -> frozenset[str]:
        """Return which of these are not as they were left; nothing else is looked at."""
        rows = {path: self.rows[path] for path in paths}
        above = folders_of(paths) if paths else set()
        folders = {path: at for path, at in self._live_folders.items() if path in above}
        return holding_of(self.trees.live, rows, folders).amiss

    def _renewed(self, known: Folders | None, touched: set[str]) -> Folders:
        """Return the folders of the tree that was worked on and is live now, with their times."""
        live = self.trees.live
        if known is None:
            return times_of(live, folders_of(self.wanted.keys))
        times = {folder: at for folder, at in known.items() if folder not in touched}
        return times | times_of(live, touched)

    def _twin_folders(self) -> Folders | None:
        """Make the spare tree the twin of the live one, so that the next build finds it ready.

        Its folders with their times are returned, None where it is not ready. The site is live
        already, so that nothing hangs on it.
        """
        try:
            self.trees.empty_spare()
            writer = Writer(self.trees.live, self.trees.spare)
            share_all(writer, list(self.wanted.keys), InProcess())
        except OSError:
            return None
        return times_of(self.trees.spare, folders_of(self.wanted.keys))


def _not_in(wanted: Mapping[str, str], rows: Mapping[str, OutputRow]) -> list[str]:
    """Return which of these outputs are not wanted any more."""
    if rows.keys() <= wanted.keys():
        return []
    return [path for path in rows if path not in wanted]


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
