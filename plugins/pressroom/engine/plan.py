"""Which output files does an edition need, what is each made from, and what is its key?"""

import hashlib
import marshal
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pressroom.engine.media import media_artefacts
from pressroom.engine.places import Places
from pressroom.model.artefact import Artefact, Family
from pressroom.model.edition import Edition
from pressroom.problems.problem import Problem, problem

PLAIN_FORMAT = 2
# By output path: what a key was made of, which is plain, and the key.
KnownKeys = dict[str, tuple[tuple[Any, ...], str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
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


def keys_of(
    artefacts: Iterable[Artefact], ground: str, known: KnownKeys | None = None
) -> dict[str, str]:
    """Return, by output path, what tells the inputs of each artefact from any others.

    `ground` stands for all that outputs share. Equal keys mean equal bytes; the other way round
    is not promised. What is `known` of the last keys is not worked out again, and renewed.
    """
    names: dict[Any, str] = {}
    blake2b, dumps = hashlib.blake2b, marshal.dumps
    keys: dict[str, str] = {}
    for path, render, inputs, releases, *_ in artefacts:
        name = names.get(render)
        if name is None:
            made_by: Any = render
            name = names[render] = f"{ground} {made_by.__module__} {made_by.__qualname__}"
        facts = (name, inputs, tuple([card.text_digest for card in releases]))
        if known is not None and (last := known.get(path)) is not None and last[0] == facts:
            keys[path] = last[1]
            continue
        try:
            # Plain values, as most are; this version of the format knows no references, so that
            # equal values have equal bytes.
            told = dumps(facts, PLAIN_FORMAT)
        except ValueError:
            told = f"{name} {inputs!r} {facts[2]}".encode("utf-8", "surrogatepass")
            keys[path] = blake2b(told, digest_size=16).hexdigest()
            # Not kept: two moments of different zones are equal, and are told differently.
            continue
        keys[path] = blake2b(told, digest_size=16).hexdigest()
        if known is not None:
            known[path] = (facts, keys[path])
    return keys
