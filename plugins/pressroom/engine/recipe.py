"""What does a build need of Pelican's settings, theme and pages? In plain values, to be kept.

Pelican makes it anew whenever one of them changes. As long as none does, a build of changed
releases, a watching process or a worker on another machine can do without Pelican.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from msgspec import Struct

from pressroom.engine.places import Folders
from pressroom.model.artefact import Family
from pressroom.model.edition import StandingPage
from pressroom.model.record import digest_of
from pressroom.model.site import Site
from pressroom.problems.problem import Problem


class ThemeRecipe(Struct, frozen=True, kw_only=True):
    """How Pelican makes the environment of the templates: folders in order, and options.

    `theme` and `simple` are what templates name with `!theme/` and `!simple/`.
    """

    folders: tuple[str, ...]
    theme: str
    simple: str
    options: Mapping[str, Any]
    plugins: tuple[str, ...]


class Recipe(Struct, frozen=True, kw_only=True):
    """All that a build needs beside the releases, their terms and the clock.

    `problems` are warnings about standing pages. `code` stands for our code and all tools,
    `reading` for all that sources are read with, `making` for all that outputs are made with but
    the site. `jobs` is the number of processes that the settings ask for. `theme` is absent when
    only Pelican can build: with plugins of others, with filters from the settings, or when what
    Pelican wrote hangs on releases.
    """

    site: Site
    families: tuple[Family, ...]
    standing: tuple[StandingPage, ...]
    problems: tuple[Problem, ...]
    folders: Folders
    code: str
    reading: str
    making: str
    jobs: int | None
    theme: ThemeRecipe | None

    def making_for(self, site: Site) -> str:
        """Return what stands for all that the outputs of this site are made with."""
        return digest_of(f"{self.making} {site!r}".encode("utf-8", "surrogatepass"))


def theme_recipe(settings: Mapping[str, Any], pelican_folder: Path) -> ThemeRecipe | None:
    """Return the recipe of the templates' environment, None when it takes more than settings."""
    names = tuple(str(name) for name in settings["PLUGINS"])
    if not all(name.startswith("pressroom.") for name in names):
        return None
    if any(settings[f"JINJA_{kind}"] for kind in ("FILTERS", "GLOBALS", "TESTS")):
        return None
    options = settings["JINJA_ENVIRONMENT"]
    if not all(_is_plain(value) for value in options.values()):
        return None
    theme = str(Path(settings["THEME"]).expanduser() / "templates")
    return ThemeRecipe(
        folders=(*settings["THEME_TEMPLATES_OVERRIDES"], theme),
        theme=theme,
        simple=str(pelican_folder / "themes" / "simple" / "templates"),
        options=dict(options),
        plugins=names,
    )


def _is_plain(value: object) -> bool:
    if isinstance(value, list | tuple):
        return all(isinstance(each, str) for each in value)
    return value is None or isinstance(value, str | bool | int)


def environment_of(recipe: ThemeRecipe) -> Environment:
    """Return the environment that Pelican would make, with what it puts into it.

    Source: pelican.generators.Generator.
    """
    simple = FileSystemLoader(recipe.simple)
    prefixes = {"!simple": simple, "!theme": FileSystemLoader(recipe.theme)}
    loaders = [FileSystemLoader(recipe.folders), simple, PrefixLoader(prefixes)]
    environment = Environment(loader=ChoiceLoader(loaders), **recipe.options)  # noqa: S701 - the shell turns autoescape on
    environment.filters["strftime"] = _strftime
    environment.tests["plugin_enabled"] = lambda name: _is_enabled(name, recipe.plugins)
    return environment


def _strftime(value: Any, pattern: str) -> str:  # noqa: ANN401 - templates pass dates of any kind
    from pressroom.engine.command.plugin import strftime  # noqa: PLC0415 - brings Pelican, for few themes

    return strftime(value, pattern)


def _is_enabled(name: str, plugins: Sequence[str]) -> bool:
    """Whether a plugin is listed; those of Pelican's namespace go by their own name too."""
    return name in plugins or f"pelican.plugins.{name}" in plugins
