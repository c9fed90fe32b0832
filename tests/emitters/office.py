"""A small site that is built again and again, each time by one emitter that tells something else.

The fault lies in the code or in a template of the theme, as a fault of ours would, and the build is
a whole one: what its gate says is what an office would read.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from blinker import ANY, Signal
from msgspec.structs import replace
from pelican import signals
from PIL import Image

from pressroom.engine.build import Build
from pressroom.engine.command.plugin import build_by_pelican
from pressroom.engine.executor import InProcess
from pressroom.engine.recipe import Recipe, environment_of
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.renewal import renew
from pressroom.engine.report import Report
from pressroom.engine.running import build_of
from pressroom.problems.problem import Problem
from tests.site.newsroom import NOW, Newsroom

RELEASES = Path(__file__).parent / "releases"
TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


class Bench(NamedTuple):
    """A folder to work in, and what breaks the code until the build has ended."""

    folder: Path
    patch: pytest.MonkeyPatch


# Breaks something; what lies in the folder of templates stands before those of the theme.
Plant = Callable[[Bench], None]


class Office(NamedTuple):
    """What one true build has left for others: its recipe, and the files of the theme."""

    recipe: Recipe
    copies: Mapping[str, bytes]

    def problems(self, plant: Plant, folder: Path) -> tuple[Problem, ...]:
        """Return what the gate says of a build in this empty folder, by broken emitters."""
        templates = folder / "templates"
        templates.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            plant(Bench(folder, patch))
            return self._built(folder, templates)

    def _built(self, folder: Path, templates: Path) -> tuple[Problem, ...]:
        theme = self.recipe.theme
        assert theme
        theme = replace(theme, folders=(str(templates), *theme.folders))
        folders = replace(
            self.recipe.folders, output=folder / "output", cache=folder / "cache", report=None
        )
        recipe = replace(self.recipe, theme=theme, folders=folders)
        return tuple(sorted(self.built(recipe).problems))

    def built(self, recipe: Recipe) -> Report:
        """Return the report of a build by this recipe, whatever comes of it."""
        assert recipe.theme
        build = build_of(recipe, {"PRESSROOM_NOW": NOW}, InProcess(), lambda *_: None)
        try:
            with suppress(BuildRefusedError):
                build.open(recipe.code)
                build.read(recipe.reading)
                renew(build, recipe, environment_of(recipe.theme), self.copies, None)
        finally:
            build.abandon()
        return build.report


def office_in(folder: Path) -> Office:
    """Return the office of a site that was built in this empty folder, and is true."""
    newsroom = Newsroom.in_folder(folder)
    for source in RELEASES.glob("*.md"):
        (newsroom.releases / source.name).write_bytes(source.read_bytes())
    media = newsroom.releases / "sign"
    media.mkdir()
    Image.linear_gradient("L").resize((400, 300)).convert("RGB").save(media / "signing.jpg")
    (media / "figures.csv").write_text("year,forms\n2009,12\n", encoding="utf-8")
    kept: list[Office] = []

    def renew_and_keep(build: Build, recipe: Recipe, *rest: Any) -> None:  # noqa: ANN401
        kept.append(Office(recipe, rest[1]))
        renew(build, recipe, *rest)

    overrides = {
        "PATH": str(newsroom.content),
        "OUTPUT_PATH": str(newsroom.output),
        "PRESSROOM_NOW": NOW,
        "PRESSROOM_JOBS": 1,
    }
    with pytest.MonkeyPatch.context() as patch, signals_let_go():
        patch.setattr("pressroom.engine.plugin.renew", renew_and_keep)
        build_by_pelican(newsroom.settings, overrides)
    return kept[0]


@contextmanager
def signals_let_go() -> Iterator[None]:
    """Let Pelican forget afterwards which plugins it has met: another site may list none."""
    known = [signal for signal in vars(signals).values() if isinstance(signal, Signal)]
    before = {signal: [*signal.receivers_for(ANY)] for signal in known}
    try:
        yield
    finally:
        for signal in known:
            for receiver in [*signal.receivers_for(ANY)]:
                if receiver not in before[signal]:
                    signal.disconnect(receiver)


# --- what may be broken ---------------------------------------------------


def told_otherwise(emitter: str, change: Callable[..., Any]) -> Plant:
    """Return the fault of a function, `part.module.name`, whose results are changed.

    The change gets the result, and then what the function was given.
    """
    module_name, _, name = f"pressroom.{emitter}".rpartition(".")

    def plant(bench: Bench) -> None:
        module = import_module(module_name)
        emit = getattr(module, name)
        bench.patch.setattr(module, name, lambda *given: change(emit(*given), *given))

    return plant


def printed_otherwise(template: str, old: str, new: str) -> Plant:
    """Return the fault of a template in which a text, that stands there once, is another one."""

    def plant(bench: Bench) -> None:
        text = (TEMPLATES / template).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} does not stand once in {template}"
        (bench.folder / "templates" / template).write_text(text.replace(old, new), "utf-8")

    return plant


def nothing_broken(_bench: Bench) -> None:
    """Break nothing."""
