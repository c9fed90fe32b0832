"""Which pages has the site?"""

from collections.abc import Iterator
from typing import Any

from pressroom.model.artefact import Artefact, Family, PageFacts
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.page import Page
from pressroom.pages.feeds_page import feeds_page_of
from pressroom.pages.groups import groups_of
from pressroom.pages.home import home_page_of
from pressroom.pages.lists import list_pages_of
from pressroom.pages.not_found import not_found_page_of
from pressroom.pages.quotations import cards_quoting, with_quotations
from pressroom.pages.releases import release_pages_of
from pressroom.pages.rendering import fill_page, head_page
from pressroom.pages.standing import standing_page_of
from pressroom.pages.terms import terms_pages_of


def pages_of(edition: Edition) -> Iterator[Artefact]:
    """Yield the home page, all lists, the standing pages, the error page and the releases."""
    site, groups = edition.site, groups_of(edition)
    others = (
        home_page_of(edition, groups),
        *list_pages_of(site, groups),
        *terms_pages_of(site, groups),
        *feeds_page_of(edition),
        *(standing_page_of(standing) for standing in edition.standing),
        not_found_page_of(site),
    )
    for page in others:
        quoting = cards_quoting(page)
        yield Artefact(
            path=page.output_path,
            render=fill_page,
            inputs=(page,),
            releases=quoting,
            compose=with_quotations if quoting else only_input,
            page=PageFacts(page.kind, page.is_indexed, page.changed.iso if page.changed else None),
            source_path=page.source_path,
            prepare=head_page,
        )
    taken = frozenset(page.title for page in others)
    yield from release_pages_of(edition, groups, taken)


def only_input(inputs: tuple[Any, ...], releases: tuple[PublicRelease, ...]) -> Page:  # noqa: ARG001 - lists and standing pages need no release in full
    """Return the page that is the one input."""
    page: Page = inputs[0]
    return page


FAMILY = Family(name="pages", pages=pages_of)
