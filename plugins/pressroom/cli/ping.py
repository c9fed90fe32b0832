"""`ping`: tell the hub which feeds of the public folder have changed."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.command.plugin import output_folder
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.report import counted, tell
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import problem
from pressroom.publishing.pinging import Pinged, ping
from pressroom.publishing.topics import Topic, topics_in

SINCE = Path(".cache", "pressroom", "hub.json")


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--since",
        metavar="FILE",
        type=Path,
        default=SINCE,
        help="what the hub has been told; read, and brought up to date; default: %(default)s",
    )
    add_site_options(parser, settings="publishconf.py")


def run(options: argparse.Namespace) -> int:
    """Tell the hub of the feeds that have changed; 1 when it did not take one of them."""
    try:
        output = output_folder(Path(options.settings), overrides_of(options))
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    topics = tuple(topics_in(output))
    if not topics:
        tell((problem("E349", str(output)),))
        return 1
    try:
        pinged = ping(topics, options.since)
    except ProblemsError as error:
        tell(error.problems)
        return 1
    tell(pinged.problems)
    sys.stdout.write(f"{_told(pinged, topics)}\n")
    return 1 if pinged.problems else 0


def _told(pinged: Pinged, topics: Iterable[Topic]) -> str:
    """Return `Told https://hub.example/ of 3 feeds of 12.`, or that nothing is new."""
    hubs = ", ".join(sorted({topic.hub for topic in topics}))
    count = len(tuple(topics))
    if not (pinged.topics or pinged.problems):
        return f"Nothing to tell {hubs}: {counted(count, 'feed')}, and none has changed."
    return f"Told {hubs} of {counted(len(pinged.topics), 'feed')} of {count}."
