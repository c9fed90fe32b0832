"""Pelican, asked by our command line: read settings, build a site, say what a site is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings
from pelican.utils import DateFormatter

from pressroom.engine.build import Build
from pressroom.engine.front import note_path
from pressroom.engine.ground import watched_paths
from pressroom.engine.places import Folders, folders_of
from pressroom.engine.plugin import Run
from pressroom.engine.refusal import refusal
from pressroom.model.site import Site
from pressroom.problems.problem import Problem, problem
from pressroom.readers.context import ReadingContext, context_of
from pressroom.readers.site import site_of
from pressroom.settings.reading import SettingsError

TOLD_FOR_A_BUILD = ("PRESSROOM_NOW", "PRESSROOM_REPORT")


def _settings_of(settings_path: Path, overrides: Mapping[str, object]) -> dict[str, Any]:
    """Return Pelican's settings of a file, with these overrides.

    Raises:
        BuildRefusedError: there is no such file, or Pelican refuses what is in it.
    """
    if not settings_path.is_file():
        raise refusal(problem("E307", str(settings_path)))
    try:
        found: dict[str, Any] = read_settings(str(settings_path), override=dict(overrides))
    except SyntaxError as error:
        spot = error.filename or str(settings_path)
        reason = error.msg.rstrip(".?")
        raise refusal(problem("E352", spot, error.lineno or 0, reason=reason)) from None
    except ValueError:
        told = str(overrides.get("PATH", "content"))
        raise refusal(problem("E308", str(settings_path), field="PATH", value=told)) from None
    return found


def build_by_pelican(settings_path: Path, overrides: Mapping[str, object]) -> Build:
    """Build the site of a settings file, as `pelican -s FILE` does, and return the build.

    Raises:
        BuildRefusedError: the problems were told; nothing was published.
    """
    settings = _settings_of(settings_path, overrides)
    pelican = Pelican(settings)
    # A note is for builds whose clock and report are told on the command line, if at all.
    if all(settings.get(name) == overrides.get(name) for name in TOLD_FOR_A_BUILD):
        pelican.pressroom_note = note_path(settings_path, overrides)
    return _run(pelican, settings_path)


def inspect_by_pelican(
    settings_path: Path, overrides: Mapping[str, object], tree: Path
) -> tuple[Problem, ...]:
    """Return what is wrong with a finished tree; it was told, and nothing was written.

    Raises:
        BuildRefusedError: no tree can be planned; the problems were told.
    """
    settings = _settings_of(settings_path, {**overrides, "OUTPUT_PATH": str(tree.absolute())})
    pelican = Pelican(settings)
    pelican.pressroom_inspects = True
    return _run(pelican, settings_path).report.problems


def _run(pelican: Pelican, settings_path: Path) -> Build:
    is_quiet, console.quiet = console.quiet, True
    try:
        pelican.run()
    finally:
        console.quiet = is_quiet
        run: Run | None = getattr(pelican, "pressroom_run", None)
        if run is not None:
            run.build.abandon()
    if run is None:
        raise refusal(problem("E306", str(settings_path)))
    return run.build


def served_site(
    settings_path: Path, overrides: Mapping[str, object]
) -> tuple[Site, Folders, tuple[Path, ...]]:
    """Return the site and the folders of a settings file, and what to watch, without building.

    Raises:
        BuildRefusedError: the settings cannot be used.
    """
    settings = _settings_of(settings_path, overrides)
    try:
        site = site_of(settings)
    except SettingsError as error:
        raise refusal(*error.problems) from None
    return site, folders_of(settings), (settings_path, *watched_paths(settings))


def strftime(value: Any, pattern: str) -> str:  # noqa: ANN401 - templates pass dates of any kind
    """Return what Pelican's filter of this name makes of a date."""
    return str(DateFormatter()(value, pattern))


def content_folder(settings_path: Path, overrides: Mapping[str, object]) -> Path:
    """Return the content folder of a settings file."""
    return Path(_settings_of(settings_path, overrides)["PATH"])


def output_folder(settings_path: Path, overrides: Mapping[str, object]) -> Path:
    """Return the folder that the site of a settings file is built into."""
    return Path(_settings_of(settings_path, overrides)["OUTPUT_PATH"])


def reading_context(
    settings_path: Path, overrides: Mapping[str, object]
) -> tuple[ReadingContext, tuple[Problem, ...]]:
    """Return what sources are read with, and what is wrong with vocabularies and ledger.

    Raises:
        BuildRefusedError: the settings cannot be used.
    """
    settings = _settings_of(settings_path, overrides)
    try:
        return context_of(Path(settings["PATH"]), site_of(settings))
    except SettingsError as error:
        raise refusal(*error.problems) from None
