"""The command line: `python -m pressroom COMMAND`."""

import argparse
import sys
from collections.abc import Sequence

from pressroom.cli import build, check, new, publish, serve

COMMANDS = (build, check, new, publish, serve)


def main(arguments: Sequence[str]) -> int:
    """Run one command, and return its exit status: 0, or 1 when something is refused."""
    parser = argparse.ArgumentParser(
        prog="python -m pressroom", description="A press office's site, built by Pelican."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in COMMANDS:
        module.add_to(commands)
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped.\n")
        return 130
    return status
