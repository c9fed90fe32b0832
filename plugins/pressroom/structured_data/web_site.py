"""WebSite: the site, byte for byte the same on every page."""

from functools import lru_cache

from pressroom.model.site import Site
from pressroom.structured_data.node import SharedNode, node, reference
from pressroom.structured_data.publisher import publisher_id


def web_site_id(site: Site) -> str:
    """Return the site's @id."""
    return site.url_of("#website")


@lru_cache(maxsize=8)
def web_site(site: Site) -> SharedNode:
    """Return the site's node."""
    told = {
        "name": site.name,
        "description": site.description,
        "url": site.url_of(""),
        "inLanguage": site.lang,
        "publisher": reference(publisher_id(site)),
    }
    return SharedNode(node("WebSite", web_site_id(site), told))
