"""The terms that releases refer to: sections, topics, organisations, people, places, contacts."""

from datetime import date

from msgspec import Struct

SECTION_IDS = ("press-release", "statement", "advisory", "fact-sheet", "speech", "notice")


class Term(Struct, frozen=True, kw_only=True):
    """An id that never changes, and its names by language (BCP 47 code, name)."""

    id: str
    labels: tuple[tuple[str, str], ...]
    same_as: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        """Return the name in this language, else the first one given."""
        return self.named_in(lang)[1]

    def named_in(self, lang: str) -> tuple[str, str]:
        """Return the language of the name that `label` returns, and the name."""
        for label in self.labels:
            if label[0] == lang:
                return label
        return self.labels[0]


class Section(Term, frozen=True, kw_only=True):
    """A kind of release; the ids are `SECTION_IDS`."""


class Topic(Term, frozen=True, kw_only=True):
    """A subject."""


class Organisation(Term, frozen=True, kw_only=True):
    """An office, agency, company or association that releases name."""

    abbreviation: str | None = None


class Place(Term, frozen=True, kw_only=True):
    """A place that datelines name; `country` is an ISO 3166-1 alpha-2 code."""

    country: str | None = None


class Role(Struct, frozen=True, kw_only=True):
    """What a person was, and from when until when (days; absent means not told)."""

    title: str
    organisation: Organisation | None = None
    since: date | None = None
    until: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether the person held the role on this day, as far as it is told."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


class Person(Term, frozen=True, kw_only=True):
    """Somebody whom releases quote or name."""

    roles: tuple[Role, ...] = ()

    def role_on(self, day: date) -> Role | None:
        """Return the first role listed that was held on this day."""
        return next((role for role in self.roles if role.held_on(day)), None)


class Contact(Term, frozen=True, kw_only=True):
    """Whom journalists may ask. A contact found in a capture has no id and is told as found."""

    role: str | None = None
    telephone: str | None = None
    email: str | None = None


class Vocabularies(Struct, frozen=True, kw_only=True):
    """All terms of the site, by id."""

    sections: dict[str, Section]
    topics: dict[str, Topic]
    organisations: dict[str, Organisation]
    people: dict[str, Person]
    places: dict[str, Place]
    contacts: dict[str, Contact]
