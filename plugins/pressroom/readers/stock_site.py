"""Which pages does a stock Pelican site have, when a plugin of ours is alone in it?"""

from collections.abc import Iterable, Iterator
from typing import Any

from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.readers.article import (
    outline_of_article,
    outline_of_category,
    outline_of_page,
    page_of_article,
)


def outlines_of(generators: Iterable[Any], site: Site) -> Iterator[tuple[Any, Page]]:
    """Yield each article, page and category of Pelican's generators, with its page without text.

    Drafts and hidden ones are left out, and so are categories whose list is not written.
    """
    for generator in generators:
        for article in _listed(generator, "articles"):
            yield article, outline_of_article(article, site)
        for page in _listed(generator, "pages"):
            yield page, outline_of_page(page, site)
        for category, _ in getattr(generator, "categories", ()):
            if category.save_as:
                yield category, outline_of_category(category, site)


def pages_of(generators: Iterable[Any], site: Site) -> Iterator[tuple[Any, Page]]:
    """Yield the same with the releases of the articles, for when Pelican has read every file."""
    for content, outline in outlines_of(generators, site):
        is_article = hasattr(content, "category")
        yield content, page_of_article(content, site) if is_article else outline


def home_of(site: Site) -> Page:
    """Return the home page, which no content of Pelican's stands for."""
    return Page(
        kind=PageKind.HOME,
        path="",
        title=site.name,
        description=site.description or "",
        lang=site.lang,
    )


def _listed(generator: Any, name: str) -> list[Any]:  # noqa: ANN401 - Pelican has no types
    contents = getattr(generator, name, None)
    return [] if contents is None else [*contents, *generator.translations]
