"""What does a host answer where there is no page?"""

from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site


def not_found_page_of(site: Site) -> Page:
    """Return the page that hosts show for addresses that lead nowhere."""
    return Page(
        kind=PageKind.NOT_FOUND,
        path="404.html",
        title="Page not found",
        description="There is no page at this address.",
        lang=site.lang,
        is_indexed=False,
    )
