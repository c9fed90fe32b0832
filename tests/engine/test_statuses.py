"""What is told of many paths is what a dictionary of them would tell."""

from hypothesis import given
from hypothesis import strategies as st

from pressroom.engine.statuses import Statuses, statuses_of

# Any path of a POSIX file system, and the empty one: the tree's own folder.
PATHS = st.text(st.characters(exclude_characters="\0"), max_size=3)
ROWS = st.tuples(st.integers(-(2**63), 2**63 - 1), st.integers(0, 9))
TOLD = st.dictionaries(PATHS, ROWS, max_size=8)


@given(TOLD)
def test_everything_is_told_as_it_was_given(told: dict[str, tuple[int, int]]) -> None:
    """Line ends, half letters and the empty path are paths too."""
    found = statuses_of(told)
    assert (found.by_path(), found.names) == (told, list(told))
    assert Statuses(*tuple(found)) == found


@given(was=TOLD, now=TOLD, gone=st.sets(PATHS))
def test_what_has_changed_came_or_went_is_told(
    was: dict[str, tuple[int, int]], now: dict[str, tuple[int, int]], gone: set[str]
) -> None:
    """What is told now counts, also of what had gone."""
    kept = {path: row for path, row in was.items() if path not in gone}
    assert statuses_of(was).renewed(now, gone).by_path() == {**kept, **now}


@given(TOLD, st.sets(PATHS))
def test_of_some_paths_only_those_are_told(
    told: dict[str, tuple[int, int]], wanted: set[str]
) -> None:
    """As far as anything is told of them."""
    expected = {path: row for path, row in told.items() if path in wanted}
    assert statuses_of(told).only(wanted).by_path() == expected
