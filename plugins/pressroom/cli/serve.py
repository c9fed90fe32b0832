"""`serve`: build, show the site on this machine, and build again when something changes."""

import argparse
import subprocess
import sys
import threading
from pathlib import Path

from watchfiles import watch

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.plugin import served_site
from pressroom.engine.refusal import BuildRefusedError
from pressroom.publishing.preview import preview_server

WATCHED = ("plugins", "theme")


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--port", type=int, default=8000, help="default: %(default)s")
    add_site_options(parser)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; after a refused build the last good tree stays on show."""
    try:
        site, folders = served_site(Path(options.settings), overrides_of(options))
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    _rebuild(options)
    try:
        server = preview_server(folders.output, site.base_path, options.port)
    except OSError as error:
        sys.stderr.write(f"Port {options.port} cannot be used: {error.strerror}. Try --port.\n")
        return 1
    address = f"http://127.0.0.1:{server.server_port}{site.base_path}"
    sys.stdout.write(f"Serving {folders.output} at {address} - Ctrl-C stops.\n")
    sys.stdout.flush()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = Path(options.settings).absolute()
    watched = [folders.content, settings, *(settings.parent / name for name in WATCHED)]
    try:
        for _changes in watch(*[path for path in watched if path.exists()], raise_interrupt=True):
            _rebuild(options)
    finally:
        server.shutdown()
        server.server_close()
    return 0


def _rebuild(options: argparse.Namespace) -> None:
    """Build in a process of its own, so that changed code and settings are read afresh."""
    command = [sys.executable, "-m", "pressroom", "build", "--settings", options.settings]
    for name in ("content", "output", "site_url", "now", "report"):
        value = getattr(options, name)
        if value is not None:
            command += [f"--{name.replace('_', '-')}", value]
    subprocess.run(command, check=False)
