"""Pelican builds the site with our engine: list this plugin last in `PLUGINS`.

It owns content/releases, makes the whole output beside the live one, and lets the two change places
when everything in it is true. Pelican keeps settings, theme, pages, static files and its
command line.
"""

import logging
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pelican as pelican_package
from jinja2 import Environment
from msgspec import Struct
from msgspec.structs import replace
from pelican import Pelican, signals
from pelican.contents import Article, Author, Category, Tag
from pelican.generators import ArticlesGenerator, Generator
from pelican.readers import BaseReader, MarkdownReader, Readers
from watchfiles import watch

from pressroom.engine.article_lists import Articles
from pressroom.engine.article_views import Shelf
from pressroom.engine.build import Build
from pressroom.engine.clock import moment_of
from pressroom.engine.executor import executor_for
from pressroom.engine.ground import Ground
from pressroom.engine.inspection import inspect
from pressroom.engine.noting import Desk, ground_known
from pressroom.engine.office_files import with_office_files
from pressroom.engine.places import folders_of
from pressroom.engine.progress import terminal_progress
from pressroom.engine.recipe import Recipe, theme_recipe
from pressroom.engine.refusal import BuildRefusedError, refusal
from pressroom.engine.renewal import renew
from pressroom.engine.report import Result
from pressroom.engine.settings import check_settings
from pressroom.engine.standing_pages import is_page, standing_page, strange_pages, with_navigation
from pressroom.engine.trees import patience_of
from pressroom.model.edition import StandingPage
from pressroom.problems.problem import Problem, problem
from pressroom.readers.markdown_file import SourceError
from pressroom.readers.site import site_of
from pressroom.settings.reading import SettingsError

logger = logging.getLogger("pelican.pressroom")
LENDER = "PRESSROOM_LENDER"
TERMS = {"CATEGORY": Category, "TAG": Tag, "AUTHOR": Author}


class StandingPageReader(BaseReader):  # type: ignore[misc] # Pelican has no types
    """Reads content/pages for Pelican, by our front matter and CommonMark.

    Articles are Pelican's own affair, and are left to its own reader.
    """

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the body and the metadata of a page.

        Raises:
            SourceError: Pelican passes over the page; `standing_pages` then tells why.
        """
        if not is_page(Path(source_path).relative_to(self.settings["PATH"]), self.settings):
            return _read_article(source_path, self.settings)
        page, problems = standing_page(Path(source_path), self.settings)
        metadata = {
            "title": page.title,
            "slug": page.path.rstrip("/"),
            "pressroom": page,
            "pressroom_problems": problems,
        }
        return page.body_html, metadata


def _read_article(source_path: str, settings: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    if not MarkdownReader.enabled:
        logger.error("%s: Markdown articles need the package `markdown`.", source_path)
        raise SourceError(())
    read: tuple[str, dict[str, Any]] = MarkdownReader(settings).read(source_path)
    return read


class ReleasesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Reads all that is ours in `generate_context`; `finish` makes the site of it."""

    run: "Run"

    def generate_context(self) -> None:
        """Read all sources, so that nothing is written when one of them is refused."""
        run, build = self.run, self.run.build
        run.environment = self.env
        run.standing, run.problems = self.standing_pages()
        build.site = with_navigation(build.site, run.standing)
        build.note(run.problems)
        build.read(run.ground.reading(build.site, build.folders.content))
        run.shelf = Shelf(build, self.settings, partial(term, self.settings))
        self.context.update(run.shelf.context(self.context))
        self.context.pop(LENDER).articles = self.context["articles"]

    def standing_pages(self) -> tuple[tuple[StandingPage, ...], tuple[Problem, ...]]:
        """Return Pelican's pages as we read them, and what is wrong with them.

        A page or article that Pelican passed over, and a page that is no Markdown, is a problem.
        """
        read = [page.metadata for page in self.context["pages"] if "pressroom" in page.metadata]
        pages = [metadata["pressroom"] for metadata in read]
        problems: list[Problem] = [p for m in read for p in m["pressroom_problems"]]
        problems += strange_pages(Path(self.path), self.settings["PAGE_PATHS"])
        for source_path, page in sorted(self.context["generated_content"].items()):
            if page is not None:
                continue
            shown = f"{Path(self.path).name}/{source_path}"
            if not is_page(Path(source_path), self.settings):
                problems.append(problem("E325", shown, value=source_path))
                continue
            try:
                standing_page(Path(self.path) / source_path, self.settings)
                problems.append(problem("E325", shown, value=source_path))
            except SourceError as error:
                problems += error.problems
        return tuple(pages), tuple(problems)


def term(settings: Mapping[str, Any], kind: str, name: str, slug: str, path: str) -> object:
    """Return a category, tag or author of Pelican's that leads to this path of the site."""
    own = {**settings, f"{kind}_URL": path, f"{kind}_SAVE_AS": f"{path}index.html"}
    made = TERMS[kind](name, own)
    made.slug = slug
    return made


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


class Run(Struct):
    """One run of Pelican: the build, what it stands on, and what Pelican has read so far."""

    build: Build
    ground: Ground
    desk: Desk | None
    environment: Environment | None = None
    shelf: Shelf | None = None
    standing: tuple[StandingPage, ...] = ()
    problems: tuple[Problem, ...] = ()

    def recipe(self, pelican: Pelican) -> Recipe:
        """Return what this build needed of Pelican."""
        found = (getattr(plugin, "FAMILY", None) for plugin in pelican.plugins)
        theme = theme_recipe(pelican.settings, Path(pelican_package.__path__[0]))
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
            theme=None if self.shelf and self.shelf.were_asked else theme,
        )


def redirect(pelican: Pelican) -> type[Generator]:
    """Begin a build: turn Pelican's output into a folder of the build, and return our generator."""
    settings = pelican.settings
    earlier: Run | None = getattr(pelican, "pressroom_run", None)
    if earlier is not None:
        earlier.build.abandon()
        if earlier.build.report.result is not Result.BUILT:
            _wait_for_change(settings)
    build = Build(
        site_of(settings),
        folders_of(settings),
        moment_of(settings),
        executor=executor_for(settings),
        is_publication=bool(settings.get("PRESSROOM_PUBLICATION")),
        progress=terminal_progress(),
    )
    ground = Ground(settings)
    path: Path | None = getattr(pelican, "pressroom_note", None)
    run = Run(build, ground, _desk(path, ground, build))
    build.open(ground.code, patience_s=patience_of(settings))
    pelican.pressroom_run = run
    pelican.output_path = str(build.memory.work_folder("pelican"))
    return type("ReleasesGenerator", (ReleasesGenerator,), {"run": run})


def _desk(path: Path | None, ground: Ground, build: Build) -> Desk | None:
    """Return where the note of this build goes; None when a later one cannot rely on it.

    So it is when the settings ask for what is not in any file.
    """
    if path is None or build.is_publication or ground.asks_environment():
        return None
    # The trees change places in the one folder, and notes lie in a folder of the other.
    known = ground_known(ground, (build.trees.live.parent, path.parents[2]))
    return Desk(path, known) if known else None


def _wait_for_change(settings: Mapping[str, Any]) -> None:
    """Return when content or theme change.

    `pelican --autoreload` runs again at once after an exception; a refused build waits here.
    """
    next(watch(settings["PATH"], settings["THEME"]))


def finish(pelican: Pelican) -> None:
    """Make the site of what was read and of what Pelican wrote, and let it go live.

    Where the command line asks what is wrong with a finished tree, that is told instead.
    """
    run: Run = pelican.pressroom_run
    if run.environment is None:
        msg = "Pelican finished without running its generators"
        raise RuntimeError(msg)
    copied = _files_below(Path(pelican.output_path))
    run.build.site, copies = with_office_files(run.build.site, copied)
    recipe = run.recipe(pelican)
    if getattr(pelican, "pressroom_inspects", False):
        inspect(run.build, recipe, run.environment, copies)
        return
    renew(run.build, recipe, run.environment, copies, run.desk)


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


def note_lender(generator: ArticlesGenerator) -> None:
    """Let our generator find Pelican's own of articles."""
    generator.context[LENDER] = generator


def take_back(generators: Iterable[Generator]) -> None:
    """Leave Pelican its own articles when all plugins have seen ours: it writes what it lists."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            listed = generator.articles
            is_ours = isinstance(listed, Articles)
            kept = listed.own if is_ours else [a for a in listed if isinstance(a, Article)]
            generator.articles = kept


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


def register() -> None:
    """Connect to Pelican; nothing else happens here, since Pelican swallows what is raised."""
    signals.initialized.connect(check)
    signals.readers_init.connect(add_reader)
    signals.generator_init.connect(forget_markdown)
    signals.get_generators.connect(redirect)
    signals.article_generator_finalized.connect(note_lender)
    signals.all_generators_finalized.connect(take_back)
    signals.finalized.connect(finish)
