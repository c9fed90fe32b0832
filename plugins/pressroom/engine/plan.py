"""Which output files does an edition need, and what is each made from?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from pressroom.engine.media import media_artefacts
from pressroom.engine.places import Places
from pressroom.model.artefact import Artefact, Family
from pressroom.model.edition import Edition
from pressroom.problems.problem import Problem, problem


class Plan(Struct, frozen=True, kw_only=True):
    """All artefacts of an edition by output path; `pages` are those that hold pages."""

    edition: Edition
    pages: tuple[Artefact, ...]
    artefacts: Mapping[str, Artefact]
    problems: tuple[Problem, ...] = ()


def plan_of(edition: Edition, families: Sequence[Family], places: Places) -> Plan:
    """Return what the families make of an edition, and the media of its releases."""
    made = [(family.name, tuple(family.pages(edition))) for family in families if family.pages]
    pages = tuple(chain.from_iterable(each for _, each in made))
    made += [(f.name, tuple(f.artefacts(edition, pages))) for f in families if f.artefacts]
    made.append(("media", tuple(media_artefacts(edition, places))))
    artefacts = {artefact.path: artefact for _, each in made for artefact in each}
    is_each_once = len(artefacts) == sum(len(each) for _, each in made)
    problems = () if is_each_once else tuple(_doubled(made))
    return Plan(edition=edition, pages=pages, artefacts=artefacts, problems=problems)


def _doubled(made: Iterable[tuple[str, tuple[Artefact, ...]]]) -> Iterator[Problem]:
    """Yield each file that two parts make."""
    makers: dict[str, str] = {}
    for maker, artefacts in made:
        for path in (artefact.path for artefact in artefacts):
            if path in makers:
                yield problem("E320", path, first=makers[path], second=maker)
            else:
                makers[path] = maker
