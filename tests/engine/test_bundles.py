"""Sources that are kept in bundles come back as they are now, whatever came, changed or went."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.engine import bundles
from pressroom.engine.bundles import SourceRow, sources_in, write_sources
from tests.records import document, record

RECORD = record(document("first"))
SIZE = 4
# Names that sort elsewhere by letters of one, two, three and four bytes.
PATHS = st.text("ab/é\uffee\U0001f600", min_size=1, max_size=3)
EDITS = st.dictionaries(PATHS, st.none() | st.integers(0, 9), max_size=3 * SIZE)


def _row(number: int) -> SourceRow:
    return SourceRow(files=(("a", (number,)),), record=RECORD, problems=(), media_paths=())


@given(first=st.dictionaries(PATHS, st.integers(0, 9), max_size=30), edits=st.lists(EDITS))
def test_what_changed_is_kept_and_the_rest_too(
    first: dict[str, int], edits: list[dict[str, int | None]]
) -> None:
    """In order of path, and no bundle grows too large; none is left where nothing is in it."""
    rows = {path: _row(number) for path, number in first.items()}
    with pytest.MonkeyPatch.context() as patch, closing(sqlite3.connect(":memory:")) as database:
        patch.setattr(bundles, "SIZE", SIZE)
        patch.setattr(bundles, "MOST", 2 * SIZE)
        database.execute(bundles.TABLE)
        write_sources(database, rows, None)
        for edit in edits:
            for path, number in edit.items():
                rows.pop(path, None)
                if number is not None:
                    rows[path] = _row(number)
            write_sources(database, rows, edit)
            _assert_kept(database, rows)
        _assert_kept(database, rows)


def _assert_kept(database: sqlite3.Connection, rows: dict[str, SourceRow]) -> None:
    assert list(sources_in(database).items()) == sorted(rows.items())
    lengths = _lengths(database)
    assert not lengths or (min(lengths) > 0 and max(lengths) <= 2 * SIZE)


def test_a_change_rewrites_its_bundle_and_no_other() -> None:
    """As large an archive as there may be, an edit costs one bundle."""
    rows = {f"releases/{number:04}.md": _row(number) for number in range(10 * bundles.SIZE)}
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(bundles.TABLE)
        write_sources(database, rows, None)
        assert _lengths(database) == [bundles.SIZE] * 10
        before = _told(database)
        rows["releases/0700.md"] = _row(0)
        write_sources(database, rows, ["releases/0700.md"])
        after = _told(database)
    changed = [first for first in before if before[first] != after[first]]
    assert (changed, before.keys()) == ([f"releases/{2 * bundles.SIZE:04}.md"], after.keys())


def _told(database: sqlite3.Connection) -> dict[str, bytes]:
    return dict(database.execute("SELECT first, told FROM bundle"))


def _lengths(database: sqlite3.Connection) -> list[int]:
    return [len(bundles.opened(told)) for told in _told(database).values()]
