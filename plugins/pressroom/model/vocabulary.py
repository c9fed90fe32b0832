"""The terms that releases refer to: sections, topics, organisations, people, places, contacts."""

from dataclasses import dataclass
from datetime import date

SECTION_IDS = ("press-release", "statement", "advisory", "fact-sheet", "speech", "notice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Term):
    """A kind of release; the ids are `SECTION_IDS`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Term):
    """A subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Term):
    """An office, agency, company or association that releases name."""

    abbreviation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Term):
    """A place that datelines name; `country` is an ISO 3166-1 alpha-2 code."""

    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Term):
    """Somebody whom releases quote or name."""

    roles: tuple[Role, ...] = ()

    def role_on(self, day: date) -> Role | None:
        """Return the first role listed that was held on this day."""
        return next((role for role in self.roles if role.held_on(day)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Term):
    """Whom journalists may ask. A contact found in a capture has no id and is told as found."""

    role: str | None = None
    telephone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabularies:
    """All terms of the site, by id."""

    sections: dict[str, Section]
    topics: dict[str, Topic]
    organisations: dict[str, Organisation]
    people: dict[str, Person]
    places: dict[str, Place]
    contacts: dict[str, Contact]
