"""`build`: make the site."""

import argparse
import gc
import sys
import time
from pathlib import Path

from pressroom.cli.options import add_site_options, overrides_of
from pressroom.engine.clock import moment_of
from pressroom.engine.front import News, news_at, note_path
from pressroom.engine.refusal import BuildRefusedError

# What a build holds stays to the end of the process, which takes nothing apart (`__main__.py`).
_held: list[object] = []


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_site_options(parser)


def run(options: argparse.Namespace) -> int:
    """Build the site; 1 when it is refused, and the live tree stays as it was."""
    started = time.perf_counter()
    overrides = overrides_of(options)
    settings_path = Path(options.settings)
    try:
        moment = moment_of(overrides)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    news = news_at(note_path(settings_path, overrides))
    if news and not options.report and news.note.covers(moment) and news.is_nothing:
        note = news.note
        seconds = time.perf_counter() - started
        sys.stderr.write(f"{note.told}{note.summary}, 0 made in {seconds:.1f} s.\n")
        _say_built(note.outputs.root.rstrip("/"), note.base_path)
        return 0
    return _build(settings_path, overrides, news)


def _build(settings_path: Path, overrides: dict[str, object], news: News | None) -> int:
    # What an unchanged site does not need is not imported for it.
    from pressroom.engine.running import build_site  # noqa: PLC0415

    # A build is short, and what it holds it needs to the end.
    gc.disable()
    try:
        built = build_site(settings_path, overrides, news)
    except BuildRefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    _held.append(built)
    _say_built(str(built.folders.output), built.site.base_path)
    return 0


def _say_built(output: str, base_path: str) -> None:
    # A path may hold bytes that are no text, which not every terminal takes.
    output = output.encode("utf-8", "backslashreplace").decode()
    sys.stdout.write(f"Built {output}. `make serve` shows it at http://127.0.0.1:8000{base_path}\n")
