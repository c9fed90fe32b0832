"""Place: where a release was written, as far as the vocabulary of places knows it."""

from functools import lru_cache

from pressroom.model.site import Site
from pressroom.model.vocabulary import Place
from pressroom.structured_data.node import SharedNode, node
from pressroom.structured_data.term import KEPT, term_node


@lru_cache(maxsize=KEPT)
def place_node(place: Place, site: Site) -> SharedNode:
    """Return the place's node, the same on every page."""
    address = place.country and node("PostalAddress", None, {"addressCountry": place.country})
    id_ = site.url_of(f"places/{place.id}/#place")
    return term_node("Place", id_, place, site, {"address": address} if address else None)
