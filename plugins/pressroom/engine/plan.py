"""Which output files does an edition need, and what is each made from?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressroom.model.artefact import Artefact, Family, Shell
from pressroom.model.edition import Edition
from pressroom.model.page import Page
from pressroom.problems.problem import Problem, problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All pages and all artefacts of an edition, in order of output path."""

    edition: Edition
    pages: tuple[Page, ...]
    artefacts: tuple[Artefact, ...]
    problems: tuple[Problem, ...] = ()


def plan_of(edition: Edition, families: Sequence[Family], content_path: Path) -> Plan:
    """Return what the families make of an edition, and the media of its releases."""
    pages = tuple(page for f in families if f.pages for page in f.pages(edition))
    artefacts: dict[str, Artefact] = {}
    makers: dict[str, str] = {}
    problems: list[Problem] = []
    made = [(f.name, a) for f in families if f.artefacts for a in f.artefacts(edition, pages)]
    made += [("media", a) for a in media_artefacts(edition, content_path)]
    for maker, artefact in made:
        first = makers.setdefault(artefact.path, maker)
        if artefact.path in artefacts:
            problems.append(problem("E320", artefact.path, first=first, second=maker))
        artefacts.setdefault(artefact.path, artefact)
    ordered = tuple(artefacts[path] for path in sorted(artefacts))
    return Plan(edition=edition, pages=pages, artefacts=ordered, problems=tuple(problems))


def media_artefacts(edition: Edition, content_path: Path) -> Iterable[Artefact]:
    """Yield the images and attachments of public releases, each to its release's address."""
    for public in edition.listed:
        release = public.release
        files = [image.file for image in release.images]
        files += [attachment.file for attachment in release.attachments]
        for file in files:
            yield Artefact(
                path=f"{public.path}{file.name}",
                inputs=(str(content_path / file.source_path), file),
                render=copied_file,
                source_path=f"content/{release.source.path}",
            )


def copied_file(inputs: tuple[Any, ...], _shell: Shell) -> bytes:
    """Return the bytes of a medium, which are still those that were read."""
    path, _file = inputs
    return Path(path).read_bytes()
