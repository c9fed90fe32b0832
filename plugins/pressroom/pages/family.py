"""Which pages has the site, and which files do they become?"""

from collections.abc import Iterator

from pressroom.model.artefact import Artefact, Family
from pressroom.model.edition import Edition
from pressroom.model.page import Page, PageKind
from pressroom.pages.home import home_page_of
from pressroom.pages.lists import list_pages_of
from pressroom.pages.not_found import not_found_page_of
from pressroom.pages.releases import release_pages_of
from pressroom.pages.rendering import render_page, render_standing_page
from pressroom.pages.standing import standing_page_of


def pages_of(edition: Edition) -> Iterator[Page]:
    """Yield the home page, the lists, the standing pages, the releases and the error page."""
    others = (
        home_page_of(edition),
        *list_pages_of(edition),
        *(standing_page_of(standing) for standing in edition.standing),
        not_found_page_of(edition.site),
    )
    yield from others
    yield from release_pages_of(edition, taken=frozenset(page.title for page in others))


def artefacts_of(edition: Edition, pages: tuple[Page, ...]) -> Iterator[Artefact]:
    """Yield an HTML file for each page of the site."""
    bodies = {standing.path: standing.body_html for standing in edition.standing}
    for page in pages:
        is_standing = page.kind is PageKind.PAGE
        yield Artefact(
            path=page.output_path,
            inputs=(page, bodies[page.path]) if is_standing else (page,),
            render=render_standing_page if is_standing else render_page,
            source_path=page.source_path,
        )


FAMILY = Family(name="pages", pages=pages_of, artefacts=artefacts_of)
