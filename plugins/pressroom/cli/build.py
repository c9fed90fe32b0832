"""`build`: make the site."""

import argparse
import sys
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.plugin import run
from pressroom.engine.refusal import BuildRefusedError


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("build", help="build the site from content/ into output/")
    add_site_options(parser)
    parser.set_defaults(run=build)


def build(options: argparse.Namespace) -> int:
    """Build the site; 1 when it is refused, and the live tree stays as it was."""
    try:
        built = run(Path(options.settings), overrides_of(options))
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(
        f"Built {built.folders.output}. `make serve` shows it at "
        f"http://127.0.0.1:8000{built.site.base_path}\n"
    )
    return 0
