"""BreadcrumbList: the trail that the page shows, told to machines."""

from pressroom.model.site import Site
from pressroom.model.trail import Trail
from pressroom.structured_data.node import Node, node


def breadcrumb_id(url: str) -> str:
    """Return the @id of the breadcrumb of the page at this address."""
    return f"{url}#breadcrumb"


def breadcrumb_list(trail: Trail, url: str, site: Site) -> Node:
    """Return the trail's node, numbered from 1, with an absolute address for every step.

    `item` is the address itself. schema.org would have a Thing there; search engines document an
    address.
    """
    steps = [
        node(
            "ListItem",
            None,
            {"position": position, "name": crumb.name, "item": site.url_of(crumb.path)},
        )
        for position, crumb in enumerate(trail.crumbs, 1)
    ]
    return node("BreadcrumbList", breadcrumb_id(url), {"itemListElement": steps})
