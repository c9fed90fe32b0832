"""ItemList: the releases on a list page, in the order shown."""

from pressroom.model.page import Listing
from pressroom.model.site import Site
from pressroom.structured_data.node import Node, node


def item_list(listing: Listing, url: str, site: Site) -> Node:
    """Return the node of the releases on the list page at this address.

    Each is told by its headline and its address; what it is stands on its own page. A page does not
    know how long its whole list is.
    """
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": card.headline,
            "url": site.url_of(card.path),
        }
        for position, card in enumerate(listing.cards, 1)
    ]
    return node("ItemList", f"{url}#list", {"itemListElement": items})
