"""WebPage: every page of the site; a list is a CollectionPage."""

from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.structured_data.node import Node, node, reference
from pressroom.structured_data.web_site import web_site_id


def web_page_id(url: str) -> str:
    """Return the @id of the page at this address."""
    return f"{url}#webpage"


def web_page(
    page: Page, url: str, site: Site, *, breadcrumb_id: str | None, image_id: str | None
) -> Node:
    """Return the page's node; the ids are of its breadcrumb and its first picture, if any."""
    told = {
        "url": url,
        "name": page.title,
        "description": page.description or None,
        "inLanguage": page.lang,
        "isPartOf": reference(web_site_id(site)),
        "breadcrumb": breadcrumb_id and reference(breadcrumb_id),
        "primaryImageOfPage": image_id and reference(image_id),
    }
    type_ = "CollectionPage" if page.kind is PageKind.LIST else "WebPage"
    return node(type_, web_page_id(url), told)
