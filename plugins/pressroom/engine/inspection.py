"""Is a finished tree what a build would make of its sources now? Nothing is written.

Every file is made once more in memory, and what lies in the tree is held against it and against the
releases that it tells of, by the checks that each build runs over what it makes.
"""

import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import Environment
from msgspec.structs import replace

from pressroom.checks.frame import check_frame
from pressroom.checks.markup import page_ids
from pressroom.checks.origin import Origin
from pressroom.checks.output import Output, OutputChecks
from pressroom.checks.tree import Tree
from pressroom.checks.whole import check_whole
from pressroom.engine.build import Build
from pressroom.engine.documents import Documents
from pressroom.engine.making import Made, make_all, output_of
from pressroom.engine.plan import Plan
from pressroom.engine.recipe import Recipe
from pressroom.engine.renewal import shell_for
from pressroom.engine.report import Result
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.steps import Steps
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import Problem, problem

# After a change of our code most files differ; more than these need not be told one by one.
MOST_TOLD = 10
AROUND = 60
DIFFERS = "E610"


class Inspector(NamedTuple):
    """All that the files of a finished tree are held against."""

    shell: Shell
    documents: Documents
    checks: OutputChecks
    tree: str

    def make(self, artefact: Artefact) -> Steps[Made]:
        """Tell what is wrong with the file of an artefact; one that is missing says nothing."""
        try:
            expected = yield from output_of(artefact, self.documents, self.shell)
        except ProblemsError as error:
            return Made(artefact.path, error.problems)
        yield
        return self.compared(expected)

    def compared(self, expected: Output) -> Made:
        """Return what is wrong with the file that lies where this one should."""
        path = expected.path
        try:
            data = _read(self.tree + path)
        except FileNotFoundError:
            return Made(path, ())
        except OSError as error:
            reason = error.strerror or str(error)
            return Made(path, (problem("E612", path, reason=reason),))
        checked = self.checks.check(replace(expected, data=data))
        findings = checked.findings
        if data != expected.data and not any(found.is_error for found in findings):
            findings = (*findings, _difference(path, data, expected.data))
        return Made(path, findings, ties=checked.ties)


def inspect(
    build: Build, recipe: Recipe, environment: Environment, copies: Mapping[str, bytes]
) -> None:
    """Add to the report all that is not true of the live tree, and tell it.

    `copies` are the files that Pelican makes.

    Raises:
        BuildRefusedError: the tree cannot even be planned; it was told.
    """
    plan = build.plan(recipe.families, recipe.standing)
    planned = frozenset((*plan.artefacts, *copies))
    build.stop_on(tuple(check_frame(build.site, planned)))
    inspector = Inspector(
        shell=shell_for(build, recipe, environment),
        documents=build.documents(),
        checks=OutputChecks(build.site, planned),
        tree=f"{build.trees.live}/",
    )
    with build.refusing_mishaps(build.trees.live), build.stage("check"):
        made = {path: inspector.compared(Output(path=path, data=copies[path])) for path in copies}
        for one in make_all(
            inspector,
            [plan.artefacts[path] for path in sorted(plan.artefacts)],
            build.executor,
            lambda done, of: build.progress("check", done, of),
        ):
            made[one.path] = one
        build.note(told_of(made))
        build.note(_whole(build, plan, made, planned))
    sources = {path: a.source_path or "" for path, a in plan.artefacts.items()}
    build.report.outputs = {path: sources.get(path, "") for path in sorted(planned)}
    build.report.result = Result.CHECKED
    build.tell_report()


def _whole(
    build: Build, plan: Plan, made: Mapping[str, Made], planned: frozenset[str]
) -> tuple[Problem, ...]:
    live = build.trees.live
    sources = {path: a.source_path for path, a in plan.artefacts.items()}
    tree = Tree(
        site=build.site,
        present=frozenset(_files_in(str(live), "")),
        planned=planned,
        pages={a.path: a.page.kind for a in plan.pages if a.page},
        releases={card.path: card.state.shows_text for card in plan.edition.releases},
        ties={path: one.ties for path, one in made.items() if one.ties is not None},
        origin_of=lambda path: Origin(output=path, source=sources.get(path)),
        copies=planned.difference(plan.artefacts),
    )
    indexed = {a.page_path: a.page for a in plan.pages if a.page and a.page.is_indexed}
    return check_whole(tree, lambda path: page_ids((live / path).read_bytes()), indexed)


def _files_in(root: str, folder: str) -> Iterator[str]:
    """Yield the path of each file below a folder, links among them; none is followed."""
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            path = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _files_in(root, f"{path}/")
            else:
                yield path


def _read(path: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        OSError: there is none, or it is a link.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
        return file.read()


def told_of(made: Mapping[str, Made]) -> tuple[Problem, ...]:
    """Return what was found, and of files that only differ the first ones and how many more."""
    found = [told for path in sorted(made) for told in made[path].problems]
    different = [told for told in found if told.code == DIFFERS]
    left_out = frozenset(different[MOST_TOLD:])
    if not left_out:
        return tuple(found)
    more = problem("E611", different[MOST_TOLD].path, count=len(left_out))
    return (*(told for told in found if told not in left_out), more)


def _difference(path: str, data: bytes, expected: bytes) -> Problem:
    """Return where a file first differs from the one that a build makes."""
    start = next(
        (i for i, (one, other) in enumerate(zip(data, expected, strict=False)) if one != other),
        min(len(data), len(expected)),
    )
    line = data.count(b"\n", 0, start) + 1
    return problem(
        DIFFERS, path, line, value=_around(data, start), expected=_around(expected, start)
    )


def _around(data: bytes, start: int) -> str:
    """Return a few letters of a file from a place on, as far as they are in its line."""
    return data[start : start + AROUND].partition(b"\n")[0].decode("utf-8", "backslashreplace")
