"""The command line: `python -m pressroom COMMAND`."""

import argparse
import importlib
import sys
from collections.abc import Sequence

COMMANDS = {
    "build": "build the site from content/ into output/",
    "check": "say what is wrong with releases, or with a finished site",
    "new": "begin a release",
    "ping": "tell the hub which feeds have changed",
    "publish": "publish with publishconf.py, and pin it",
    "serve": "show the site at http://127.0.0.1:8000",
}


def main(arguments: Sequence[str]) -> int:
    """Run one command, and return its exit status: 0, or 1 when something is refused."""
    parser = argparse.ArgumentParser(
        prog="python -m pressroom", description="A press office's site, built by Pelican."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    wanted = next((word for word in arguments if not word.startswith("-")), None)
    for name, meaning in COMMANDS.items():
        command = commands.add_parser(name, help=meaning)
        # Only the command that runs is imported: an unchanged site is answered sooner than that.
        if name == wanted:
            module = importlib.import_module(f"pressroom.cli.{name}")
            module.add_to(command)
            command.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped.\n")
        return 130
    return status
