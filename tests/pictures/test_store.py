"""Where are copies of pictures kept, so that none is made twice?"""

from pathlib import Path

import pytest

from pressroom.pictures.store import kept


class Maker:
    """Makes bytes, and counts how often."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.count = 0

    def __call__(self) -> bytes:
        """Return bytes."""
        self.count += 1
        return b"a copy"


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    """The same thing is asked for twice, and something else once."""
    make = Maker()
    assert [kept(tmp_path, told, make) for told in ("a", "a", "b")] == [b"a copy"] * 3
    assert make.count == 2


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(b""), id="emptied"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:-1]), id="cut"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes() + b"x"), id="longer"),
        pytest.param(lambda path: path.unlink(), id="deleted"),
        pytest.param(lambda path: (path.unlink(), path.mkdir()), id="a folder in its place"),
    ],
)
def test_damage_costs_time_only(tmp_path: Path, damage: object) -> None:
    """Whatever became of what is kept, the bytes are the same, and stay what they were."""
    make = Maker()
    kept(tmp_path, "a", make)
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    damage(path)  # type: ignore[operator] # one of those above
    assert kept(tmp_path, "a", make) == b"a copy"
    assert make.count == 2


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A file in the place of the folder costs time only."""
    (tmp_path / "pictures").write_bytes(b"")
    assert kept(tmp_path / "pictures", "a", Maker()) == b"a copy"
    assert [path.name for path in tmp_path.rglob("*")] == ["pictures"]
