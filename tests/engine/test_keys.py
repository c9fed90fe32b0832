"""What tells the inputs of an artefact from any others?"""

import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.engine.keys import PlannedVolumes, volume_of, volume_of_copies, volumes_of
from pressroom.engine.media import copied_file
from pressroom.lifecycle.public import card_of_public
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.state import State
from tests.records import SITE, release


def key_of(artefact: Artefact, ground: str) -> str:
    """Return the key of one artefact."""
    return keys_of([artefact], ground)[artefact.path]


def keys_of(artefacts: list[Artefact], ground: str) -> dict[str, str]:
    """Return the keys of artefacts by output path."""
    volumes = volumes_of(artefacts, ground).values()
    return {path: key for volume in volumes for path, key in volume.keys().items()}


def nothing(_inputs: tuple[Any, ...], _shell: Shell) -> bytes:
    """Return no bytes."""
    return b""


def made(path: str, *inputs: Any) -> Artefact:  # noqa: ANN401 - whatever a family needs
    """Return an artefact at this path."""
    return Artefact(path=path, inputs=inputs, render=nothing)


def public(state: State) -> Card:
    """Return a release in this state."""
    told = release()
    path = "releases/2010/03/26/first/"
    return card_of_public(
        PublicRelease(release=told, state=state, path=path, body_html="", modified=told.date),
        SITE.zone,
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


# Paths of two months, of which one begins with the other, and values of which some are not plain.
PATHS = st.sampled_from([f"releases/2010/0{m}/{n}" for m in (3, 4) for n in range(9)] + ["a", "b"])
VALUES = st.one_of(st.text(max_size=2), st.integers(0, 3), st.just(When.of(date(2010, 3, 26))))
SITES = st.dictionaries(PATHS, VALUES, max_size=12)


@given(one=SITES, other=SITES)
def test_volume_is_the_same_as_long_as_all_its_keys_are(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    """Whatever this process has found before, and on each ground."""
    first, second = ([made(path, site[path]) for path in sorted(site)] for site in (one, other))
    known: PlannedVolumes = {}
    was = volumes_of(first, "ground", known)
    now = volumes_of(second, "ground")
    assert volumes_of(second, "ground", known) == now == known
    assert keys_of(second, "ground") == {a.path: key_of(a, "ground") for a in second}
    for name in was.keys() & now.keys():
        assert (was[name].digest == now[name].digest) == (was[name].keys() == now[name].keys())
    elsewhere = volumes_of(second, "other ground", known)
    assert not {v.digest for v in elsewhere.values()} & {v.digest for v in now.values()}


def test_each_artefact_lies_in_the_volume_of_its_name() -> None:
    """By its month, and by what makes it."""
    artefacts = [made(path, "a") for path in ("a", "releases/2010/03/1", "releases/2010/04/1")]
    artefacts.append(artefacts[1]._replace(path="releases/2010/03/2", render=copied_file))
    found = volumes_of(artefacts, "ground")
    assert len(found) == len(artefacts)
    for artefact in artefacts:
        assert list(found[volume_of(artefact)].keys()) == [artefact.path]


def test_copies_are_told_by_their_bytes() -> None:
    """In whichever order they were found."""
    volume = volume_of_copies({"b.css": b"1", "a.css": b"2"})
    assert volume == volume_of_copies({"a.css": b"2", "b.css": b"1"})
    assert volume.digest != volume_of_copies({"a.css": b"2", "b.css": b"3"}).digest
