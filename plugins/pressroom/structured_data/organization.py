"""Organization: an office, agency, company or association that a release names."""

from functools import lru_cache

from pressroom.model.site import Site
from pressroom.model.vocabulary import Organisation
from pressroom.structured_data.node import SharedNode
from pressroom.structured_data.term import KEPT, other_names, term_node


def organization_id(organisation: Organisation, site: Site) -> str:
    """Return the organisation's @id, the same on every page."""
    return site.url_of(f"organisations/{organisation.id}/#organization")


@lru_cache(maxsize=KEPT)
def organization(organisation: Organisation, site: Site) -> SharedNode:
    """Return the organisation's node, the same on every page."""
    names = other_names(organisation, organisation.label(site.lang))
    if organisation.abbreviation:
        names.insert(0, organisation.abbreviation)
    id_ = organization_id(organisation, site)
    return term_node("Organization", id_, organisation, site, {"alternateName": names})
