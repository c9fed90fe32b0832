"""One build, stage by stage: read, pass the gate, plan, make what is new, check, swap."""

import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from pressroom.checks.accounts import check_accounts
from pressroom.engine.documents import Documents
from pressroom.engine.executor import Executor, ExecutorError, Forked, Premises
from pressroom.engine.fork import WorkerDiedError
from pressroom.engine.front import News
from pressroom.engine.looking import Look, look_by
from pressroom.engine.memory import Kept, Memory
from pressroom.engine.places import Folders
from pressroom.engine.plan import Plan, plan_of
from pressroom.engine.progress import Progress, no_progress
from pressroom.engine.reading import SourceReader, SourcesRead
from pressroom.engine.recollection import Recollection, recollection_by
from pressroom.engine.refusal import BuildRefusedError, refusal
from pressroom.engine.report import Report, tell
from pressroom.engine.spare import Spare, look_aside
from pressroom.engine.trees import Trees
from pressroom.lifecycle.gate import Passage, pass_gate
from pressroom.lifecycle.links import resolve_links
from pressroom.lifecycle.pinning import pinned_records, pins_of
from pressroom.model.artefact import Family
from pressroom.model.edition import StandingPage
from pressroom.model.grouping import terms_by_group
from pressroom.model.identity import LedgerEntry
from pressroom.model.record import Record
from pressroom.model.site import Site
from pressroom.problems.problem import Problem, printable, problem
from pressroom.readers.archive import Archive, compared
from pressroom.readers.context import ReadingContext
from pressroom.readers.ledger import ledger_digest
from pressroom.readers.sources import Sources


class Build:
    """A build of one site into one output folder; its stages run in this order, once each."""

    def __init__(
        self,
        site: Site,
        folders: Folders,
        now: datetime,
        *,
        executor: Executor,
        is_publication: bool = False,
        progress: Progress = no_progress,
    ) -> None:
        """Take the site, the folders and the clock; nothing is touched before `open`.

        A publication pins what becomes public with it: `pins` holds the entries, which the
        caller appends to the ledger once the tree is in place.
        """
        self.site = site
        self.folders = folders
        self.now = now
        self.executor = executor
        self.is_publication = is_publication
        self.progress = progress
        self.trees = Trees(folders.output)
        self.memory = Memory(folders.cache, self.trees.live)
        self.spare = Spare(self.trees, self.memory.was)
        self.report = Report(now=now.isoformat())
        self.shown_content = folders.content.name
        self.pins: tuple[LedgerEntry, ...] = ()
        self.context: ReadingContext | None = None
        self.sources_read = SourcesRead()
        self.scanned = Sources(releases=(), sidecars=frozenset(), others=())
        self.looked_at_ns = 0
        self.passage: Passage | None = None
        self.recollection: Recollection | None = None
        self.held: tuple[object, ...] = ()
        self._noted: set[Problem] = set()
        self._has_error = False

    def open(self, code: str, kept: Kept | None = None, patience_s: float = 0.0) -> None:
        """Take the lock on the output, and load what earlier builds by the same code remember.

        `kept` is what this process still knows of them; another build is waited for this long.

        Raises:
            BuildRefusedError: the output cannot be replaced, or lies in the content or around it.
        """
        content = self.folders.content.resolve()
        live = self.trees.live
        if live.is_relative_to(content) or content.is_relative_to(live):
            raise refusal(problem("E329", str(live), value=str(self.folders.content)))
        with self.refusing_mishaps(live):
            self.trees.open(patience_s)
        with self.stage("load"):
            is_apart = isinstance(self.executor, Forked) and kept is None
            aside = look_aside(self.trees, self.memory.cache, code) if is_apart else None
            self.memory.load(code, kept)
            self.spare = self.memory.spare or Spare(self.trees, self.memory.was, aside)
        self.executor.open(Premises(self.folders.content, live, self.memory.work_folder))

    @property
    def is_anything_known(self) -> bool:
        """Whether earlier builds by the same code left word of what they made."""
        return bool(self.memory.was.outputs)

    @property
    def is_tree_known(self) -> bool:
        """Whether the live tree is the one that the last build left."""
        return self.memory.is_fact("live", self.trees.live_inode)

    def read(self, ground: str, look: Look | None = None, news: News | None = None) -> None:
        """Read what has changed; the gate decides what the public may see of all sources.

        `ground` tells whether what earlier builds read may be believed. Sources that were just
        looked at are not looked at again; where there is news of them, no folder is listed.
        """
        with self.refusing_mishaps(self.folders.content):
            with self.stage("scan"):
                look = look or look_by(news, self.folders.content, self.site)
            self._read(ground, look, news)

    def _read(self, ground: str, look: Look, news: News | None) -> None:
        with self.stage("read"):
            context, of_context, sources, self.looked_at_ns = look
            self.context, self.scanned = context, sources
            archive = self._archive(sources, context, ground, news)
        with self.stage("gate"):
            self.passage = self._gate(archive.records, context)
            if self.is_publication:
                ledger = context.ledger
                self.pins = pins_of(self.passage, ledger.pinned, ledger.last_sequence, self.now)
                self.passage = self._gate(pinned_records(archive.records, self.pins), context)
        self._account(archive)
        self.stop_on((*of_context, *archive.problems, *self.passage.problems))

    def _archive(
        self, sources: Sources, context: ReadingContext, ground: str, news: News | None
    ) -> Archive:
        digest = ledger_digest(self.folders.content)
        is_ledger_known = self.memory.is_fact("ledger", digest)
        recalled = self.recollection
        if recalled is None and is_ledger_known and news:
            recalled = recollection_by(news, self.memory, ground)
        reader = SourceReader(
            context,
            self.memory.sources(ground),
            is_ledger_known=is_ledger_known,
            spools=self.memory.work_folder("spools"),
            looked_at_ns=self.looked_at_ns,
        )
        found = reader.read(
            sources,
            self.executor,
            recalled.outcomes if recalled else None,
            lambda done, of: self.progress("read", done, of),
        )
        self.sources_read = found
        self.memory.note_sources(found.rows, sources.releases, ground=ground, ledger=digest)
        return compared(sources, found.outcomes, context)

    def _gate(self, records: Sequence[Record], context: ReadingContext) -> Passage:
        """Return what the public may see of these records at this build's moment."""
        known = self.recollection.cards if self.recollection else None
        return pass_gate(
            records,
            self.site,
            self.now,
            context.ledger.pinned,
            self.shown_content,
            terms_by_group(context.names.vocabularies),
            known=known,
        )

    def _account(self, archive: Archive) -> None:
        """Note the state of each source, refused ones included."""
        passage = self.passed()
        states, refused = passage.states, archive.refused
        self.report.states = {**states, **dict.fromkeys(refused, "refused")}
        self.report.changes_at = passage.changes_at.isoformat() if passage.changes_at else None
        by_state: defaultdict[str, list[str]] = defaultdict(list)
        for path, state in states.items():
            by_state[state].append(path)
        self.note(check_accounts(by_state, refused, [o.source_path for o in archive.outcomes]))

    def plan(self, families: Sequence[Family], standing: Sequence[StandingPage]) -> Plan:
        """Return everything that the site needs, and stop when two parts make one file."""
        with self.stage("plan"):
            pages = tuple(
                replace(page, body_html=resolve_links(page.body_html, page.path, {}, self.site))
                for page in standing
            )
            edition = self.passed().edition
            self.site = replace(self.site, is_empty=not edition.listed)
            edition = replace(edition, site=self.site, standing=pages)
            plan = plan_of(edition, families, self.folders.places)
        self.stop_on(plan.problems)
        return plan

    def passed(self) -> Passage:
        """Return what came through the gate.

        Raises:
            RuntimeError: nothing was read yet.
        """
        if self.passage is None:
            msg = "nothing was read yet"
            raise RuntimeError(msg)
        return self.passage

    def documents(self) -> Documents:
        """Return where the texts of the releases that were read come from.

        Raises:
            RuntimeError: nothing was read yet.
        """
        if self.context is None:
            msg = "nothing was read yet"
            raise RuntimeError(msg)
        return Documents(self.context, self.now, self.sources_read.places)

    def note(self, problems: Sequence[Problem]) -> None:
        """Add problems to the report, each once."""
        known = self._noted
        fresh = tuple([p for p in dict.fromkeys(problems) if p not in known])
        known.update(fresh)
        self.report.problems += fresh
        self._has_error = self._has_error or any(p.is_error for p in fresh)

    def stop_on(self, problems: Sequence[Problem]) -> None:
        """Add problems to the report, and stop the build when it holds an error.

        Raises:
            BuildRefusedError: the problems were told, and the live tree is as it was.
        """
        self.note(problems)
        if self._has_error:
            raise self.refused()

    def refused(self, *problems: Problem) -> BuildRefusedError:
        """Tell all problems, keep what was read for the next build, and return the refusal."""
        self.note((*problems, *self.memory.keep_sources()))
        self.tell_report()
        self.abandon()
        return BuildRefusedError(self.report.problems)

    def abandon(self) -> None:
        """Leave the live tree as it is, and let others build."""
        self.spare.forget()
        self.executor.close()
        # Without the lock, the files of this name are those of another build.
        if self.trees.is_held:
            self.memory.clear_work()
        self.trees.close()

    @contextmanager
    def refusing_mishaps(self, place: Path) -> Iterator[None]:
        """Refuse the build when a worker is lost, or a file cannot be used.

        `place` is told where the system names no file. Nothing of it may come after the swap: then
        the site has changed already.
        """
        try:
            yield
        except WorkerDiedError as error:
            raise self.refused(problem("E332", self._shown(place), value=error)) from error
        except ExecutorError as error:
            raise self.refused(*error.problems) from error
        except OSError as error:
            spot = self._shown(error.filename or place)
            reason = error.strerror or str(error)
            raise self.refused(problem("E340", spot, reason=reason)) from error

    def _shown(self, place: str | bytes | Path) -> str:
        """Return a path as messages name it: what lies in the content from there."""
        path, content = Path(os.fsdecode(place)), self.folders.content
        if path.is_relative_to(content):
            path = self.shown_content / path.relative_to(content)
        return printable(str(path))

    def tell_report(self) -> None:
        """Print the problems and the summary, and write the report where one is wanted."""
        tell(self.report.problems)
        sys.stderr.write(f"{self.report.summary()}\n")
        path = self.folders.report
        if path is None:
            return
        try:
            self.report.write(path)
        except OSError as error:
            # The site may be live by now, and whoever publishes has to go on.
            tell((problem("W341", str(path), reason=error.strerror or str(error)),))

    def stage(self, name: str) -> AbstractContextManager[None]:
        """Measure a stage."""
        return self.report.stage(name)
