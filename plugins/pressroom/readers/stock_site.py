"""Which pages does a stock Pelican site have, when a plugin of ours is alone in it?"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.readers.article import outline_of_list, outline_of_page


class StockList(NamedTuple):
    """A list that Pelican writes: a category, tag or author of Pelican's, and its first page.

    `articles` are those that the first page shows, in its order.
    """

    term: Any
    page: Page
    articles: Sequence[Any]


def contents_of(
    generators: Iterable[Any], site: Site, article_page: Callable[[Any, Site], Page]
) -> Iterator[tuple[Any, Page]]:
    """Yield each article and page of Pelican's generators, with its page.

    `article_page` is `page_of_article`, or `outline_of_article` as long as Pelican is reading.
    Drafts and hidden ones are left out.
    """
    for generator in generators:
        for article in _listed(generator, "articles"):
            yield article, article_page(article, site)
        for page in _listed(generator, "pages"):
            yield page, outline_of_page(page, site)


def lists_of(generators: Iterable[Any], site: Site) -> Iterator[StockList]:
    """Yield the list of each category, tag and author, but those that are not written."""
    for generator in generators:
        settings = generator.settings
        yield from _lists_of("category", getattr(generator, "categories", ()), settings, site)
        yield from _lists_of("tag", getattr(generator, "tags", {}).items(), settings, site)
        yield from _lists_of("author", getattr(generator, "authors", ()), settings, site)


def home_of(site: Site) -> Page:
    """Return the home page, which no content of Pelican's stands for."""
    return Page(
        kind=PageKind.HOME,
        path="",
        title=site.name,
        description=site.description or "",
        lang=site.lang,
    )


def _lists_of(kind: str, grouped: Iterable[Any], settings: Any, site: Site) -> Iterator[StockList]:  # noqa: ANN401 - Pelican has no types
    for term, articles in grouped:
        if term.save_as and term.slug:
            page = outline_of_list(term, kind, site)
            yield StockList(term, page, _on_first_page(articles, kind, settings))


def _on_first_page(articles: Sequence[Any], template: str, settings: Any) -> Sequence[Any]:  # noqa: ANN401 - as above
    """Return the articles that Pelican's paginator puts on the first page of a list."""
    sizes = settings["PAGINATED_TEMPLATES"]
    size = (sizes[template] or settings["DEFAULT_PAGINATION"]) if template in sizes else 0
    if not size or len(articles) <= size + settings["DEFAULT_ORPHANS"]:
        return articles
    return articles[:size]


def _listed(generator: Any, name: str) -> list[Any]:  # noqa: ANN401 - as above
    contents = getattr(generator, name, None)
    return [] if contents is None else [*contents, *generator.translations]
