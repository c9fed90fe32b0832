"""Which trail does a page get?"""

from pressroom.breadcrumbs.trail import trail_of
from pressroom.model.head import Head
from pressroom.model.page import Page
from pressroom.model.site import Site


def complete_head(head: Head, page: Page, site: Site) -> Head:
    """Return the head with the page's trail.

    Raises:
        TrailError: the trail would mislead.
    """
    return head._replace(trail=trail_of(page, site.lang))
