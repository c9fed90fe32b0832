"""What is a list about? The person, organisation, place or topic that its releases share."""

from pressroom.model.site import Site
from pressroom.model.vocabulary import Organisation, Person, Place, Term, Topic
from pressroom.structured_data.cast import organization_nodes
from pressroom.structured_data.node import Node
from pressroom.structured_data.organization import organization
from pressroom.structured_data.person import person_node
from pressroom.structured_data.place import place_node
from pressroom.structured_data.topic import topic_node


def subject_nodes(subject: Term | None, site: Site) -> list[Node]:
    """Return the node of a list's subject, then those that it refers to; none without one."""
    if isinstance(subject, Person):
        employers = [role.organisation for role in subject.roles if role.organisation]
        return [person_node(subject, site), *organization_nodes(employers, site)]
    if isinstance(subject, Organisation):
        return [organization(subject, site)]
    if isinstance(subject, Place):
        return [place_node(subject, site)]
    return [topic_node(subject, site)] if isinstance(subject, Topic) else []
