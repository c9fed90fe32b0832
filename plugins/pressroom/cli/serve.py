"""`serve`: build, show the site on this machine, and build again when something changes."""

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

from pressroom.cli.options import add_site_options, arguments_of, overrides_of
from pressroom.engine.clock import moment_of
from pressroom.engine.command.plugin import served_site
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.resident import Resident
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


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; after a refused build the last good tree stays on show."""
    overrides = overrides_of(options)
    settings_path = Path(options.settings).absolute()
    try:
        moment_of(overrides)
        site, folders, watched = served_site(settings_path, overrides)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    try:
        server = PreviewServer(folders.output, site.base_path, options.port)
    except OSError as error:
        sys.stderr.write(f"Port {options.port} cannot be used: {error.strerror}. Try --port.\n")
        return 1
    signal.signal(signal.SIGTERM, _interrupt)
    sys.setswitchinterval(SWITCH_S)
    resident = Resident(settings_path, overrides, server.reloads.look, server.moved)
    try:
        changes = changes_from_now(watched)
        _build_anew(options)
        server.start()
        address = f"http://127.0.0.1:{server.server_port}{site.base_path}"
        sys.stdout.write(f"Serving {printable(str(folders.output))} at {address} - Ctrl-C stops.\n")
        sys.stdout.flush()
        while True:
            follow(resident, changes, server.reloads.look)
            changes = changes_from_now(watched)
            _build_anew(options)
    except KeyboardInterrupt:
        sys.stdout.write("\nStopped.\n")
    finally:
        server.end()
    return 0


def _build_anew(options: argparse.Namespace) -> None:
    """Build in a process of its own, so that changed code and settings are read afresh."""
    command = [sys.executable, "-m", "pressroom", "build", *arguments_of(options)]
    # What Ctrl-C reaches is this process; it ends the other, with all that the other has begun.
    build = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        build.wait()
    except KeyboardInterrupt:
        os.killpg(build.pid, signal.SIGTERM)
        build.wait()
        raise


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
