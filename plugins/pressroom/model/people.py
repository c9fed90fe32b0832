"""Who is named and who speaks in a release."""

from msgspec import Struct

from pressroom.model.vocabulary import Organisation, Person, Role


class Mention(Struct, frozen=True, kw_only=True):
    """A person named in a release, with the role they had on its date."""

    person: Person
    role: Role | None = None


class Speaker(Struct, frozen=True, kw_only=True):
    """Whose words a quotation gives: names as printed, and the terms they match, if any."""

    name: str
    role: str | None = None
    organisation: str | None = None
    person: Person | None = None
    organisation_term: Organisation | None = None

    @property
    def credit(self) -> str:
        """Return the attribution as printed: name, role, organisation."""
        printed = (self.name, self.role, self.organisation)
        return ", ".join(part for part in printed if part)


class Quotation(Struct, frozen=True, kw_only=True):
    """Words in quotation marks, without the marks, joined over an interruption.

    `number` counts from 1 in text order. `is_block` says that the page shows it as a block
    with its speaker; else it stands in the prose.
    """

    number: int
    text: str
    speaker: Speaker
    is_block: bool = False
