"""`new`: begin a release with a file that builds."""

import argparse
import hashlib
import sys
from datetime import datetime
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.clock import moment_of
from pressroom.engine.command.plugin import reading_context
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.report import tell
from pressroom.model.addresses import slug_of
from pressroom.model.front_matter import RELEASE_KEYS
from pressroom.model.vocabulary import SECTION_IDS
from pressroom.problems.problem import problem
from pressroom.readers.context import ReadingContext
from pressroom.readers.values import BadValueError, read_when

DATE = RELEASE_KEYS["date"]
TEMPLATE = """---
id: {id}
title: {title}
date: {date}
section: {section}
# Delete the next line when the release may be published, and write the text below.
draft: true
---
"""


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--title", help="the headline; asked for when not given")
    parser.add_argument("--section", choices=SECTION_IDS, default="press-release")
    parser.add_argument("--date", help="the day, or the time with its zone; default: now")
    add_site_options(parser)


def run(options: argparse.Namespace) -> int:
    """Write a draft below content/releases, and say where; an existing file is never touched."""
    try:
        context, _ = reading_context(Path(options.settings), overrides_of(options))
        now = moment_of(overrides_of(options)).astimezone(context.site.zone)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    title = options.title or _asked("Headline: ")
    slug = slug_of(title)
    if not slug:
        sys.stderr.write("The headline needs a letter or a digit. Give one with --title.\n")
        return 1
    written = options.date or now.isoformat(timespec="minutes")
    try:
        year = read_when(written, DATE).day.year
    except BadValueError as error:
        tell([problem(error.code, "--date", 0, "", **error.values)])
        return 1
    relative = f"releases/{year}/{slug}.md"
    return _write(context, relative, _text(title, written, options.section, now))


def _asked(question: str) -> str:
    if not sys.stdin.isatty():
        return ""
    return input(question).strip()


def _text(title: str, written: str, section: str, now: datetime) -> str:
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    digest = hashlib.sha256(f"{title}\n{now.isoformat()}".encode()).hexdigest()
    return TEMPLATE.format(
        id=f"r-{digest[:12]}", title=f'"{quoted}"', date=written, section=section
    )


def _write(context: ReadingContext, relative: str, text: str) -> int:
    path = context.content_path / relative
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        sys.stderr.write(f"{context.shown(relative)} is there already. Choose another headline.\n")
        return 1
    sys.stdout.write(f"{context.shown(relative)}\n")
    return 0
