"""One build, stage by stage: read, pass the gate, plan, render and write, check, swap."""

import hashlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from jinja2 import Environment

from pressroom.checks.accounts import check_accounts
from pressroom.checks.markup import page_ids
from pressroom.checks.output import Output, OutputChecks
from pressroom.checks.tree import Tree
from pressroom.checks.whole import check_whole
from pressroom.engine.manifest import Made, digest_of, tree_files, write_manifest
from pressroom.engine.plan import Plan, plan_of
from pressroom.engine.refusal import BuildRefusedError, refusal
from pressroom.engine.report import Report, tell
from pressroom.engine.shell import SiteShell
from pressroom.engine.staging import Staging
from pressroom.lifecycle.gate import Passage, pass_gate
from pressroom.lifecycle.links import resolve_links
from pressroom.lifecycle.pinning import pinned_documents, pins_of
from pressroom.model.artefact import Family
from pressroom.model.edition import StandingPage
from pressroom.model.identity import LedgerEntry
from pressroom.model.release import Document
from pressroom.model.site import Site
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import Problem, problem
from pressroom.readers.archive import Archive, read_archive
from pressroom.readers.context import context_of
from pressroom.readers.ledger import Ledger

Progress = Callable[[str, int, int], None]


def no_progress(_stage: str, _done: int, _of: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where a build reads and writes; `report` is a file, when one is wanted.

    `theme_prefix` begins the output paths of the theme's own files, which Pelican copies.
    """

    content: Path
    output: Path
    cache: Path
    theme_prefix: str = "theme/"
    report: Path | None = None


class Build:
    """A build of one site into one output folder; its stages run in this order, once each."""

    def __init__(
        self,
        site: Site,
        folders: Folders,
        now: datetime,
        *,
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
        self.is_publication = is_publication
        self.progress = progress
        self.staging = Staging(folders.output)
        self.report = Report(now=now.isoformat())
        self.shown_content = folders.content.name
        self.pins: tuple[LedgerEntry, ...] = ()
        self.passage: Passage | None = None
        self.plan: Plan | None = None

    def open(self) -> None:
        """Take the lock on the output, and make an empty staged tree.

        Raises:
            BuildRefusedError: the output cannot be replaced, or lies in the content or around it.
        """
        content = self.folders.content.resolve()
        live = self.staging.live
        if live.is_relative_to(content) or content.is_relative_to(live):
            raise refusal(problem("E329", str(live), value=str(self.folders.content)))
        self.staging.open()

    def read(self) -> Archive:
        """Return all sources, read; the gate decides which of them the public may see."""
        with self.stage("read"):
            context, of_context = context_of(self.folders.content, self.site)
            archive = read_archive(context, lambda done, of: self.progress("read", done, of))
        with self.stage("gate"):
            self.passage = self.gate(archive.documents, context.ledger)
            if self.is_publication:
                edition, ledger = self.passage.edition, context.ledger
                self.pins = pins_of(edition, ledger.pinned, ledger.last_sequence, self.now)
                self.passage = self.gate(pinned_documents(archive.documents, self.pins), ledger)
        self.account(archive)
        self.stop_on((*of_context, *archive.problems, *self.passage.problems))
        return archive

    def gate(self, documents: Iterable[Document], ledger: Ledger) -> Passage:
        """Return what the public may see of these documents at this build's moment."""
        return pass_gate(documents, self.site, self.now, ledger.pinned, self.shown_content)

    def account(self, archive: Archive) -> None:
        """Note the state of each source, refused ones included."""
        passage = self.passed()
        refused = {r.source_path: "refused" for r in archive.readings if r.is_refused}
        states = {path: state.value for path, state in passage.states.items()}
        self.report.states = {**states, **refused}
        self.report.changes_at = passage.changes_at.isoformat() if passage.changes_at else None
        found = [reading.source_path for reading in archive.readings]
        by_state: dict[str, list[str]] = {}
        for path, state in states.items():
            by_state.setdefault(state, []).append(path)
        self.note(check_accounts(by_state, list(refused), found))

    def make(
        self,
        families: Sequence[Family],
        environment: Environment,
        standing: Sequence[StandingPage],
    ) -> None:
        """Plan, render and write everything that is ours into the staged tree."""
        with self.stage("plan"):
            pages = tuple(
                replace(page, body_html=resolve_links(page.body_html, page.path, {}, self.site))
                for page in standing
            )
            edition = replace(self.passed().edition, standing=pages)
            self.plan = plan_of(edition, families, self.folders.content)
        self.stop_on(self.plan.problems)
        planned = frozenset(artefact.path for artefact in self.plan.artefacts)
        shell = SiteShell(self.site, families, environment, planned)
        with self.stage("render"):
            for number, artefact in enumerate(self.plan.artefacts, start=1):
                try:
                    data = artefact.render(artefact.inputs, shell)
                except ProblemsError as error:
                    self.note(error.problems)
                    continue
                self.staging.write(artefact.path, data)
                self.progress("render", number, len(self.plan.artefacts))
        self.stop_on(())

    def finish(self) -> None:
        """Check the whole staged tree, make it the live one, and report."""
        plan, tree = self.planned(), self.staging.tree
        with self.stage("check"):
            sources = {a.path: a.source_path for a in plan.artefacts if a.source_path}
            files = tree_files(tree)
            planned = {artefact.path for artefact in plan.artefacts}
            planned.update(path for path in files if path.startswith(self.folders.theme_prefix))
            found = self.check(frozenset(files), frozenset(planned), sources)
        self.stop_on(found)
        with self.stage("swap"):
            made = {
                path: Made(sha256=digest_of(tree / path), source_path=sources.get(path))
                for path in files
            }
            self.staging.swap()
            name = hashlib.sha256(str(self.staging.live).encode()).hexdigest()[:12]
            write_manifest(self.folders.cache / f"manifest-{name}.json", made)
        self.report.outputs = {path: m.source_path or "" for path, m in sorted(made.items())}
        self.report.is_published = True
        self.tell_report()

    def check(
        self, present: frozenset[str], planned: frozenset[str], sources: Mapping[str, str]
    ) -> tuple[Problem, ...]:
        """Return what is not true of the staged tree, in the order of problems."""
        plan, folder = self.planned(), self.staging.tree
        pages = {page.output_path: page for page in plan.pages}
        listed = plan.edition.listed

        def output_at(path: str, data: bytes = b"") -> Output:
            return Output(
                path=path,
                data=data,
                page=pages.get(path),
                releases=listed if path.startswith("feeds/") else (),
                source_path=sources.get(path),
            )

        checks = OutputChecks(self.site, present | planned | pages.keys())
        checked = {
            path: checks.check(output_at(path, (folder / path).read_bytes())) for path in present
        }
        tree = Tree(
            site=self.site,
            present=present,
            planned=planned,
            pages={path: page.kind for path, page in pages.items()},
            releases={r.path: r.state.shows_text for r in plan.edition.releases},
            ties={path: each.ties for path, each in checked.items()},
            origin_of=lambda path: output_at(path).origin,
        )
        indexed = [page.path for page in plan.pages if page.is_indexed]
        whole = check_whole(tree, lambda path: page_ids((folder / path).read_bytes()), indexed)
        return tuple(sorted([*whole, *(p for each in checked.values() for p in each.findings)]))

    def planned(self) -> Plan:
        """Return what is to be made.

        Raises:
            RuntimeError: nothing was planned yet.
        """
        if self.plan is None:
            msg = "a build is finished after it was made"
            raise RuntimeError(msg)
        return self.plan

    def passed(self) -> Passage:
        """Return what came through the gate.

        Raises:
            RuntimeError: nothing was read yet.
        """
        if self.passage is None:
            msg = "nothing was read yet"
            raise RuntimeError(msg)
        return self.passage

    def note(self, problems: Sequence[Problem]) -> None:
        """Add problems to the report, each once."""
        known = set(self.report.problems)
        self.report.problems += tuple(p for p in dict.fromkeys(problems) if p not in known)

    def stop_on(self, problems: Sequence[Problem]) -> None:
        """Add problems to the report, and stop the build when it holds an error.

        Raises:
            BuildRefusedError: the problems were told, and the staged tree is gone.
        """
        self.note(problems)
        if any(p.is_error for p in self.report.problems):
            self.tell_report()
            self.abandon()
            raise BuildRefusedError(self.report.problems)

    def abandon(self) -> None:
        """Leave everything as it was."""
        self.staging.abandon()

    def tell_report(self) -> None:
        """Print the problems and the summary, and write the report where one is wanted."""
        tell(self.report.problems)
        sys.stderr.write(f"{self.report.summary()}\n")
        if self.folders.report:
            self.report.write(self.folders.report)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage."""
        started = time.perf_counter()
        yield
        self.report.seconds[name] = time.perf_counter() - started
