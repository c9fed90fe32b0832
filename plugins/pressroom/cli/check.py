"""`check`: read releases and say what is wrong, without building."""

import argparse
import sys
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.plugin import reading_context
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.report import counted, tell
from pressroom.problems.problem import Problem, problem
from pressroom.readers.archive import read_archive, read_source
from pressroom.readers.context import ReadingContext
from pressroom.readers.sources import SIDECAR


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("check", help="say what is wrong with releases")
    parser.add_argument("files", nargs="*", metavar="FILE", help="default: all releases")
    add_site_options(parser)
    parser.set_defaults(run=check)


def check(options: argparse.Namespace) -> int:
    """Tell the problems of these files, or of all; 1 when there is an error."""
    try:
        context, problems = reading_context(Path(options.settings), overrides_of(options))
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if options.files:
        for name in options.files:
            problems += _problems_of(Path(name), context)
    else:
        problems += read_archive(context).problems
    tell(problems)
    errors = sum(p.is_error for p in problems)
    warnings = len(problems) - errors
    checked = len(options.files) or "All"
    found = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
    sys.stdout.write(f"{checked} checked: {found}.\n")
    return 1 if errors else 0


def _problems_of(path: Path, context: ReadingContext) -> tuple[Problem, ...]:
    try:
        source_path = path.absolute().relative_to(context.content_path).as_posix()
    except ValueError:
        return (problem("E328", str(path), value=context.shown("releases")),)
    source_path = source_path.removesuffix(SIDECAR)
    has_sidecar = Path(f"{context.content_path / source_path}{SIDECAR}").is_file()
    return read_source(source_path, has_sidecar=has_sidecar, context=context).problems
