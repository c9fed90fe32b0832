"""Which pages has the site?"""

from collections.abc import Iterator
from typing import Any

from pressroom.model.artefact import Artefact, Family, PageFacts
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.page import Page
from pressroom.pages.home import home_page_of
from pressroom.pages.lists import list_pages_of
from pressroom.pages.not_found import not_found_page_of
from pressroom.pages.releases import release_pages_of
from pressroom.pages.rendering import render_page
from pressroom.pages.standing import standing_page_of


def pages_of(edition: Edition) -> Iterator[Artefact]:
    """Yield the home page, the lists, the standing pages, the releases and the error page."""
    others = (
        home_page_of(edition),
        *list_pages_of(edition),
        *(standing_page_of(standing) for standing in edition.standing),
        not_found_page_of(edition.site),
    )
    for page in others:
        yield Artefact(
            path=page.output_path,
            render=render_page,
            inputs=(page,),
            compose=only_input,
            page=PageFacts(page.kind, page.is_indexed, page.changed.iso if page.changed else None),
            source_path=page.source_path,
        )
    yield from release_pages_of(edition, taken=frozenset(page.title for page in others))


def only_input(inputs: tuple[Any, ...], releases: tuple[PublicRelease, ...]) -> Page:  # noqa: ARG001 - lists and standing pages need no release in full
    """Return the page that is the one input."""
    page: Page = inputs[0]
    return page


FAMILY = Family(name="pages", pages=pages_of)
