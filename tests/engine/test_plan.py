"""Which output files does an edition need, and what is each made from?"""

import pickle
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.engine.media import copied_file
from pressroom.engine.places import Places
from pressroom.engine.plan import keys_of, plan_of
from pressroom.lifecycle.public import card_of_public
from pressroom.model.artefact import Artefact, Family, PageFacts, Shell
from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.page import PageKind
from pressroom.model.state import State
from pressroom.problems.problem import problem
from tests.records import SITE, release

PLACES = Places(Path("content"), Path("pictures"))


def key_of(artefact: Artefact, ground: str) -> str:
    """Return the key of one artefact."""
    return keys_of([artefact], ground)[artefact.path]


def nothing(_inputs: tuple[Any, ...], _shell: Shell) -> bytes:
    """Return no bytes."""
    return b""


def made(path: str, *inputs: Any) -> Artefact:  # noqa: ANN401 - whatever a family needs
    """Return an artefact at this path."""
    return Artefact(path=path, inputs=inputs, render=nothing)


ABOUT = made("about/index.html")._replace(page=PageFacts(PageKind.PAGE, True, None))  # noqa: FBT003 - is indexed


def public(state: State) -> Card:
    """Return a release in this state."""
    told = release()
    path = "releases/2010/03/26/first/"
    return card_of_public(
        PublicRelease(release=told, state=state, path=path, body_html="", modified=told.date),
        SITE.zone,
    )


def test_artefacts_come_in_order_of_their_paths() -> None:
    """Every family sees the pages of all; what they make is sorted, whoever makes it."""
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
    assert plan.artefacts == (made("a"), made("aa"), ABOUT, made("b"))
    assert seen == [(ABOUT,)]


def test_file_that_two_parts_make_is_a_problem() -> None:
    """The first maker counts, and each other one is told."""
    families = tuple(
        Family(name=name, artefacts=lambda _edition, _pages: (made("robots.txt"),))
        for name in ("sitemaps", "robots", "more")
    )
    plan = plan_of(Edition(site=SITE, releases=()), families, PLACES)
    assert plan.artefacts == (made("robots.txt"),)
    assert plan.problems == (
        problem("E320", "robots.txt", first="sitemaps", second="robots"),
        problem("E320", "robots.txt", first="sitemaps", second="more"),
    )


CARD = public(State.PUBLISHED)
INPUTS = ("One", None, CARD, When.of(date(2010, 3, 26)))
RELEASE_PAGE = Artefact(path="a", inputs=INPUTS, render=nothing, releases=(CARD,))


def test_equal_inputs_have_one_key() -> None:
    """Whatever is made of the same inputs on the same ground is not made again."""
    copy: Artefact = RELEASE_PAGE._replace(
        inputs=pickle.loads(pickle.dumps(INPUTS)),  # noqa: S301 - our own bytes
        releases=(public(State.PUBLISHED),),
    )
    assert key_of(copy, "ground") == key_of(RELEASE_PAGE, "ground")


CHANGED = {
    "a text of the inputs": RELEASE_PAGE._replace(inputs=("Two", *INPUTS[1:])),
    "an input that is there now": RELEASE_PAGE._replace(inputs=("One", "x", *INPUTS[2:])),
    "None and its name": RELEASE_PAGE._replace(inputs=("One", "None", *INPUTS[2:])),
    "one more input": RELEASE_PAGE._replace(inputs=(*INPUTS, None)),
    "the order of the inputs": RELEASE_PAGE._replace(inputs=(None, "One", *INPUTS[2:])),
    "a moment of the day": RELEASE_PAGE._replace(
        inputs=(*INPUTS[:3], When.of(datetime(2010, 3, 26, tzinfo=UTC)))
    ),
    "what lists show of a release": RELEASE_PAGE._replace(
        inputs=(*INPUTS[:2], CARD._replace(digest="1"), INPUTS[3])
    ),
    "the text of a release": RELEASE_PAGE._replace(releases=(CARD._replace(text_digest="1"),)),
    "one release more": RELEASE_PAGE._replace(releases=(CARD, CARD)),
    "no release": RELEASE_PAGE._replace(releases=()),
    "what renders it": RELEASE_PAGE._replace(render=copied_file),
}


@pytest.mark.parametrize("changed", CHANGED.values(), ids=CHANGED.keys())
def test_each_change_of_the_inputs_has_a_key_of_its_own(changed: Artefact) -> None:
    """What would give other bytes is made again."""
    assert key_of(changed, "ground") != key_of(RELEASE_PAGE, "ground")


def test_each_ground_has_a_key_of_its_own() -> None:
    """New code, theme or settings make everything again."""
    assert key_of(RELEASE_PAGE, "other ground") != key_of(RELEASE_PAGE, "ground")


def test_text_of_a_release_is_nothing_to_a_list() -> None:
    """A list that shows a card only stays as it is when the text changes."""
    listed = made("a", CARD)
    changed = made("a", CARD._replace(text_digest="1", source_digest="1"))
    assert key_of(changed, "ground") == key_of(listed, "ground")


@given(st.lists(st.text()), st.lists(st.text()))
def test_two_lists_of_texts_have_two_keys(one: list[str], other: list[str]) -> None:
    """Texts that hold quotation marks and commas are never taken for other ones."""
    keys = {key_of(made("a", *texts), "ground") for texts in (one, other)}
    assert len(keys) == (1 if one == other else 2)
