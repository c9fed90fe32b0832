"""`check`: say what is wrong with releases, or with a finished tree, without building."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.clock import moment_of
from pressroom.engine.command.plugin import inspect_by_pelican, reading_context
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.report import counted, tell
from pressroom.lifecycle.gate import pass_gate
from pressroom.problems.problem import Problem, problem
from pressroom.readers.archive import read_archive
from pressroom.readers.context import ReadingContext
from pressroom.readers.sources import SIDECAR


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="releases, or the folder of a finished site; default: all releases",
    )
    add_site_options(parser)


def run(options: argparse.Namespace) -> int:
    """Tell the problems of these files, of all, or of a finished tree; 1 when there is an error."""
    settings_path, overrides = Path(options.settings), overrides_of(options)
    folders = [name for name in options.files if Path(name).is_dir()]
    if folders and len(options.files) > 1:
        tell((problem("E613", folders[0]),))
        return 1
    try:
        if folders:
            return _said(folders[0], inspect_by_pelican(settings_path, overrides, Path(folders[0])))
        problems = _problems(options.files, settings_path, overrides)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    tell(problems)
    return _said(str(len(options.files) or "All"), problems)


def _said(checked: str, problems: Sequence[Problem]) -> int:
    """Say how many problems were told, and return the exit status."""
    errors = sum(p.is_error for p in problems)
    found = f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}"
    sys.stdout.write(f"{checked} checked: {found}.\n")
    return 1 if errors else 0


def _problems(
    files: Sequence[str], settings_path: Path, overrides: Mapping[str, object]
) -> tuple[Problem, ...]:
    """Return the problems of these releases, or of all.

    Raises:
        BuildRefusedError: the settings cannot be used.
    """
    context, problems = reading_context(settings_path, overrides)
    now = moment_of(overrides)
    archive = read_archive(context)
    pinned = context.ledger.pinned
    passage = pass_gate(archive.records, context.site, now, pinned, context.shown_content, {})
    problems += (*archive.problems, *passage.problems)
    if files:
        problems = tuple(p for name in files for p in _about(Path(name), context, problems))
    return problems


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
