"""Where is the next tree made, and how does it become the live one?"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.staging import Staging


def held(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file below a folder but the lock, by its path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if path.name != ".output.lock"
    }


@pytest.fixture
def staging(tmp_path: Path) -> Iterator[Staging]:
    """Return a staging that is open, beside a live site."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "robots.txt").write_bytes(b"old")
    staging = Staging(tmp_path / "output")
    staging.open()
    yield staging
    staging.abandon()


def can_open(output: Path) -> bool:
    """Whether a build of this folder can begin."""
    staging = Staging(output)
    staging.open()
    staging.abandon()
    return True


def test_tree_is_written_beside_the_live_one(staging: Staging, tmp_path: Path) -> None:
    """Until the swap the live site is the old one."""
    staging.write("releases/2010/index.html", b"new")
    assert held(tmp_path) == {
        ".output.staging/releases/2010/index.html": b"new",
        "output/robots.txt": b"old",
    }


def test_swap_makes_the_tree_the_live_one(staging: Staging, tmp_path: Path) -> None:
    """What the new tree does not hold is gone."""
    staging.write("index.html", b"new")
    staging.swap()
    assert held(tmp_path) == {"output/index.html": b"new"}


def test_abandoned_tree_leaves_the_live_one(staging: Staging, tmp_path: Path) -> None:
    """After a refusal everything is as it was, and the next build may begin."""
    staging.write("index.html", b"new")
    staging.abandon()
    staging.abandon()
    assert held(tmp_path) == {"output/robots.txt": b"old"}
    assert can_open(tmp_path / "output")


def test_file_is_written_once(staging: Staging) -> None:
    """No file of the tree is opened for writing again."""
    staging.write("index.html", b"first")
    with pytest.raises(FileExistsError):
        staging.write("index.html", b"second")


def test_tree_of_a_killed_build_is_forgotten(staging: Staging, tmp_path: Path) -> None:
    """A new build begins with an empty tree."""
    staging.abandon()
    left = tmp_path / ".output.staging" / "index.html"
    left.parent.mkdir()
    left.write_bytes(b"half")
    staging.open()
    assert held(tmp_path) == {"output/robots.txt": b"old"}


def test_second_build_is_told_who_holds_the_folder(staging: Staging, tmp_path: Path) -> None:
    """While one build works another one is refused, and takes nothing away from the first."""
    staging.write("index.html", b"new")
    with pytest.raises(BuildRefusedError) as refused:
        Staging(tmp_path / "output").open()
    assert [str(problem) for problem in refused.value.problems] == [
        (
            f"{tmp_path / 'output'}: E322 another build or publish is at work here (process "
            f"{os.getpid()}). Wait for it, or end it."
        )
    ]
    staging.swap()
    assert held(tmp_path) == {"output/index.html": b"new"}


def test_refused_target_gives_the_lock_back(tmp_path: Path) -> None:
    """Once the folder is cleared the same command works."""
    thesis = tmp_path / "output" / "thesis.doc"
    thesis.parent.mkdir()
    thesis.write_bytes(b"years of work")
    staging = Staging(tmp_path / "output")
    for _ in range(2):
        with pytest.raises(BuildRefusedError):
            staging.open()
    assert held(tmp_path) == {"output/thesis.doc": b"years of work"}
    thesis.unlink()
    assert can_open(tmp_path / "output")


def test_file_is_no_folder_to_build_into(tmp_path: Path) -> None:
    """A file at the place of the output stays what it is."""
    (tmp_path / "output").write_bytes(b"mine")
    with pytest.raises(BuildRefusedError) as refused:
        Staging(tmp_path / "output").open()
    assert [str(problem) for problem in refused.value.problems] == [
        (
            f"{tmp_path / 'output'}: E323 the folder is not a site that we built: it holds a file. "
            "Choose an empty folder, or move its files away."
        )
    ]
    assert held(tmp_path) == {"output": b"mine"}


def test_link_to_the_output_stays_a_link(tmp_path: Path) -> None:
    """A host may show the site through a link; what it leads to is exchanged."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "disk" / "output")
    staging = Staging(tmp_path / "site")
    staging.open()
    staging.write("index.html", b"new")
    staging.swap()
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "site" / "index.html").read_bytes() == b"new"
