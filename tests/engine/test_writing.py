"""How do files come into the spare tree, and go?"""

import resource
from pathlib import Path

import pytest

from pressroom.engine.writing import Left, Writer


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    """Return a writer of an empty spare tree, beside a live one with two files."""
    for name in ("live/a/index.html", "live/robots.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"old")
    (tmp_path / "spare").mkdir()
    return Writer(tmp_path / "live", tmp_path / "spare")


def held(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file below a folder, by its path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_file_is_left_as_it_is_told(writer: Writer, tmp_path: Path) -> None:
    """Size and time of what was written are what the next build compares."""
    left = writer.put("b/c/index.html", b"new")
    found = (tmp_path / "spare" / "b" / "c" / "index.html").stat()
    assert left == Left(3, found.st_mtime_ns)
    assert held(tmp_path / "spare") == {"b/c/index.html": b"new"}


def test_same_bytes_stay_the_same_file(writer: Writer, tmp_path: Path) -> None:
    """A file that the live tree has just so is shared; its time is the old one."""
    live = tmp_path / "live" / "a" / "index.html"
    assert writer.put("a/index.html", b"old") == Left(3, live.stat().st_mtime_ns)
    assert (tmp_path / "spare" / "a" / "index.html").samefile(live)


def test_no_file_is_opened_for_writing_again(writer: Writer, tmp_path: Path) -> None:
    """What is shared with the live tree is replaced in the spare one, and never changed."""
    writer.share("robots.txt")
    writer.put("robots.txt", b"new")
    writer.put("robots.txt", b"newer")
    assert held(tmp_path / "spare") == {"robots.txt": b"newer"}
    assert held(tmp_path / "live") == {"a/index.html": b"old", "robots.txt": b"old"}


@pytest.mark.parametrize("first", ["a", "a/b/c"], ids=["a file", "a folder"])
def test_file_and_folder_take_each_others_place(writer: Writer, tmp_path: Path, first: str) -> None:
    """What an earlier tree had at a place gives way to what this one needs there."""
    second = "a/b" if first == "a" else "a"
    writer.put(first, b"earlier")
    Writer(None, tmp_path / "spare").put(second, b"now")
    assert held(tmp_path / "spare") == {second: b"now"}


def test_file_that_is_cut_short_is_not_left(writer: Writer) -> None:
    """Where the system takes a part of the bytes only, the file is not told as left."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="large"):
            writer.put("b/index.html", b"x" * 1500)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_removed_files_take_empty_folders_along(writer: Writer, tmp_path: Path) -> None:
    """No empty folder is left, no other file goes, and a folder may come back."""
    for path in ("a/b/one.html", "a/two.html", "c/d/three.html"):
        writer.put(path, b"x")
    writer.remove(["a/b/one.html", "c/d/three.html", "c/none.html"])
    assert held(tmp_path / "spare") == {"a/two.html": b"x"}
    assert sorted(path.name for path in (tmp_path / "spare").iterdir()) == ["a"]
    writer.put("a/b/one.html", b"y")
    assert held(tmp_path / "spare") == {"a/b/one.html": b"y", "a/two.html": b"x"}


def test_link_in_place_of_a_folder_is_replaced(writer: Writer, tmp_path: Path) -> None:
    """Nothing is written through it, however deep the file lies."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "spare" / "a").symlink_to(tmp_path / "elsewhere")
    writer.put("a/b/index.html", b"new")
    assert held(tmp_path / "elsewhere") == {}
    assert held(tmp_path / "spare") == {"a/b/index.html": b"new"}
    assert not (tmp_path / "spare" / "a").is_symlink()


def test_link_in_place_of_a_live_file_is_not_shared(writer: Writer, tmp_path: Path) -> None:
    """What somebody else may change is no file of ours, even if its bytes are the right ones."""
    data = b"elsewhere.html"
    (tmp_path / "live" / "elsewhere.html").write_bytes(data)
    (tmp_path / "live" / "index.html").symlink_to("elsewhere.html")
    writer.put("index.html", data)
    assert not (tmp_path / "spare" / "index.html").is_symlink()
    assert held(tmp_path / "spare") == {"index.html": data}


def test_two_writers_clear_the_way_together(writer: Writer, tmp_path: Path) -> None:
    """A folder that another process has just made in a file's place keeps what lies in it."""
    (tmp_path / "spare" / "a").write_bytes(b"a file")
    other = Writer(tmp_path / "live", tmp_path / "spare")
    writer.put("a/b/one.html", b"1")
    other.put("a/b/two.html", b"2")
    assert held(tmp_path / "spare") == {"a/b/one.html": b"1", "a/b/two.html": b"2"}
