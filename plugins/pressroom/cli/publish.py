"""`publish`: build with publishconf.py into the public folder, and pin what became public."""

import argparse
import sys
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.refusal import BuildRefusedError
from pressroom.publishing.publish import publish_site


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_site_options(parser, settings="publishconf.py")


def run(options: argparse.Namespace) -> int:
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
