"""How do the pages of a stock Pelican site get their graphs?"""

import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from pressroom.model.head import Head
from pressroom.model.page import Page
from pressroom.model.site import Site
from pressroom.model.trail import Trail
from pressroom.readers.article import page_of_article
from pressroom.readers.stock_site import contents_of, home_of
from pressroom.readers.stock_theme import Insertion
from pressroom.structured_data.complete import complete_head

# The graph is escaped for exactly this place by `script_json`, and must not be escaped again.
SCRIPT = '<script type="application/ld+json">{}</script>'


class GraphInsertion(Insertion):
    """Prints the graph last thing in the head, for a theme that does not know of it."""

    attribute = "structured_data"
    # Not first thing: browsers look for the charset in the first 1024 bytes only.
    mark = re.compile(r"(?=</head>)", re.IGNORECASE)


def give_graphs(generators: Sequence[Any], site: Site) -> None:
    """Give each content of the generators its `structured_data`, and the home page too.

    The home page has no content: its graph is a variable of that name for all templates. A trail
    that the content has is told in its graph.
    """
    for content, page in contents_of(generators, site, page_of_article):
        content.structured_data = _script_of(page, site, getattr(content, "trail", None))
    for generator in generators:
        generator.context["structured_data"] = _script_of(home_of(site), site, None)


def _script_of(page: Page, site: Site, trail: Trail | None) -> Markup:
    head = Head(
        title=page.title,
        description=page.description,
        canonical_url=site.url_of(page.path),
        is_indexed=page.is_indexed,
        trail=trail,
    )
    return Markup(SCRIPT.format(complete_head(head, page, site).graph))  # noqa: S704 - see SCRIPT
