"""How do the pages of a stock Pelican site get their trails?"""

import re
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from pressroom.breadcrumbs.navigation import navigation_of
from pressroom.breadcrumbs.trail import trail_of
from pressroom.model.site import Site
from pressroom.model.trail import Crumb, Trail, TrailError
from pressroom.problems.problem import problem
from pressroom.readers.article import outline_of_article
from pressroom.readers.stock_site import contents_of, lists_of
from pressroom.readers.stock_theme import Insertion

# Where the trails of a run of Pelican are kept until it has written the pages.
SHOWN = "BREADCRUMBS_SHOWN"


class TrailInsertion(Insertion):
    """Prints the trail first thing in the body, for a theme that does not know of it."""

    attribute = "trail_html"
    # The attributes of a body element may hold Jinja blocks, and these a ">".
    mark = re.compile(r"<body(?:\{[{%].*?[}%]\}|[^>])*>", re.IGNORECASE | re.DOTALL)


def give_trails(generator: Any, site: Site) -> None:  # noqa: ANN401 - Pelican has no types
    """Give each content and list of the generator its `trail` and `trail_html`, if it has one."""
    shown: list[tuple[str, Trail]] = generator.settings.setdefault(SHOWN, [])
    told = list(contents_of([generator], site, outline_of_article))
    told += [(each.term, each.page) for each in lists_of([generator], site)]
    for content, page in told:
        trail = trail_of(page, site.lang)
        if trail:
            content.trail = trail
            content.trail_html = navigation_of(trail, site)
            shown.append((page.source_path or page.path, trail))


def check_trails(settings: MutableMapping[str, Any], output: Path) -> None:
    """Check that Pelican has written each page that a trail leads to.

    Raises:
        TrailError: it has not; every such step is told, for one of the pages that show it.
    """
    pages: dict[Crumb, str] = {}
    for page, trail in settings.pop(SHOWN, ()):
        for crumb in trail.crumbs[:-1]:
            pages.setdefault(crumb, page)
    problems = [
        problem("E429", page, page=page, name=crumb.name, value=f"/{crumb.path}")
        for crumb, page in pages.items()
        if not any((output / path).is_file() for path in _files_of(crumb.path))
    ]
    if problems:
        raise TrailError(tuple(sorted(problems)))


def _files_of(path: str) -> Iterator[str]:
    """Yield the files that hosts answer with for a path, which may leave out their ends."""
    path = unquote(path)
    if path == "" or path.endswith("/"):
        yield f"{path}index.html"
    else:
        yield from (path, f"{path}.html", f"{path}/index.html")
