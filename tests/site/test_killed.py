"""A build that dies leaves the live tree as it was."""

import fcntl
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.site.newsroom import ROOT, Newsroom, command, files_of


@pytest.fixture
def newsroom_of_forty(tmp_path: Path) -> Newsroom:
    """Return a newsroom of forty releases."""
    newsroom = Newsroom.in_folder(tmp_path)
    for number in range(40):
        newsroom.write(f"n{number}", date=f"20{number % 20:02}-01-01")
    return newsroom


def edit(newsroom: Newsroom, *, is_edited: bool) -> None:
    """Give the half of the releases other headlines, and have one more; or take all that back."""
    for number in range(20):
        title = f"Another headline {number}" if is_edited else f"Headline n{number}"
        newsroom.write(f"n{number}", date=f"20{number:02}-01-01", title=title)
    extra = newsroom.write("extra", date="2005-05-05")
    if not is_edited:
        extra.unlink()


@pytest.mark.parametrize("times", [20, pytest.param(200, marks=pytest.mark.long)])
def test_killed_build_leaves_the_old_tree_whole(
    newsroom_of_forty: Newsroom, tmp_path: Path, times: int
) -> None:
    """SIGKILL at random moments: each time the tree is the old or the new one, whole."""
    newsroom = newsroom_of_forty
    moments = random.Random(times)  # noqa: S311 - any spread of moments will do
    trees: list[dict[str, bytes]] = []
    for is_edited in (False, True):
        edit(newsroom, is_edited=is_edited)
        started = time.perf_counter()
        trees.append(newsroom.build())
        seconds = time.perf_counter() - started
    cuts = 0
    for _ in range(times):
        live = files_of(newsroom.output)
        edit(newsroom, is_edited=live == trees[0])
        process = subprocess.Popen(
            command("build", *newsroom.options()),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(moments.uniform(0.2, 0.97) * seconds)
        cuts += process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert files_of(newsroom.output) in trees
    assert cuts > 0
    for is_edited in (False, True):
        edit(newsroom, is_edited=is_edited)
        assert newsroom.build() == trees[is_edited]
    assert newsroom.build() == trees[True]
    afresh = Newsroom(folder=tmp_path / "afresh")
    shutil.copytree(newsroom.content, afresh.content)
    assert afresh.build() == trees[True]


def test_refused_build_leaves_the_old_tree(newsroom: Newsroom) -> None:
    """A build with an error exits with 1 and changes no byte; the error is told with its line."""
    newsroom.write("good")
    before = newsroom.build()
    newsroom.write("bad", date="soon")
    done = newsroom.run("build")
    assert done.returncode == 1
    assert 'content/releases/bad.md:4: date: E122 "soon" is not a date.' in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(newsroom.output) == before


def test_half_moved_tree_of_an_older_system_is_brought_back(newsroom: Newsroom) -> None:
    """A process that died between two renames left no live tree; the next start restores it."""
    newsroom.write("good")
    before = newsroom.build()
    newsroom.output.rename(newsroom.folder / ".output.old")
    newsroom.write("bad", date="soon")
    assert newsroom.run("build").returncode == 1
    assert files_of(newsroom.output) == before


def test_second_build_at_the_same_time_says_who_holds_the_folder(newsroom: Newsroom) -> None:
    """While the lock is held, another build is refused and touches nothing."""
    newsroom.write("good")
    newsroom.build()
    with (newsroom.folder / ".output.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = newsroom.run("build")
    assert done.returncode == 1
    assert "E322" in done.stderr


def test_folder_that_is_no_site_is_never_replaced(newsroom: Newsroom, tmp_path: Path) -> None:
    """A folder with somebody's files is refused, and keeps them."""
    newsroom.write("good")
    newsroom.output.mkdir()
    (newsroom.output / "thesis.doc").write_text("years of work")
    done = newsroom.run("build")
    assert (done.returncode, "E323" in done.stderr) == (1, True)
    assert files_of(newsroom.output) == {"thesis.doc": b"years of work"}
    shutil.rmtree(newsroom.output)
    assert "index.html" in newsroom.build()
