"""Which output files does an edition need, and what is each made from?"""

from collections.abc import Sequence

from msgspec import Struct

from pressroom.engine.media import media_artefacts
from pressroom.engine.places import Places
from pressroom.model.artefact import Artefact, Family
from pressroom.model.edition import Edition
from pressroom.problems.problem import Problem, problem


class Plan(Struct, frozen=True, kw_only=True):
    """All artefacts of an edition, in order of output path; `pages` are those that hold pages."""

    edition: Edition
    pages: tuple[Artefact, ...]
    artefacts: tuple[Artefact, ...]
    problems: tuple[Problem, ...] = ()


def plan_of(edition: Edition, families: Sequence[Family], places: Places) -> Plan:
    """Return what the families make of an edition, and the media of its releases."""
    made = [(f.name, a) for f in families if f.pages for a in f.pages(edition)]
    pages = tuple(artefact for _, artefact in made)
    made += [(f.name, a) for f in families if f.artefacts for a in f.artefacts(edition, pages)]
    made += [("media", a) for a in media_artefacts(edition, places)]
    artefacts: dict[str, Artefact] = {}
    makers: dict[str, str] = {}
    problems: list[Problem] = []
    for maker, artefact in made:
        path = artefact.path
        if path in artefacts:
            problems.append(problem("E320", path, first=makers[path], second=maker))
            continue
        artefacts[path] = artefact
        makers[path] = maker
    ordered = tuple(artefacts[path] for path in sorted(artefacts))
    return Plan(edition=edition, pages=pages, artefacts=ordered, problems=tuple(problems))
