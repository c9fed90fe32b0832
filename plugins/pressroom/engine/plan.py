"""Which output files does an edition need, and what is each made from?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    made = [(f.name, a) for f in families if f.pages for a in f.pages(edition)]
    pages = tuple(artefact for _, artefact in made)
    made += [(f.name, a) for f in families if f.artefacts for a in f.artefacts(edition, pages)]
    made += [("media", a) for a in media_artefacts(edition, places)]
    artefacts = {artefact.path: artefact for _, artefact in made}
    problems = () if len(artefacts) == len(made) else tuple(_doubled(made))
    return Plan(edition=edition, pages=pages, artefacts=artefacts, problems=problems)


def _doubled(made: Iterable[tuple[str, Artefact]]) -> Iterator[Problem]:
    """Yield each file that two parts make."""
    makers: dict[str, str] = {}
    for maker, artefact in made:
        first = makers.get(artefact.path)
        if first is None:
            makers[artefact.path] = maker
        else:
            yield problem("E320", artefact.path, first=first, second=maker)
