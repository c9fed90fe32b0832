"""Structured data, as a Pelican plugin.

With our engine, list it after `pressroom.breadcrumbs.plugin` and each page gets its graph. It also
works alone in any Pelican site:

    PLUGINS = ["pressroom.structured_data.plugin"]

Then articles, pages, categories, tags and authors get `structured_data` (the script element, as
`Markup`), and a theme prints `{{ article.structured_data }}`; the home page's is the variable
`structured_data`. A theme in which no template names `structured_data` gets it in the head of these
pages. An article is told as a NewsArticle with its authors, a list as a CollectionPage with the
articles on its first page, that of an author as a ProfilePage; with `pressroom.breadcrumbs.plugin`
listed too, trails are told as well.
"""

from typing import Any

from pelican import Pelican, signals

from pressroom.model.artefact import Family
from pressroom.readers.site import has_engine, site_of
from pressroom.readers.stock_theme import insert
from pressroom.structured_data.complete import complete_head
from pressroom.structured_data.stock import GraphInsertion, give_graphs

FAMILY = Family(name="structured_data", complete_head=complete_head)


def prepare(pelican: Pelican) -> None:
    """Check the settings and open the theme, unless our engine makes the site.

    Raises:
        SettingsError: the settings describe no site.
    """
    if not has_engine(pelican.settings):
        site_of(pelican.settings)
        insert(pelican.settings, GraphInsertion)


def tell(generators: list[Any]) -> None:
    """Give what Pelican has read its graphs, unless our engine makes the site.

    Raises:
        GraphError: a graph is not right.
    """
    settings = generators[0].settings
    if not has_engine(settings):
        give_graphs(generators, site_of(settings))


def register() -> None:
    """Connect to Pelican; nothing else happens here, since Pelican swallows what is raised."""
    signals.initialized.connect(prepare)
    # Later than breadcrumbs, and only now can the texts be read: every link can be resolved.
    signals.all_generators_finalized.connect(tell)
