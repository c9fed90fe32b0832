"""`serve`: build, show the site on this machine, and build again when something changes."""

import argparse
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pressroom.cli.options import add_site_options, arguments_of, overrides_of
from pressroom.engine.clock import moment_of
from pressroom.engine.front import note_path, read_note
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.resident import Resident
from pressroom.publishing.following import follow
from pressroom.publishing.preview import PreviewServer

WATCHED = ("plugins", "theme")


class _Served(NamedTuple):
    """What is shown: the content it is made of, the built folder, and the path it lies under."""

    content: Path
    output: Path
    base_path: str


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--port", type=int, default=8000, help="default: %(default)s")
    add_site_options(parser)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; after a refused build the last good tree stays on show."""
    overrides = overrides_of(options)
    settings_path = Path(options.settings).absolute()
    try:
        moment_of(overrides)
        _build_anew(options)
        served = _served(settings_path, overrides)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    try:
        server = PreviewServer(served.output, served.base_path, options.port)
    except OSError as error:
        sys.stderr.write(f"Port {options.port} cannot be used: {error.strerror}. Try --port.\n")
        return 1
    address = f"http://127.0.0.1:{server.server_port}{served.base_path}"
    sys.stdout.write(f"Serving {served.output} at {address} - Ctrl-C stops.\n")
    sys.stdout.flush()
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    look = server.reloads.look
    beside = [settings_path, *(settings_path.parent / name for name in WATCHED)]
    watched = [path.resolve() for path in (served.content, *beside) if path.exists()]
    try:
        resident = Resident(settings_path, overrides, look)
        follow(resident, watched, lambda: _build_anew(options), look)
    finally:
        server.end()
    return 0


def _build_anew(options: argparse.Namespace) -> None:
    """Build in a process of its own, so that changed code and settings are read afresh."""
    command = [sys.executable, "-m", "pressroom", "build", *arguments_of(options)]
    subprocess.run(command, check=False)


def _served(settings_path: Path, overrides: Mapping[str, object]) -> _Served:
    """Return what is shown, as the last build noted it, else as the settings say.

    Raises:
        BuildRefusedError: the settings cannot be used.
    """
    note = read_note(note_path(settings_path, overrides))
    if note:
        return _Served(Path(note.sources.root), Path(note.outputs.root), note.base_path)
    from pressroom.engine.command.plugin import served_site  # noqa: PLC0415 - brings Pelican

    site, folders = served_site(settings_path, overrides)
    return _Served(folders.content, folders.output, site.base_path)
