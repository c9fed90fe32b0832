"""Run a build: by the recipe of the last one while it holds, else by Pelican."""

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from pressroom.engine.build import Build
from pressroom.engine.clock import moment_of
from pressroom.engine.executor import Executor, executor_for
from pressroom.engine.front import News
from pressroom.engine.noting import Desk
from pressroom.engine.progress import Progress, terminal_progress
from pressroom.engine.recipe import Recipe, environment_of
from pressroom.engine.renewal import CopiesNeededError, renew
from pressroom.engine.trees import patience_of


def build_site(settings_path: Path, overrides: Mapping[str, object], news: News | None) -> Build:
    """Return the build of a site; there is news of the last one, if all but sources holds.

    Raises:
        BuildRefusedError: the problems were told; nothing was published.
    """
    recipe = news.note.unpacked_recipe() if news else None
    if news and recipe:
        built = build_by_recipe(recipe, overrides, news)
        if built:
            return built
    from pressroom.engine.command.plugin import (  # noqa: PLC0415 - brings Pelican
        build_by_pelican,
    )

    return build_by_pelican(settings_path, overrides)


def build_by_recipe(
    recipe: Recipe, overrides: Mapping[str, object], news: News | None
) -> Build | None:
    """Return the build, None when Pelican is needed for it after all; news is left for the next.

    Raises:
        BuildRefusedError: the problems were told; nothing was published.
    """
    if recipe.theme is None:
        return None
    executor = executor_for({"PRESSROOM_JOBS": recipe.jobs, **overrides})
    build = build_of(recipe, overrides, executor, terminal_progress())
    try:
        build.open(recipe.code, patience_s=patience_of(overrides))
        if not build.is_anything_known:
            # Nobody remembers which files Pelican made; it is asked before anything is read.
            return None
        build.note(recipe.problems)
        build.read(recipe.reading, news=news)
        desk = Desk(news.path, news.note.ground, news.note) if news else None
        renew(build, recipe, environment_of(recipe.theme), None, desk)
    except CopiesNeededError:
        return None
    finally:
        build.abandon()
    return build


def build_of(
    recipe: Recipe, overrides: Mapping[str, object], executor: Executor, progress: Progress
) -> Build:
    """Return a build by this recipe, of which nothing has been done yet.

    Raises:
        BuildRefusedError: the moment that it is to be made for is none.
    """
    report = overrides.get("PRESSROOM_REPORT")
    return Build(
        recipe.site,
        replace(recipe.folders, report=Path(str(report)) if report else None),
        moment_of(overrides),
        executor=executor,
        progress=progress,
    )
