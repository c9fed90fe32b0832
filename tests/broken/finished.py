"""Faults of a finished tree that no check of its files tells."""

import argparse
import io
from collections.abc import Callable
from contextlib import redirect_stderr
from pathlib import Path

from pressroom.checks.output import Output, OutputChecks
from pressroom.cli.check import run
from pressroom.engine.inspection import MOST_TOLD, Inspector, told_of
from pressroom.problems.problem import Problem
from tests.records import SITE


def _told(folder: Path, *paths: str) -> tuple[Problem, ...]:
    """Return what is said of these files, where a build would make others."""
    inspector = Inspector(None, None, OutputChecks(SITE, paths), f"{folder}/")  # type: ignore[arg-type] # nothing is made
    return told_of({path: inspector.compared(Output(path=path, data=b"a\nb\n")) for path in paths})


def changed(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a file that somebody has changed in its second line."""
    (folder / "site.css").write_bytes(b"a\nc\n")
    return _told(folder, "site.css")


def changed_all(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of two files more than are told one by one."""
    names = [f"{number:02}.css" for number in range(MOST_TOLD + 2)]
    for name in names:
        (folder / name).write_bytes(b"c")
    return _told(folder, *names)


def linked(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a link in the place of a file."""
    (folder / "site.css").symlink_to("content")
    return _told(folder, "site.css")


def two_folders(folder: Path) -> str:
    """Return what the command says when it is asked of two finished sites at once."""
    told = io.StringIO()
    files = [str(folder / "content"), str(folder)]
    options = argparse.Namespace(files=files, settings="pelicanconf.py")
    with redirect_stderr(told):
        assert run(options) == 1
    return told.getvalue()


FINISHED: dict[str, Callable[[Path], tuple[Problem, ...]]] = {
    "E610-changed": changed,
    "E611-changed-all": changed_all,
    "E612-link": linked,
}
