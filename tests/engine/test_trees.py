"""Where do the live tree and its spare lie, and who may touch them?"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.trees import Trees
from pressroom.engine.writing import Writer


def held(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file below a folder but the lock, by its path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if path.name != ".output.lock"
    }


@pytest.fixture
def trees(tmp_path: Path) -> Iterator[Trees]:
    """Return trees that are open: a live site, and an empty spare."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "robots.txt").write_bytes(b"old")
    trees = Trees(tmp_path / "output")
    trees.open()
    trees.empty_spare()
    yield trees
    trees.close()


def write(trees: Trees, path: str, data: bytes) -> None:
    """Write a file into the spare tree."""
    Writer(trees.live, trees.spare).put(path, data)


def can_open(output: Path) -> bool:
    """Whether a build of this folder can begin."""
    trees = Trees(output)
    trees.open()
    trees.close()
    return True


def test_tree_is_written_beside_the_live_one(trees: Trees, tmp_path: Path) -> None:
    """Until the swap the live site is the old one."""
    write(trees, "releases/2010/index.html", b"new")
    assert held(tmp_path) == {
        ".output.staging/releases/2010/index.html": b"new",
        "output/robots.txt": b"old",
    }


def test_swap_makes_the_tree_the_live_one(trees: Trees, tmp_path: Path) -> None:
    """The trees change places, and each is still known by its inode."""
    write(trees, "index.html", b"new")
    before = (trees.live_inode, trees.spare_inode)
    trees.change_places()
    assert held(tmp_path) == {".output.staging/robots.txt": b"old", "output/index.html": b"new"}
    assert (trees.spare_inode, trees.live_inode) == before


def test_first_tree_has_no_spare(tmp_path: Path) -> None:
    """Where no site was before, there is one tree after the swap."""
    trees = Trees(tmp_path / "output")
    trees.open()
    assert (trees.live_inode, trees.spare_inode) == (0, 0)
    trees.empty_spare()
    write(trees, "index.html", b"new")
    trees.change_places()
    trees.close()
    assert held(tmp_path) == {"output/index.html": b"new"}
    assert trees.spare_inode == 0


def test_abandoned_tree_leaves_the_live_one(trees: Trees, tmp_path: Path) -> None:
    """After a refusal the live tree is as it was, and the next build may begin."""
    write(trees, "index.html", b"new")
    trees.close()
    trees.close()
    assert held(tmp_path / "output") == {"robots.txt": b"old"}
    assert can_open(tmp_path / "output")


@pytest.mark.parametrize("kind", ["a tree", "a file", "a link"])
def test_spare_that_is_emptied_holds_nothing(trees: Trees, tmp_path: Path, kind: str) -> None:
    """Whatever lies at its place goes, and nothing that a link leads to."""
    write(trees, "releases/index.html", b"half")
    if kind != "a tree":
        trees.spare.rename(tmp_path / "elsewhere")
    if kind == "a file":
        trees.spare.write_bytes(b"mine")
    elif kind == "a link":
        trees.spare.symlink_to(tmp_path / "elsewhere")
    trees.empty_spare()
    assert (trees.spare.is_symlink(), list(trees.spare.iterdir())) == (False, [])
    elsewhere = {} if kind == "a tree" else {"elsewhere/releases/index.html": b"half"}
    assert held(tmp_path) == {"output/robots.txt": b"old", **elsewhere}


def test_half_moved_tree_is_brought_back_when_the_next_build_begins(tmp_path: Path) -> None:
    """A process that died between two renames left no live tree; opening restores it."""
    (tmp_path / ".output.old").mkdir()
    (tmp_path / ".output.old" / "robots.txt").write_bytes(b"old")
    assert can_open(tmp_path / "output")
    assert held(tmp_path) == {"output/robots.txt": b"old"}


def test_second_build_is_told_who_holds_the_folder(trees: Trees, tmp_path: Path) -> None:
    """While one build works another one is refused, and takes nothing away from the first."""
    write(trees, "index.html", b"new")
    with pytest.raises(BuildRefusedError) as refused:
        Trees(tmp_path / "output").open()
    assert [str(problem) for problem in refused.value.problems] == [
        (
            f"{tmp_path / 'output'}: E322 another build or publish is at work here (process "
            f"{os.getpid()}). Wait for it, or end it."
        )
    ]
    trees.change_places()
    assert held(tmp_path / "output") == {"index.html": b"new"}


def test_refused_target_gives_the_lock_back(tmp_path: Path) -> None:
    """Once the folder is cleared the same command works."""
    thesis = tmp_path / "output" / "thesis.doc"
    thesis.parent.mkdir()
    thesis.write_bytes(b"years of work")
    trees = Trees(tmp_path / "output")
    for _ in range(2):
        with pytest.raises(BuildRefusedError):
            trees.open()
    assert held(tmp_path) == {"output/thesis.doc": b"years of work"}
    thesis.unlink()
    assert can_open(tmp_path / "output")


def test_file_is_no_folder_to_build_into(tmp_path: Path) -> None:
    """A file at the place of the output stays what it is."""
    (tmp_path / "output").write_bytes(b"mine")
    with pytest.raises(BuildRefusedError) as refused:
        Trees(tmp_path / "output").open()
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
    trees = Trees(tmp_path / "site")
    trees.open()
    trees.empty_spare()
    write(trees, "index.html", b"new")
    trees.change_places()
    trees.close()
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "site" / "index.html").read_bytes() == b"new"
