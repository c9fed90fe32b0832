"""`publish`: build with publishconf.py into the public folder, and pin what became public."""

import argparse
import sys
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.refusal import BuildRefusedError
from pressroom.publishing.publish import publish_site


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("publish", help="publish with publishconf.py, and pin it")
    add_site_options(parser, settings="publishconf.py")
    parser.set_defaults(run=publish)


def publish(options: argparse.Namespace) -> int:
    """Publish the site; 1 when it is refused, and the public folder stays as it was."""
    try:
        published = publish_site(Path(options.settings), overrides_of(options))
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    new = sum(entry.version == 1 for entry in published.pins)
    sys.stdout.write(
        f"Published {published.folders.output}: {new} new, {len(published.pins) - new} changed.\n"
    )
    return 0
