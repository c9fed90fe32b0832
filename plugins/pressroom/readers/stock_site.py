"""Which pages does a stock Pelican site have, when a plugin of ours is alone in it?"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.readers.article import outline_of_category, outline_of_page


def contents_of(
    generators: Iterable[Any], site: Site, article_page: Callable[[Any, Site], Page]
) -> Iterator[tuple[Any, Page]]:
    """Yield each article, page and category of Pelican's generators, with its page.

    `article_page` is `page_of_article`, or `outline_of_article` as long as Pelican is reading.
    Drafts and hidden ones are left out, and so are categories whose list is not written.
    """
    for generator in generators:
        for article in _listed(generator, "articles"):
            yield article, article_page(article, site)
        for page in _listed(generator, "pages"):
            yield page, outline_of_page(page, site)
        for category, _ in getattr(generator, "categories", ()):
            if category.save_as:
                yield category, outline_of_category(category, site)


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
