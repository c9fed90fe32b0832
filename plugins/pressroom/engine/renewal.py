"""Make what is new of a planned edition, check the whole, and let it go live."""

from collections.abc import Mapping

from pressroom.checks.markup import page_ids
from pressroom.checks.origin import Origin
from pressroom.checks.output import OutputChecks
from pressroom.checks.tree import Tree
from pressroom.checks.whole import check_whole
from pressroom.engine.assembly import Assembly, Wanted, Work
from pressroom.engine.build import Build
from pressroom.engine.documents import Documents
from pressroom.engine.fork import WorkerDiedError
from pressroom.engine.making import Workshop, sha256_of
from pressroom.engine.plan import Plan, key_of
from pressroom.engine.writing import Writer
from pressroom.model.artefact import Shell
from pressroom.problems.problem import Problem, problem


def renew(build: Build, plan: Plan, shell: Shell, copies: Mapping[str, bytes], ground: str) -> None:
    """Bring the live tree to what is planned; `copies` are the files that Pelican made.

    `ground` stands for all that outputs share. Where nothing is to be done, nothing is touched.

    Raises:
        BuildRefusedError: something is wrong; it was told, and the live tree is as it was.
    """
    with build.stage("compare"):
        wanted = _wanted(build, plan, copies, ground)
        assembly = Assembly(build.trees, build.memory, wanted, build.executor)
        is_done = assembly.is_nothing_to_do
    if is_done:
        _leave(build, plan, assembly, {})
        return
    with build.stage("compare"):
        work = assembly.work()
    with build.stage("render"):
        build.note(_done(build, assembly, work, shell))
    with build.stage("check"):
        build.stop_on(_whole(build, plan, assembly))
    with build.stage("swap"):
        facts = assembly.swap(work)
    _leave(build, plan, assembly, facts)


def _wanted(build: Build, plan: Plan, copies: Mapping[str, bytes], ground: str) -> Wanted:
    keys = {artefact.path: key_of(artefact, ground) for artefact in plan.artefacts}
    for path, data in copies.items():
        if path in keys:
            build.stop_on((problem("E320", path, first="our plugins", second="Pelican"),))
        keys[path] = f"copy {sha256_of(data)}"
    artefacts = {artefact.path: artefact for artefact in plan.artefacts}
    return Wanted(keys=keys, artefacts=artefacts, copies=copies)


def _done(build: Build, assembly: Assembly, work: Work, shell: Shell) -> tuple[Problem, ...]:
    context = build.context
    if context is None:
        msg = "nothing was read yet"
        raise RuntimeError(msg)
    trees = build.trees
    workshop = Workshop(
        shell=shell,
        documents=Documents(context, build.now, build.sources_read.places),
        checks=OutputChecks(build.site, frozenset(assembly.wanted.keys)),
        writer=Writer(trees.live if trees.live.exists() else None, trees.spare),
    )
    try:
        return assembly.do(work, workshop, lambda done, of: build.progress("render", done, of))
    except WorkerDiedError as error:
        raise build.refused(problem("E332", str(trees.live), value=error)) from error


def _whole(build: Build, plan: Plan, assembly: Assembly) -> tuple[Problem, ...]:
    """Return what only the whole tree can tell, and the warnings of what was not made anew."""
    kept = (row for path, row in assembly.rows.items() if path not in assembly.made)
    warnings = [p for row in kept if row.problems for p in row.told]
    sources = {a.path: a.source_path for a in plan.artefacts}
    planned = frozenset(assembly.wanted.keys)
    tree = Tree(
        site=build.site,
        present=planned,
        planned=planned,
        pages={a.path: a.page.kind for a in plan.pages if a.page},
        releases={card.path: card.state.shows_text for card in plan.edition.releases},
        ties=assembly.ties(),
        origin_of=lambda path: Origin(output=path, source=sources.get(path)),
    )
    indexed = {a.page_path for a in plan.pages if a.page and a.page.is_indexed}
    found = check_whole(tree, lambda path: _ids_of(build, path), indexed)
    return (*warnings, *found)


def _ids_of(build: Build, path: str) -> frozenset[str]:
    return page_ids((build.trees.spare / path).read_bytes())


def _leave(build: Build, plan: Plan, assembly: Assembly, facts: Mapping[str, object]) -> None:
    """Remember everything for the next build, and report."""
    sources = {a.path: a.source_path for a in plan.artefacts if a.source_path}
    with build.stage("remember"):
        build.note(build.memory.keep_all(assembly.changed_rows(sources), facts))
    build.report.outputs = {path: sources.get(path, "") for path in sorted(assembly.wanted.keys)}
    build.report.made = sorted(assembly.made)
    build.report.is_published = True
    build.tell_report()
