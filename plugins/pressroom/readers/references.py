"""Which terms do the references of a release name?"""

from collections.abc import Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.people import Mention, Quotation
from pressroom.model.vocabulary import Organisation, Person, Section, Term, Vocabularies
from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem
from pressroom.readers.front_matter import Field, Fields

T = TypeVar("T", bound=Term)
SINGULAR = {
    "sections": "section",
    "topics": "topic",
    "organisations": "organisation",
    "people": "person",
    "places": "place",
    "contacts": "contact",
}


class Names(Struct, frozen=True):
    """The terms by id, and people and organisations by each of their names, case folded.

    A name that two have is the name of both.
    """

    vocabularies: Vocabularies
    people: Mapping[str, tuple[Person, ...]]
    organisations: Mapping[str, tuple[Organisation, ...]]

    @classmethod
    def of(cls, vocabularies: Vocabularies) -> "Names":
        """Return the terms with their names."""
        return cls(
            vocabularies, _by_name(vocabularies.people), _by_name(vocabularies.organisations)
        )


class References:
    """Looks up the references of one release, and collects those that name nothing."""

    def __init__(self, names: Names, fields: Fields, path: str) -> None:
        """Take the terms, the release's fields, and its path for messages."""
        self.vocabularies = names.vocabularies
        self.names = names
        self.fields = fields
        self.path = path
        self.problems: list[Problem] = []

    def many(self, key: str, terms: Mapping[str, T]) -> tuple[T, ...]:
        """Return the terms of a list, in its order, each once."""
        found = [term for entry in self.fields.many(key) if (term := self._term(key, entry, terms))]
        return tuple(dict.fromkeys(found))

    def one(self, key: str, vocabulary: str, terms: Mapping[str, T]) -> T | None:
        """Return the term of a single reference."""
        field = self.fields.values.get(key)
        return self._term(vocabulary, field, terms) if field else None

    def section(self) -> Section | None:
        """Return the section; press-release when the release names none."""
        sections = self.vocabularies.sections
        field = self.fields.values.get("section") or Field("press-release", self.path, 0)
        return self._term("sections", field, sections)

    def mentions(self, when: When | None) -> tuple[Mention, ...]:
        """Return the people named, with the role that each had on the day of the release."""
        people = self.many("people", self.vocabularies.people)
        return tuple(
            Mention(person=person, role=person.role_on(when.day) if when else None)
            for person in people
        )

    def spoken(self, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
        """Return the quotations with their speakers matched to people and organisations.

        A speaker of a block quotation whom the vocabulary does not know, or knows twice while the
        release does not list just one of them, is told as a warning.
        """
        matched = []
        for quotation in quotations:
            speaker = quotation.speaker
            people = self._people_called(speaker.name)
            person = people[0] if len(people) == 1 else None
            organisations = self.names.organisations.get(
                (speaker.organisation or "").casefold(), ()
            )
            organisation = organisations[0] if len(organisations) == 1 else None
            if person is None and quotation.is_block:
                ids = " or ".join(each.id for each in people)
                code = "W184" if people else "W171"
                self.problems.append(problem(code, self.path, value=speaker.name, ids=ids))
            if person is None and organisation is None:
                matched.append(quotation)
                continue
            known = replace(speaker, person=person, organisation_term=organisation)
            matched.append(replace(quotation, speaker=known))
        return tuple(matched)

    def _people_called(self, name: str) -> tuple[Person, ...]:
        """Return who may be meant: of people of one name, those whom the release lists."""
        people = self.names.people.get(name.casefold(), ())
        if len(people) > 1:
            listed = {entry.value for entry in self.fields.many("people")}
            return tuple(each for each in people if each.id in listed) or people
        return people

    def _term(self, vocabulary: str, entry: Field, terms: Mapping[str, T]) -> T | None:
        term = terms.get(entry.value)
        if term is None:
            self.problems.append(
                problem(
                    "E200",
                    entry.path,
                    entry.line,
                    SINGULAR[vocabulary] if vocabulary in ("sections", "places") else vocabulary,
                    what=SINGULAR[vocabulary],
                    value=entry.value,
                    file=f"{vocabulary}.yaml",
                    suggestion=suggestion(entry.value, terms),
                )
            )
        return term


def _by_name(terms: Mapping[str, T]) -> dict[str, tuple[T, ...]]:
    found: dict[str, tuple[T, ...]] = {}
    for term in terms.values():
        for name in {name.casefold() for _, name in term.labels}:
            found[name] = (*found.get(name, ()), term)
    return found
