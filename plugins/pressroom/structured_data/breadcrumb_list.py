"""BreadcrumbList: the trail that the page shows, told to machines."""

from functools import lru_cache

from pressroom.model.site import Site
from pressroom.model.trail import Crumb, Trail
from pressroom.structured_data.node import Node, SharedNode, node


def breadcrumb_id(url: str) -> str:
    """Return the @id of the breadcrumb of the page at this address."""
    return f"{url}#breadcrumb"


def breadcrumb_list(trail: Trail, url: str, site: Site) -> Node:
    """Return the trail's node, numbered from 1, with an absolute address for every step.

    `item` is the address itself. schema.org would have a Thing there; search engines document an
    address.
    """
    *ways, last = trail.crumbs
    steps: list[Node] = [_way(position, crumb, site) for position, crumb in enumerate(ways, 1)]
    steps.append(_step(len(trail.crumbs), last, site))
    return node("BreadcrumbList", breadcrumb_id(url), {"itemListElement": steps})


@lru_cache(maxsize=1024)
def _way(position: int, crumb: Crumb, site: Site) -> SharedNode:
    """Return the node of a step to a page, the same on all pages below it."""
    return SharedNode(_step(position, crumb, site))


def _step(position: int, crumb: Crumb, site: Site) -> Node:
    told = {"position": position, "name": crumb.name, "item": site.url_of(crumb.path)}
    return node("ListItem", None, told)
