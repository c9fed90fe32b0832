"""`check`: read releases and say what is wrong, without building."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.clock import moment_of
from pressroom.engine.command.plugin import reading_context
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.report import counted, tell
from pressroom.lifecycle.gate import pass_gate
from pressroom.problems.problem import Problem, problem
from pressroom.readers.archive import read_archive
from pressroom.readers.context import ReadingContext
from pressroom.readers.sources import SIDECAR


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="default: all releases")
    add_site_options(parser)


def run(options: argparse.Namespace) -> int:
    """Tell the problems of these files, or of all; 1 when there is an error."""
    try:
        overrides = overrides_of(options)
        context, problems = reading_context(Path(options.settings), overrides)
        now = moment_of(overrides)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    archive = read_archive(context)
    pinned = context.ledger.pinned
    passage = pass_gate(archive.records, context.site, now, pinned, context.shown_content, {})
    problems += (*archive.problems, *passage.problems)
    if options.files:
        problems = tuple(p for name in options.files for p in _about(Path(name), context, problems))
    tell(problems)
    errors = sum(p.is_error for p in problems)
    warnings = len(problems) - errors
    checked = len(options.files) or "All"
    found = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
    sys.stdout.write(f"{checked} checked: {found}.\n")
    return 1 if errors else 0


def _about(path: Path, context: ReadingContext, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of one release: of its file and of its sidecar."""
    try:
        source_path = path.absolute().relative_to(context.content_path).as_posix()
    except ValueError:
        yield problem("E328", str(path), value=context.shown("releases"))
        return
    shown = context.shown(source_path.removesuffix(SIDECAR))
    if not path.is_file():
        yield problem("E107", context.shown(source_path), value="there is no such file")
    yield from (p for p in problems if p.path in (shown, shown + SIDECAR))
