"""The office that publishes: one node, byte for byte the same on every page."""

from functools import lru_cache

from pressroom.model.site import Site
from pressroom.structured_data.node import SharedNode, node


def publisher_id(site: Site) -> str:
    """Return the publisher's @id."""
    return site.url_of("#org")


@lru_cache(maxsize=8)
def publisher(site: Site) -> SharedNode:
    """Return the publisher's node, of the schema.org type that the settings name.

    Its contact point is the press office of the settings. The contacts of a single release are
    not told here: they would make the node differ between pages.
    """
    office = site.publisher
    contact = None
    if office.email or office.telephone:
        told = {
            "contactType": "press office",
            "email": office.email,
            "telephone": office.telephone,
        }
        contact = node("ContactPoint", None, told)
    logo = None
    if site.logo:
        address = site.url_of(site.logo.path)
        logo = node("ImageObject", None, {"url": address, "contentUrl": address})
    told_of_office = {
        "name": office.name,
        "url": site.url_of(""),
        "logo": logo,
        "sameAs": list(office.same_as),
        "contactPoint": contact,
        **dict(office.policies),
    }
    return SharedNode(node(office.type, publisher_id(site), told_of_office))
