"""What is told about a release beside its text, and which lists does it lead to?"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from pressroom.model.grouping import (
    ORGANISATIONS,
    PEOPLE,
    PLACES,
    TOPICS,
    group_of,
    list_path,
    people_of,
)
from pressroom.model.release import Release
from pressroom.model.site import Site
from pressroom.model.vocabulary import Person, Term
from pressroom.pages.marking import NOTHING, marking_of

ON_SCREEN = Markup(' class="pr-screen"')


class ValueView(NamedTuple):
    """A value, the list that it leads to, and what is said of it behind its name."""

    name: str
    href: str | None = None
    marking: Markup = NOTHING
    note: str | None = None


class FactView(NamedTuple):
    """Something told about a release beside its text, such as its topics.

    `marking` is for its elements: what leads to other releases has no use on paper.
    """

    name: str
    values: tuple[ValueView, ...]
    marking: Markup = NOTHING


def facts_of(release: Release, site: Site) -> Iterator[FactView]:
    """Yield what is told about a release; each term leads to its list, which has the release.

    They stand in the frame, whose language is the site's.
    """
    lang = release.lang
    if release.organisations:
        told = _values_of(ORGANISATIONS, release.organisations, lang, site)
        yield FactView("Organizations", told)
    if release.topics:
        yield FactView("Topics", _values_of(TOPICS, release.topics, lang, site), ON_SCREEN)
    people = people_of(release)
    if people:
        roles = [_role_of(person, release) for person in people]
        told = _values_of(PEOPLE, people, lang, site)
        told = tuple([view._replace(note=role) for view, role in zip(told, roles, strict=True)])
        yield FactView("People", told, ON_SCREEN)
    if release.dateline and release.dateline.place:
        told = _values_of(PLACES, (release.dateline.place,), lang, site)
        yield FactView("Place", told, ON_SCREEN)
    if release.number:
        yield FactView("Release number", (ValueView(release.number),))


def _values_of(
    vocabulary: str, terms: Sequence[Term], lang: str, site: Site
) -> tuple[ValueView, ...]:
    values = []
    for term in terms:
        name_lang, name = term.named_in(lang)
        href = site.href_of(list_path(group_of(vocabulary, term)))
        values.append(ValueView(name, href, marking_of(name_lang, site.lang)))
    return tuple(values)


def _role_of(person: Person, release: Release) -> str | None:
    """Return what the person was on the day of the release."""
    role = person.role_on(release.date.day)
    return role.title if role else None
