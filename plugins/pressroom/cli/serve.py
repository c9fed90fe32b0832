"""`serve`: build, show the site on this machine, and build again when something changes."""

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from pressroom.cli.options import add_site_options, arguments_of, overrides_of
from pressroom.engine.clock import moment_of
from pressroom.engine.command.plugin import served_site
from pressroom.engine.places import Folders
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.resident import Resident
from pressroom.engine.still import look_at
from pressroom.problems.problem import printable
from pressroom.publishing.following import changes_from_now, follow
from pressroom.publishing.preview import PreviewServer

# A save that a build of somebody else keeps waiting must not be forgotten.
WAIT_S = 600.0
# Who asks for a page while a build goes on waits for this, several times; it is 5 ms as a rule.
SWITCH_S = 0.0005


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--port", type=int, default=8000, help="default: %(default)s")
    add_site_options(parser)
    parser.set_defaults(wait=WAIT_S)


class Shown(NamedTuple):
    """What is served and watched, as the settings tell it."""

    folders: Folders
    base_path: str
    watched: tuple[Path, ...]


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; after a refused build the last good tree stays on show."""
    overrides = overrides_of(options)
    try:
        moment_of(overrides)
        shown = _shown(options)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    try:
        server = PreviewServer(shown.folders.output, shown.base_path, options.port)
    except OSError as error:
        sys.stderr.write(f"Port {options.port} cannot be used: {error.strerror}. Try --port.\n")
        return 1
    signal.signal(signal.SIGTERM, _interrupt)
    sys.setswitchinterval(SWITCH_S)
    try:
        changes = changes_from_now(shown.watched)
        _build_anew(options)
        server.start()
        while True:
            _tell(server, shown)
            shown = _follow(server, changes, shown, options)
            server.show(shown.folders.output, shown.base_path)
            changes = changes_from_now(shown.watched)
            _build_anew(options)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error} Start it again.\n")
        return 1
    except KeyboardInterrupt:
        sys.stdout.write("\nStopped.\n")
    finally:
        server.end()
    return 0


def _tell(server: PreviewServer, shown: Shown) -> None:
    address = f"http://127.0.0.1:{server.server_port}{shown.base_path}"
    output = printable(str(shown.folders.output))
    sys.stdout.write(f"Serving {output} at {address} - Ctrl-C stops.\n")
    sys.stdout.flush()


def _follow(
    server: PreviewServer, changes: Iterator[set[str]], shown: Shown, options: argparse.Namespace
) -> Shown:
    """Keep up with all that changes until the settings name something else to show; return that.

    Settings that a build could not use, or that have changed again since, are not read.

    Raises:
        BuildRefusedError: only newer code than this process runs can use the settings.
    """
    resident = Resident(
        Path(options.settings).absolute(), overrides_of(options), server.reloads.look, server.moved
    )
    files = [str(path) for path in shown.watched if not path.is_dir()]
    now, read = shown, look_at(())
    while now == shown:
        follow(resident, changes, server.reloads.look)
        changes = changes_from_now(shown.watched)
        before = look_at(files)
        if _build_anew(options) and before != read and before == look_at(files):
            now, read = _shown(options), before
    return now


def _shown(options: argparse.Namespace) -> Shown:
    site, folders, watched = served_site(Path(options.settings).absolute(), overrides_of(options))
    return Shown(folders, site.base_path, watched)


def _build_anew(options: argparse.Namespace) -> bool:
    """Build in a process of its own, so that changed code and settings are read afresh.

    Returns whether it was not refused.
    """
    command = [sys.executable, "-m", "pressroom", "build", *arguments_of(options)]
    # What Ctrl-C reaches is this process; it ends the other, with all that the other has begun.
    build = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        return build.wait() == 0
    except KeyboardInterrupt:
        os.killpg(build.pid, signal.SIGTERM)
        build.wait()
        raise


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
