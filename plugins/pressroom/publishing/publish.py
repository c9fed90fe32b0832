"""Publish: a build into the public folder, and then the ledger."""

import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pressroom.engine.build import Build
from pressroom.engine.command.plugin import build_by_pelican, content_folder
from pressroom.engine.refusal import refusal
from pressroom.model.identity import LedgerEntry
from pressroom.problems.problem import problem
from pressroom.readers.ledger import LEDGER_NAME, entry_line


def publish_site(settings_path: Path, overrides: Mapping[str, object]) -> Build:
    """Return the build that is public now; the ledger has pinned what is new in it.

    Raises:
        BuildRefusedError: the build is refused, or another publish of this content runs.
    """
    content = content_folder(settings_path, overrides)
    with _alone(content):
        build = build_by_pelican(settings_path, {**overrides, "PRESSROOM_PUBLICATION": True})
        append_to_ledger(content / LEDGER_NAME, build.pins)
    return build


def append_to_ledger(path: Path, entries: Iterable[LedgerEntry]) -> None:
    """Append the entries in one write, and see them on the disk before returning."""
    lines = "".join(entry_line(entry) for entry in entries)
    if not lines:
        return
    with path.open("a", encoding="utf-8") as ledger:
        ledger.write(lines)
        ledger.flush()
        os.fsync(ledger.fileno())


@contextmanager
def _alone(content: Path) -> Iterator[None]:
    """Hold the content folder against other publishes; nothing is written into it for that."""
    folder = os.open(content, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(folder)
        raise refusal(problem("E327", str(content))) from None
    try:
        yield
    finally:
        os.close(folder)
