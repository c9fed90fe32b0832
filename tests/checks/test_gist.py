"""What is remembered of the ties of files that were not made tells what they themselves would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.checks import gist
from pressroom.checks.gist import Gist, gist_of
from pressroom.checks.output import Ties

LINKS = st.tuples(st.sampled_from("ab"), st.sampled_from("xy"))
TIES = st.builds(
    Ties,
    title=st.none() | st.text(max_size=2),
    fragments=st.lists(LINKS, max_size=2).map(tuple),
)


@given(st.lists(TIES, max_size=6))
def test_titles_that_differ_are_told_apart(ties: list[Ties]) -> None:
    """Half letters too; pages without a title are not alike."""
    titles = [each.title for each in ties if each.title is not None]
    found = Gist().with_more(ties)
    assert (found is None) == (len(set(titles)) != len(titles))
    if found:
        assert found.fragments == {link for each in ties for link in each.fragments}


@given(st.lists(TIES, max_size=6, unique_by=lambda each: each.title), st.integers(0, 6))
def test_what_goes_and_comes_again_leaves_it_as_it_was(ties: list[Ties], some: int) -> None:
    """Made files leave with what they were, and come back with what they are."""
    whole = Gist().with_more(ties)
    assert whole
    left = whole.without(ties[:some])
    assert left.titles == (Gist().with_more(ties[some:]) or left).titles
    assert left.with_more(ties[:some]) == whole


@given(st.lists(TIES, max_size=6, unique_by=lambda each: each.title))
def test_it_is_kept_as_it_is(ties: list[Ties]) -> None:
    """What was packed is found again."""
    whole = Gist().with_more(ties)
    assert whole
    assert gist_of(whole.packed) == whole


def test_nothing_is_told_where_nothing_was_kept() -> None:
    """An older build left no word of it."""
    assert gist_of(None) is None


def test_two_titles_that_fall_together_are_not_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then all titles have to be looked at, which tells them apart."""
    monkeypatch.setattr(gist, "_hash_of", len)
    assert Gist().with_more([Ties(title="A"), Ties(title="B")]) is None
