"""Has anything changed since it was looked at? Asked of few files, and of many by two processes."""

import os
from pathlib import Path

import pytest

from pressroom.engine import still
from pressroom.engine.fork import Aside
from pressroom.engine.statuses import statuses_of
from pressroom.engine.still import Known, look_at

FILES = tuple(f"{folder}/{number}" for folder in ("a", "b") for number in range(4))


@pytest.fixture(params=[pytest.param(2, id="two processes"), pytest.param(100, id="one")])
def known(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Known:
    """Return what is known of eight files in two folders."""
    monkeypatch.setattr(still, "WORTH_SHARING", request.param)
    for path in FILES:
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("x")
        os.utime(tmp_path / path, ns=(0, 0))
    root = f"{tmp_path}/"
    files = {path: look_at([root + path])[root + path] for path in FILES}
    folders = {folder: look_at([root + folder])[root + folder][1:2] for folder in ("a", "b")}
    return Known(root, statuses_of(files), statuses_of(folders))


def test_nothing_has_changed(known: Known) -> None:
    """As long as nobody has done anything."""
    assert known.is_still_so
    assert list(known.changed()) == []


@pytest.mark.parametrize("path", [FILES[0], FILES[3], FILES[4], FILES[7]])
def test_changed_file_is_told_in_whichever_half_it_lies(known: Known, path: str) -> None:
    """Its size, its time or its inode tells it."""
    Path(known.root + path).write_text("xx")
    assert not known.is_still_so
    assert list(known.changed()) == [path]


def test_all_that_changed_is_told_once(known: Known) -> None:
    """Of what came or went, the folder too."""
    for path in FILES:
        Path(known.root + path).unlink()
    assert sorted(known.changed()) == sorted([*FILES, "a", "b"])


def test_whoever_has_heard_enough_leaves_no_process_behind(
    known: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first change is an answer."""
    for path in FILES:
        Path(known.root + path).unlink()
    ended: list[Aside[object]] = []
    forget = Aside.forget
    monkeypatch.setattr(Aside, "forget", lambda self: (ended.append(self), forget(self)))
    told = known.changed()
    assert next(told) in FILES
    told.close()  # type: ignore[attr-defined] # it is a generator
    assert len(ended) == (1 if len(FILES) > still.WORTH_SHARING else 0)
