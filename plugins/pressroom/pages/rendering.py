"""How does a page become bytes?"""

from typing import NamedTuple

from pressroom.model.artefact import Shell
from pressroom.model.head import Head
from pressroom.model.page import Page
from pressroom.model.site import Site
from pressroom.pages.feeds_page import feeds_view_of
from pressroom.pages.frame_view import site_view_of
from pressroom.pages.list_view import list_view_of
from pressroom.pages.release_view import release_view_of
from pressroom.pages.views import (
    PageView,
    head_view_of,
    text_view_of,
    trail_view_of,
)


class HeadedPage(NamedTuple):
    """A page with its head."""

    page: Page
    head: Head


def head_page(page: Page, shell: Shell) -> HeadedPage:
    """Return a page with its head, in which every family has told its share."""
    return HeadedPage(page, shell.head_of(page))


def fill_page(headed: HeadedPage, shell: Shell) -> bytes:
    """Return the HTML of a page: home, a list, a release, a standing page or the error page."""
    page, head = headed
    context = context_of(page, head, view_of(page, shell.site), shell.site)
    return shell.render(page.kind.value, **context).encode()


def render_page(page: Page, shell: Shell) -> bytes:
    """Return the same of a page that has no head yet."""
    return fill_page(head_page(page, shell), shell)


def view_of(page: Page, site: Site) -> PageView:
    """Return what the page's template prints."""
    if page.release:
        return release_view_of(page, page.release, site)
    if page.listing:
        return list_view_of(page, page.listing, site)
    if page.feeds:
        return feeds_view_of(page, site)
    return text_view_of(page, page.body_html, site)


def context_of(page: Page, head: Head, view: PageView, site: Site) -> dict[str, object]:
    """Return all that templates get: `page`, `site`, `trail` and `head`."""
    return {
        "page": view,
        "site": site_view_of(site, page),
        "trail": trail_view_of(head.trail, page, site),
        "head": head_view_of(head, page, site),
    }
