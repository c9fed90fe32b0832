"""Does one folder take the place of another, whatever the system offers?"""

import os
from pathlib import Path

import pytest

from pressroom.engine import exchange
from pressroom.engine.exchange import aside_of, change_places, repair


def tree(path: Path, text: str) -> Path:
    """Return a folder with one file."""
    path.mkdir()
    (path / "index.html").write_text(text, "utf-8")
    return path


def held(folder: Path) -> dict[str, str]:
    """Return the text of each file below a folder, by its path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


@pytest.fixture(params=[True, False], ids=["atomic exchange", "two renames"])
def offered(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run with what this system offers, and as on a system that offers no exchange."""
    if not request.param:
        monkeypatch.setattr(exchange, "_exchanged", lambda _first, _second: False)


@pytest.mark.usefixtures("offered")
def test_new_tree_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Afterwards the new tree is live, and the old one is the spare."""
    live = tree(tmp_path / "output", "old")
    change_places(tree(tmp_path / ".output.staging", "new"), live)
    assert held(tmp_path) == {".output.staging/index.html": "old", "output/index.html": "new"}


@pytest.mark.usefixtures("offered")
def test_first_tree_becomes_live(tmp_path: Path) -> None:
    """Where nothing was before, the new tree is put."""
    change_places(tree(tmp_path / ".output.staging", "new"), tmp_path / "output")
    assert held(tmp_path) == {"output/index.html": "new"}


def test_system_exchanges_both_names_at_once(tmp_path: Path) -> None:
    """Where it can, the system leaves no moment without a live tree."""
    live, staged = tree(tmp_path / "output", "old"), tree(tmp_path / "staged", "new")
    if exchange._exchanged(staged, live):  # noqa: SLF001 - what the system offers is asked for here
        assert held(tmp_path) == {"output/index.html": "new", "staged/index.html": "old"}
    else:
        assert held(tmp_path) == {"output/index.html": "old", "staged/index.html": "new"}


def test_system_that_fails_is_told(tmp_path: Path) -> None:
    """A failure is no missing offer: nothing is moved by other means."""
    with pytest.raises(FileNotFoundError):
        exchange._exchanged(tmp_path / "none", tmp_path / "nothing")  # noqa: SLF001 - as above


def test_tree_that_waits_aside_is_brought_back(tmp_path: Path) -> None:
    """A process that died between two renames left no live tree; now it is there again."""
    live = tmp_path / "output"
    tree(aside_of(live), "old")
    repair(live, tmp_path / ".output.staging")
    assert held(tmp_path) == {"output/index.html": "old"}


def test_tree_that_was_replaced_becomes_the_spare(tmp_path: Path) -> None:
    """A process that died before the last rename left the old tree aside; now it is the spare."""
    live = tree(tmp_path / "output", "new")
    tree(aside_of(live), "old")
    repair(live, tmp_path / ".output.staging")
    assert held(tmp_path) == {".output.staging/index.html": "old", "output/index.html": "new"}


def test_tree_that_nobody_waits_for_is_removed(tmp_path: Path) -> None:
    """Where both trees are in their places, what lies aside is older than either."""
    live = tree(tmp_path / "output", "new")
    tree(tmp_path / ".output.staging", "old")
    tree(aside_of(live), "older")
    repair(live, tmp_path / ".output.staging")
    assert held(tmp_path) == {".output.staging/index.html": "old", "output/index.html": "new"}


def test_nothing_is_repaired_where_nothing_is_broken(tmp_path: Path) -> None:
    """A repair without need changes nothing."""
    live = tree(tmp_path / "output", "live")
    repair(live, tmp_path / ".output.staging")
    assert held(tmp_path) == {"output/index.html": "live"}
    assert os.listdir(tmp_path) == ["output"]  # noqa: PTH208 - names, hidden ones too
