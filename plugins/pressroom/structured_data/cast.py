"""Who speaks and who is named in a release, and under which @id?"""

from collections.abc import Mapping

from msgspec import Struct

from pressroom.model.people import Speaker
from pressroom.model.release import Release
from pressroom.model.site import Site
from pressroom.model.vocabulary import Organisation, Person
from pressroom.structured_data.node import Node
from pressroom.structured_data.organization import organization
from pressroom.structured_data.person import person_id, person_node, stranger_node


class Cast(Struct, frozen=True, kw_only=True):
    """The people of a release by @id, each once, in the order in which they come up.

    `known` are of the vocabulary. `strangers` are not, and known on their page only. `speaker_ids`
    finds either by the name as printed: one name is one speaker.
    """

    known: Mapping[str, Person]
    strangers: Mapping[str, Speaker]
    speaker_ids: Mapping[str, str]

    def nodes(self, site: Site) -> list[Node]:
        """Return the nodes of all people."""
        return [
            *(person_node(person, site) for person in self.known.values()),
            *(stranger_node(speaker, id_, site) for id_, speaker in self.strangers.items()),
        ]

    @property
    def organisations(self) -> list[Organisation]:
        """Return the organisations that the nodes of these people refer to."""
        roles = [role for person in self.known.values() for role in person.roles]
        employers = [role.organisation for role in roles]
        terms = [speaker.organisation_term for speaker in self.strangers.values()]
        return [organisation for organisation in (*employers, *terms) if organisation]


def cast_of(release: Release, url: str, site: Site) -> Cast:
    """Return the people of the release on the page at this address.

    A name that the vocabulary knows at one quotation is that person at each: what the others print
    of role and organisation stands in their `creditText`. Strangers are `URL#person-1` and so on,
    in the order of their first words; what they are is taken from the first quotation that tells a
    role.
    """
    speakers = [quotation.speaker for quotation in release.quotations]
    known = {person_id(m.person, site): m.person for m in release.people}
    ids = {s.name: person_id(s.person, site) for s in speakers if s.person}
    known.update({ids[s.name]: s.person for s in speakers if s.person})
    strangers: dict[str, Speaker] = {}
    for speaker in speakers:
        id_ = ids.setdefault(speaker.name, f"{url}#person-{len(strangers) + 1}")
        if id_ in known:
            continue
        first = strangers.setdefault(id_, speaker)
        if speaker.role and not first.role:
            strangers[id_] = speaker
    return Cast(known=known, strangers=strangers, speaker_ids=ids)


def organization_nodes(organisations: list[Organisation], site: Site) -> list[Node]:
    """Return the nodes of these organisations, each once, in their order."""
    once = {organisation.id: organisation for organisation in organisations}
    return [organization(organisation, site) for organisation in once.values()]
