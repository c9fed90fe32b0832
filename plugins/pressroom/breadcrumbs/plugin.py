"""Breadcrumbs, as a Pelican plugin.

With our engine, list it and each page gets its trail. It also works alone in any Pelican site:

    PLUGINS = ["pressroom.breadcrumbs.plugin"]

Then articles, pages, categories, tags and authors get `trail` (the record) and `trail_html` (the
navigation, as `Markup`), and a theme prints `{{ article.trail_html }}` where it wants it. A theme
in which no template names `trail_html` gets it first thing in the body of each of these. An
article lies below its category, or below the home page where CATEGORY_SAVE_AS is empty. A step to
a page that Pelican has not written is an error.
"""

from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from pressroom.breadcrumbs.complete import complete_head
from pressroom.breadcrumbs.stock import TrailInsertion, check_trails, give_trails
from pressroom.model.artefact import Family
from pressroom.readers.site import has_engine, site_of
from pressroom.readers.stock_theme import insert

FAMILY = Family(name="breadcrumbs", complete_head=complete_head)


def prepare(pelican: Pelican) -> None:
    """Check the settings and open the theme, unless our engine makes the site.

    Raises:
        SettingsError: the settings describe no site.
    """
    if not has_engine(pelican.settings):
        site_of(pelican.settings)
        insert(pelican.settings, TrailInsertion)


def tell(generator: Any) -> None:  # noqa: ANN401 - Pelican has no types
    """Give what this generator has read its trails, unless our engine makes the site."""
    if not has_engine(generator.settings):
        give_trails(generator, site_of(generator.settings))


def check(pelican: Pelican) -> None:
    """Check that each step leads to a page, unless our engine makes the site.

    Raises:
        TrailError: one does not.
    """
    if not has_engine(pelican.settings):
        check_trails(pelican.settings, Path(pelican.output_path))


def register() -> None:
    """Connect to Pelican; nothing else happens here, since Pelican swallows what is raised."""
    signals.initialized.connect(prepare)
    signals.article_generator_finalized.connect(tell)
    signals.page_generator_finalized.connect(tell)
    signals.finalized.connect(check)
