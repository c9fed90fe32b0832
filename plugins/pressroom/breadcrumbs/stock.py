"""How do the pages of a stock Pelican site get their trails?"""

import re
from typing import Any

from pressroom.breadcrumbs.navigation import navigation_of
from pressroom.breadcrumbs.trail import trail_of
from pressroom.model.site import Site
from pressroom.readers.article import outline_of_article
from pressroom.readers.stock_site import contents_of
from pressroom.readers.stock_theme import Insertion


class TrailInsertion(Insertion):
    """Prints the trail first thing in the body, for a theme that does not know of it."""

    attribute = "trail_html"
    # The attributes of a body element may hold Jinja blocks, and these a ">".
    mark = re.compile(r"<body(?:\{[{%].*?[}%]\}|[^>])*>", re.IGNORECASE | re.DOTALL)


def give_trails(generator: Any, site: Site) -> None:  # noqa: ANN401 - Pelican has no types
    """Give each content of the generator that has a trail its `trail` and `trail_html`."""
    for content, page in contents_of([generator], site, outline_of_article):
        trail = trail_of(page, site.lang)
        if trail:
            content.trail = trail
            content.trail_html = navigation_of(trail, site)
