"""Pelican builds the site with our engine: list this plugin last in `PLUGINS`.

It owns content/releases, makes the whole output beside the live one, and lets the two change places
when everything in it is true. Pelican keeps settings, theme, pages, static files and its
command line.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pelican as pelican_package
from jinja2 import Environment
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.log import console
from pelican.readers import BaseReader, Readers
from pelican.settings import read_settings
from pelican.utils import DateFormatter
from watchfiles import watch

from pressroom.engine.build import Build, Folders
from pressroom.engine.clock import moment_of
from pressroom.engine.executor import executor_for
from pressroom.engine.front import note_path
from pressroom.engine.ground import Ground
from pressroom.engine.noting import Desk, ground_known
from pressroom.engine.progress import terminal_progress
from pressroom.engine.recipe import Recipe, theme_recipe
from pressroom.engine.refusal import BuildRefusedError, refusal
from pressroom.engine.renewal import renew
from pressroom.engine.settings import check_settings
from pressroom.model.edition import StandingPage
from pressroom.model.site import Link, Site
from pressroom.problems.problem import Problem, problem
from pressroom.readers.context import ReadingContext, context_of
from pressroom.readers.markdown_file import SourceError
from pressroom.readers.site import site_of
from pressroom.readers.standing import read_standing_page
from pressroom.settings.reading import SettingsError

TOLD_FOR_A_BUILD = ("PRESSROOM_NOW", "PRESSROOM_REPORT")


class StandingPageReader(BaseReader):  # type: ignore[misc] # Pelican has no types
    """Reads content/pages for Pelican, by our front matter and CommonMark."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the body and the metadata of a page.

        Raises:
            SourceError: Pelican passes over the page; `standing_pages` then tells why.
        """
        page, problems = standing_page(Path(source_path), self.settings)
        metadata = {
            "title": page.title,
            "slug": page.path.rstrip("/"),
            "pressroom": page,
            "pressroom_problems": problems,
        }
        return page.body_html, metadata


def standing_page(
    path: Path, settings: Mapping[str, Any]
) -> tuple[StandingPage, tuple[Problem, ...]]:
    """Return one page of content/pages, as we read it, and warnings about it.

    Raises:
        SourceError: it cannot be published.
    """
    relative = path.relative_to(settings["PATH"]).as_posix()
    shown = f"{Path(settings['PATH']).name}/{relative}"
    return read_standing_page(path.read_bytes(), relative, shown, site_of(settings).lang)


class ReleasesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Reads all that is ours in `generate_context`; `finish` makes the site of it."""

    run: "Run"

    def generate_context(self) -> None:
        """Read all sources, so that nothing is written when one of them is refused."""
        run, build = self.run, self.run.build
        run.environment = self.env
        run.standing, run.problems = self.standing_pages()
        build.site = replace(build.site, navigation=_navigation(run.standing))
        build.note(run.problems)
        build.read(run.ground.reading(build.site, build.folders.content))

    def standing_pages(self) -> tuple[tuple[StandingPage, ...], tuple[Problem, ...]]:
        """Return Pelican's pages as we read them, and what is wrong with them.

        A page that Pelican passed over, and a file that is no Markdown, is a problem.
        """
        read = [page.metadata for page in self.context["pages"] if "pressroom" in page.metadata]
        pages = [metadata["pressroom"] for metadata in read]
        problems: list[Problem] = [p for m in read for p in m["pressroom_problems"]]
        problems += strange_pages(Path(self.path), self.settings["PAGE_PATHS"])
        for source_path, page in sorted(self.context["generated_content"].items()):
            if page is not None or not source_path.endswith(".md"):
                continue
            shown = f"{Path(self.path).name}/{source_path}"
            try:
                standing_page(Path(self.path) / source_path, self.settings)
                problems.append(problem("E325", shown, value=source_path))
            except SourceError as error:
                problems += error.problems
        return tuple(pages), tuple(problems)


def strange_pages(content: Path, folders: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each file in these folders of the content that is no Markdown."""
    for folder in folders:
        for path in sorted((content / folder).rglob("*")):
            if path.is_file() and path.suffix != ".md" and not path.name.startswith("."):
                shown = f"{content.name}/{path.relative_to(content).as_posix()}"
                yield problem("E330", shown, value=path.name)


def _navigation(pages: Iterable[StandingPage]) -> tuple[Link, ...]:
    releases = Link(name="Releases", path="releases/")
    return (releases, *(Link(name=page.title, path=page.path) for page in pages))


def check(pelican: Pelican) -> None:
    """Refuse settings that would publish something wrong; Pelican reports it and exits with 1."""
    _tell_refusals_plainly()
    problems: list[Problem] = []
    for checked in (site_of, check_settings):
        try:
            checked(pelican.settings)
        except SettingsError as error:
            problems += error.problems
    if problems:
        raise refusal(*problems)


@dataclass(slots=True)
class Run:
    """One run of Pelican: the build, what it stands on, and what Pelican has read so far."""

    build: Build
    ground: Ground
    desk: Desk | None
    environment: Environment | None = None
    standing: tuple[StandingPage, ...] = ()
    problems: tuple[Problem, ...] = ()

    def recipe(self, pelican: Pelican) -> Recipe:
        """Return what this build needed of Pelican."""
        found = (getattr(plugin, "FAMILY", None) for plugin in pelican.plugins)
        return Recipe(
            site=self.build.site,
            families=tuple(family for family in found if family is not None),
            standing=self.standing,
            problems=self.problems,
            folders=replace(self.build.folders, report=None),
            code=self.ground.code,
            reading=self.ground.reading(self.build.site, self.build.folders.content),
            making=self.ground.making(),
            jobs=pelican.settings.get("PRESSROOM_JOBS"),
            theme=theme_recipe(pelican.settings, Path(pelican_package.__path__[0])),
        )


def redirect(pelican: Pelican) -> type[Generator]:
    """Begin a build: turn Pelican's output into a folder of the build, and return our generator."""
    settings = pelican.settings
    earlier: Run | None = getattr(pelican, "pressroom_run", None)
    if earlier is not None:
        earlier.build.abandon()
        if not earlier.build.report.is_published:
            _wait_for_change(settings)
    build = Build(
        site_of(settings),
        _folders(settings),
        moment_of(settings),
        executor=executor_for(settings),
        is_publication=bool(settings.get("PRESSROOM_PUBLICATION")),
        progress=terminal_progress(),
    )
    ground = Ground(settings)
    path: Path | None = getattr(pelican, "pressroom_note", None)
    run = Run(build, ground, _desk(path, ground, settings))
    build.open(ground.code)
    pelican.pressroom_run = run
    pelican.output_path = str(build.memory.work_folder("pelican"))
    return type("ReleasesGenerator", (ReleasesGenerator,), {"run": run})


def _desk(path: Path | None, ground: Ground, settings: Mapping[str, Any]) -> Desk | None:
    """Return where the note of this build goes; None when a later one cannot rely on it.

    So it is when the settings ask for what is not in any file.
    """
    if path is None or settings.get("PRESSROOM_PUBLICATION") or ground.asks_environment():
        return None
    known = ground_known(ground.files())
    return Desk(path, known) if known else None


def _wait_for_change(settings: Mapping[str, Any]) -> None:
    """Return when content or theme change.

    `pelican --autoreload` runs again at once after an exception; a refused build waits here.
    """
    next(watch(settings["PATH"], settings["THEME"]))


def _folders(settings: Mapping[str, Any]) -> Folders:
    report = settings.get("PRESSROOM_REPORT")
    return Folders(
        content=Path(settings["PATH"]),
        output=Path(settings["OUTPUT_PATH"]),
        cache=Path(settings["CACHE_PATH"]),
        report=Path(report) if report else None,
    )


def finish(pelican: Pelican) -> None:
    """Make the site of what was read and of what Pelican wrote, and let it go live."""
    run: Run = pelican.pressroom_run
    if run.environment is None:
        msg = "Pelican finished without running its generators"
        raise RuntimeError(msg)
    copies = _files_below(Path(pelican.output_path))
    renew(run.build, run.recipe(pelican), run.environment, copies, run.desk)


def _files_below(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file of a folder, by its path in it."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(paths)}


def add_reader(readers: Readers) -> None:
    """Let Pelican read Markdown pages; it has no Markdown library of its own here."""
    readers.reader_classes["md"] = StandingPageReader


def forget_markdown(generator: Generator) -> None:
    """Keep Pelican from warning that its own Markdown reader is missing: ours reads the pages."""
    generator.readers.disabled_readers.pop("md", None)


class _PlainRefusals(logging.Filter):
    """Drops the traceback of a refused build: its problems were told, and are all one needs."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], BuildRefusedError):
            record.exc_info = None
        return True


def _tell_refusals_plainly() -> None:
    logger = logging.getLogger("pelican")
    if not any(isinstance(f, _PlainRefusals) for f in logger.filters):
        logger.addFilter(_PlainRefusals())


def _settings_of(settings_path: Path, overrides: Mapping[str, object]) -> dict[str, Any]:
    """Return Pelican's settings of a file, with these overrides.

    Raises:
        BuildRefusedError: there is no such file, or Pelican refuses what is in it.
    """
    if not settings_path.is_file():
        raise refusal(problem("E307", str(settings_path)))
    try:
        found: dict[str, Any] = read_settings(str(settings_path), override=dict(overrides))
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


def served_site(settings_path: Path, overrides: Mapping[str, object]) -> tuple[Site, Folders]:
    """Return the site and the folders of a settings file, without building.

    Raises:
        BuildRefusedError: the settings cannot be used.
    """
    settings = _settings_of(settings_path, overrides)
    try:
        return site_of(settings), _folders(settings)
    except SettingsError as error:
        raise refusal(*error.problems) from None


def strftime(value: Any, pattern: str) -> str:  # noqa: ANN401 - templates pass dates of any kind
    """Return what Pelican's filter of this name makes of a date."""
    return str(DateFormatter()(value, pattern))


def content_folder(settings_path: Path, overrides: Mapping[str, object]) -> Path:
    """Return the content folder of a settings file."""
    return Path(_settings_of(settings_path, overrides)["PATH"])


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


def register() -> None:
    """Connect to Pelican; nothing else happens here, since Pelican swallows what is raised."""
    signals.initialized.connect(check)
    signals.readers_init.connect(add_reader)
    signals.generator_init.connect(forget_markdown)
    signals.get_generators.connect(redirect)
    signals.finalized.connect(finish)
