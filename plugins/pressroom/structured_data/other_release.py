"""NewsArticle of another page: a translation, or a release that this one refers to."""

from collections.abc import Iterable, Mapping

from pressroom.model.page import Page
from pressroom.model.site import Link, Site
from pressroom.structured_data.node import Node, node


def other_releases(page: Page, site: Site) -> Mapping[str, list[Node]]:
    """Return the nodes of other releases by the property that refers to them.

    A translation tells which release it is one of, and the original which translations it has. The
    headline of a release in another language stands on its own page.
    """
    original = [link for link in page.translations if link.path == page.original]
    return {
        "translationOfWork": _nodes(original, site),
        "workTranslation": [] if page.original else _nodes(page.translations, site),
        "citation": _nodes(page.cited, site, has_headlines=True),
    }


def _nodes(links: Iterable[Link], site: Site, *, has_headlines: bool = False) -> list[Node]:
    return [
        node(
            "NewsArticle",
            f"{site.url_of(link.path)}#article",
            {
                "headline": link.name if has_headlines else None,
                "url": site.url_of(link.path),
                "inLanguage": link.lang,
            },
        )
        for link in links
    ]
