"""Make what is new of a planned edition, check the whole, and let it go live."""

from collections.abc import Mapping
from time import process_time_ns

from jinja2 import Environment

from pressroom.checks.frame import check_frame
from pressroom.checks.gist import Gist
from pressroom.checks.markup import page_ids
from pressroom.checks.origin import Origin
from pressroom.checks.output import OutputChecks
from pressroom.checks.sitemap import is_sitemap
from pressroom.checks.tree import Tree
from pressroom.checks.whole import check_whole
from pressroom.engine.assembly import GIST, Assembly, Work
from pressroom.engine.build import Build
from pressroom.engine.bytecode import TemplateCode
from pressroom.engine.keys import volume_of_copies, volumes_of
from pressroom.engine.making import Workshop, cpu_seconds_of, sha256_of
from pressroom.engine.media import forget_copies, may_be_copies
from pressroom.engine.noting import Desk, leave_note
from pressroom.engine.own_files import OwnFiles
from pressroom.engine.plan import Plan
from pressroom.engine.recipe import Recipe
from pressroom.engine.report import Result
from pressroom.engine.shell import SiteShell
from pressroom.engine.wanted import COPIES, KindsOfPages, SourcesOfAll, Wanted
from pressroom.engine.writing import Writer
from pressroom.model.artefact import Shell
from pressroom.problems.problem import Problem, problem


class CopiesNeededError(Exception):
    """A file that only Pelican can make, such as one of the theme, has to be made again."""


def renew(
    build: Build,
    recipe: Recipe,
    environment: Environment,
    copies: Mapping[str, bytes] | None,
    desk: Desk | None,
) -> None:
    """Plan the edition that passed the gate, and bring the live tree to it.

    `copies` are the files that Pelican made; without them those of the last build stay. Where
    nothing is to be done, nothing is touched. The note for the next build goes to the desk.

    Raises:
        BuildRefusedError: something is wrong; it was told, and the live tree is as it was.
        CopiesNeededError: Pelican is needed after all; nothing was touched.
    """
    plan = build.plan(recipe.families, recipe.standing)
    shell = shell_for(build, recipe, environment)
    with build.stage("compare"):
        wanted = _wanted(build, plan, copies, recipe.making_for(build.site))
        build.stop_on(tuple(check_frame(build.site, wanted.paths)))
        assembly = Assembly(build.trees, build.spare, build.memory, wanted, build.executor)
        is_done = assembly.is_nothing_to_do
        with build.refusing_mishaps(build.trees.live):
            work = Work() if is_done else assembly.work()
        if not assembly.can_make(work):
            raise CopiesNeededError
    # Whoever has no more use for the build lets go of all this with it, and not sooner.
    build.held = (plan, assembly, work)
    facts: dict[str, object] = {}
    if not is_done:
        with build.refusing_mishaps(build.trees.live):
            with build.stage("render"):
                build.note(_done(build, assembly, work, shell))
            with build.stage("check"):
                facts |= _whole(build, plan, assembly)
            with build.stage("swap"):
                facts |= assembly.swap(work)
        build.progress("swap", 1, 1)
        if may_be_copies(assembly.made) or may_be_copies(assembly.gone):
            records = (row.record for row in build.memory.now.sources.values())
            forget_copies(records, build.folders.places.pictures)
    build.report.outputs = SourcesOfAll(wanted)
    build.report.made = sorted(assembly.made)
    build.report.result = Result.BUILT
    try:
        with build.stage("remember"):
            build.note(build.memory.keep_all(*assembly.renewed_outputs(), facts))
            if desk:
                leave_note(build, desk, recipe, assembly.live_folders(facts))
        with build.stage("swap"):
            twin = assembly.twin()
        with build.stage("remember"):
            build.note(build.memory.keep_trees(twin))
    finally:
        assembly.forget()
    build.tell_report()


def shell_for(build: Build, recipe: Recipe, environment: Environment) -> Shell:
    """Return what the pages of a planned edition share."""
    return SiteShell(
        build.site,
        recipe.families,
        environment,
        bytecode=TemplateCode(build.folders.cache / "templates", recipe.code),
        theme=recipe.theme,
        files=OwnFiles(build.folders.places, build.folders.static),
    )


def _wanted(build: Build, plan: Plan, copies: Mapping[str, bytes] | None, ground: str) -> Wanted:
    known = build.recollection.volumes if build.recollection else None
    volumes = volumes_of(plan.artefacts.values(), ground, known)
    if copies is None:
        copied = {path: r.sha256 for path, r in build.memory.was.outputs.rows_of(COPIES).items()}
        if not copied:
            raise CopiesNeededError
    else:
        copied = {path: sha256_of(data) for path, data in copies.items()}
    artefacts = plan.artefacts
    for path in copied.keys() & artefacts.keys():
        build.stop_on((problem("E320", path, first="our plugins", second="Pelican"),))
    return Wanted(
        volumes={**volumes, COPIES: volume_of_copies(copied)},
        artefacts=artefacts,
        copies=copies or {},
        copied=frozenset(copied),
    )


def _done(build: Build, assembly: Assembly, work: Work, shell: Shell) -> tuple[Problem, ...]:
    trees = build.trees
    workshop = Workshop(
        shell=shell,
        documents=build.documents(),
        checks=OutputChecks(build.site, assembly.wanted.paths),
        writer=Writer(trees.live if trees.live.exists() else None, trees.spare),
        clock_ns=process_time_ns if build.folders.report else int,
    )
    found = assembly.do(work, workshop, lambda done, of: build.progress("render", done, of))
    if build.folders.report:
        artefacts = assembly.wanted.artefacts
        made = ((artefacts[p], one) for p, one in assembly.made.items() if p in artefacts)
        build.report.cpu_seconds |= cpu_seconds_of(made)
    return found


def _whole(build: Build, plan: Plan, assembly: Assembly) -> dict[str, object]:
    """Look at what only the whole tree can tell, and return what the next one has to know of it.

    The warnings of what was not made anew are told again.

    Raises:
        BuildRefusedError: it is not true; that was told.
    """
    wanted, ties, made = assembly.wanted, assembly.ties(), assembly.made
    is_part = assembly.is_live_known and not assembly.gone
    others = assembly.others() if is_part else None
    tree = Tree(
        site=build.site,
        present=wanted.paths,
        planned=wanted.paths,
        pages=KindsOfPages(plan.pages, wanted),
        releases={card.path: card.state.shows_text for card in plan.edition.releases},
        ties=ties,
        origin_of=lambda path: Origin(output=path, source=wanted.source_of(path)),
        copies=wanted.copied,
        made=made.keys() if is_part else None,
        others=others,
    )
    indexed = None
    # A sitemap that was not made anew lists the same pages as before, and they are all there.
    if assembly.gone or any(map(is_sitemap, made)):
        indexed = {a.page_path: a.page for a in plan.pages if a.page and a.page.is_indexed}
    found = check_whole(tree, lambda path: _ids_of(build, path), indexed)
    build.stop_on((*assembly.kept_warnings(), *found))
    said = ties.values() if others is None else [ties[path] for path in made]
    gist = (others or Gist()).with_more(said)
    return {GIST: gist.packed if gist else None}


def _ids_of(build: Build, path: str) -> frozenset[str]:
    return page_ids((build.trees.spare / path).read_bytes())
