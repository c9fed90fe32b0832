"""Which output files does an edition need, and what is each made from?"""

from pathlib import Path
from typing import Any

from pressroom.engine.places import Places
from pressroom.engine.plan import plan_of
from pressroom.model.artefact import Artefact, Family, PageFacts, Shell
from pressroom.model.edition import Edition
from pressroom.model.page import PageKind
from pressroom.problems.problem import problem
from tests.records import SITE

PLACES = Places(Path("content"), Path("pictures"))


def nothing(_inputs: tuple[Any, ...], _shell: Shell) -> bytes:
    """Return no bytes."""
    return b""


def made(path: str, *inputs: Any) -> Artefact:  # noqa: ANN401 - whatever a family needs
    """Return an artefact at this path."""
    return Artefact(path=path, inputs=inputs, render=nothing)


ABOUT = made("about/index.html")._replace(page=PageFacts(PageKind.PAGE, True, None))  # noqa: FBT003 - is indexed


def test_all_artefacts_are_known_by_their_paths() -> None:
    """Every family sees the pages of all, whichever of them makes them."""
    seen: list[tuple[Artefact, ...]] = []

    def artefacts(_edition: Edition, pages: tuple[Artefact, ...]) -> tuple[Artefact, ...]:
        seen.append(pages)
        return (made("b"), made("a"))

    families = (
        Family(name="feeds", artefacts=artefacts),
        Family(
            name="pages", pages=lambda _: (ABOUT,), artefacts=lambda _edition, _pages: (made("aa"),)
        ),
    )
    edition = Edition(site=SITE, releases=())
    plan = plan_of(edition, families, PLACES)
    assert (plan.edition, plan.pages, plan.problems) == (edition, (ABOUT,), ())
    found = (made("a"), made("aa"), ABOUT, made("b"))
    assert plan.artefacts == {artefact.path: artefact for artefact in found}
    assert seen == [(ABOUT,)]


def test_file_that_two_parts_make_is_a_problem() -> None:
    """The first maker counts, and each other one is told."""
    families = tuple(
        Family(name=name, artefacts=lambda _edition, _pages: (made("robots.txt"),))
        for name in ("sitemaps", "robots", "more")
    )
    plan = plan_of(Edition(site=SITE, releases=()), families, PLACES)
    assert plan.artefacts == {"robots.txt": made("robots.txt")}
    assert plan.problems == (
        problem("E320", "robots.txt", first="sitemaps", second="robots"),
        problem("E320", "robots.txt", first="sitemaps", second="more"),
    )
