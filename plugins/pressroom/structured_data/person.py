"""Person: somebody whom a release quotes or names."""

from functools import lru_cache

from pressroom.model.people import Speaker
from pressroom.model.site import Site
from pressroom.model.vocabulary import Person
from pressroom.structured_data.node import Node, SharedNode, node, reference
from pressroom.structured_data.organization import organization_id
from pressroom.structured_data.term import KEPT, term_node


def person_id(person: Person, site: Site) -> str:
    """Return the @id of a person of the vocabulary, the same on every page."""
    return site.url_of(f"people/{person.id}/#person")


@lru_cache(maxsize=KEPT)
def person_node(person: Person, site: Site) -> SharedNode:
    """Return the node of a person of the vocabulary, the same on every page.

    The role of the day of a release is not in it, since releases of other days would contradict
    it: titles and affiliations are all that the vocabulary gives, in its order. What the speaker
    was on that day stands in the `creditText` of the quotation.
    """
    organisations = [role.organisation for role in person.roles if role.organisation]
    employer_ids = dict.fromkeys(organization_id(o, site) for o in organisations)
    more = {
        "jobTitle": list(dict.fromkeys(role.title for role in person.roles)),
        "affiliation": [reference(id_) for id_ in employer_ids],
    }
    return term_node("Person", person_id(person, site), person, site, more)


def stranger_node(speaker: Speaker, id_: str, site: Site) -> Node:
    """Return the node of a speaker that the vocabulary does not know, as the release tells it."""
    affiliation = None
    if speaker.organisation_term:
        affiliation = reference(organization_id(speaker.organisation_term, site))
    elif speaker.organisation:
        affiliation = node("Organization", None, {"name": speaker.organisation})
    told = {"name": speaker.name, "jobTitle": speaker.role, "affiliation": affiliation}
    return node("Person", id_, told)
