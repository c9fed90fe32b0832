"""Which groups does a release belong to, and where do their lists lie?

A group goes by its vocabulary and the id of its term: `topics/trade`. That is also where its list
lies, and the scope of a feed.
"""

import sys
import unicodedata
from collections.abc import Iterator, Mapping

from pressroom.model.release import Release
from pressroom.model.vocabulary import Person, Term, Vocabularies

SECTIONS = "sections"
TOPICS = "topics"
ORGANISATIONS = "organisations"
PEOPLE = "people"
PLACES = "places"


def group_of(vocabulary: str, term: Term) -> str:
    """Return the group of a term of one of these vocabularies.

    It is one string each time: releases keep their groups, and there are many of those.
    """
    return sys.intern(f"{vocabulary}/{term.id}")


def list_path(group: str) -> str:
    """Return the path at which a group's list begins."""
    return f"{group}/"


def sorting_key(name: str) -> str:
    """Return what a name is put in order by: its letters without accents, case folded."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c))


def groups_of(release: Release) -> tuple[str, ...]:
    """Return the groups that a release belongs to, its section first.

    It belongs to each person whom it names or quotes, and to the place of its dateline.
    """
    return tuple(dict.fromkeys(_groups_of(release)))


def speakers_of(release: Release) -> tuple[str, ...]:
    """Return the groups of the people of the vocabulary whom a release quotes."""
    people = (quotation.speaker.person for quotation in release.quotations)
    return tuple(dict.fromkeys(group_of(PEOPLE, person) for person in people if person))


def people_of(release: Release) -> tuple[Person, ...]:
    """Return the people of the vocabulary whom a release names, then those whom it quotes."""
    if not (release.people or release.quotations):
        return ()
    named = [mention.person for mention in release.people]
    quoted = [q.speaker.person for q in release.quotations if q.speaker.person]
    return tuple({person.id: person for person in (*named, *quoted)}.values())


def _groups_of(release: Release) -> Iterator[str]:
    yield group_of(SECTIONS, release.section)
    for topic in release.topics:
        yield group_of(TOPICS, topic)
    for organisation in release.organisations:
        yield group_of(ORGANISATIONS, organisation)
    for person in people_of(release):
        yield group_of(PEOPLE, person)
    if release.dateline and release.dateline.place:
        yield group_of(PLACES, release.dateline.place)


def terms_by_group(vocabularies: Vocabularies) -> dict[str, Term]:
    """Return the terms that releases can be grouped by."""
    named: dict[str, Mapping[str, Term]] = {
        SECTIONS: vocabularies.sections,
        TOPICS: vocabularies.topics,
        ORGANISATIONS: vocabularies.organisations,
        PEOPLE: vocabularies.people,
        PLACES: vocabularies.places,
    }
    return {group_of(name, t): t for name, terms in named.items() for t in terms.values()}
