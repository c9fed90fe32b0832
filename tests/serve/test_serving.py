"""How a preview begins, goes on beside others, and ends."""

import fcntl
import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import pytest

from pressroom.publishing.following import changes_from_now
from tests.serve.serving import DEADLINE_S, eventually, serving
from tests.site.newsroom import Newsroom, files_of

# Its own namespace has limits of its own, which are lowered without harm to others.
NAMESPACE = ("unshare", "--user", "--map-root-user")
PLACE = "releases/2010/03/26/headline-"


@contextmanager
def full_pipe() -> Iterator[tuple[int, BinaryIO]]:
    """Yield both ends of a pipe into which nothing more can be written for now."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    try:
        while True:
            os.write(writing, b"-" * 4096)
    except BlockingIOError:
        os.set_blocking(writing, True)
    with os.fdopen(writing, "wb", buffering=0) as end:
        yield reading, end
    os.close(reading)


def test_save_during_the_first_build_is_not_forgotten(newsroom: Newsroom) -> None:
    """The first build is refused; what was saved after it had read, and before it ended, is shown.

    Its messages find no place, so that it has read everything and has not ended yet.
    """
    path = newsroom.write("early", date="soon")
    with full_pipe() as (reading, end), serving(newsroom, stderr=end, is_ready=False) as served:
        cache = newsroom.folder / ".cache" / "pressroom"
        eventually(lambda: any(cache.glob("site-*.sqlite")), lambda: served.said)
        newsroom.write("early", body="Mended text.")
        end.close()
        # Only the preview and its builds hold the other end now.
        threading.Thread(target=_emptied, args=(reading,), daemon=True).start()
        eventually(lambda: "Serving" in served.said)
        served.shows("Mended text.", f"{PLACE}early/")
    assert path.is_file()


def _emptied(pipe: int) -> None:
    while os.read(pipe, 65536):
        pass


@pytest.mark.parametrize("before", [1, pytest.param(0, marks=pytest.mark.long)])
def test_refused_first_build_is_mended_by_the_next_save(newsroom: Newsroom, before: int) -> None:
    """There is the site of one earlier build to show, or of none."""
    newsroom.write("good")
    for _ in range(before):
        newsroom.build()
    newsroom.write("bad", date="soon")
    with serving(newsroom) as served:
        served.says('E122 "soon" is not a date.')
        newsroom.write("bad", body="Mended text.")
        served.shows("Mended text.", f"{PLACE}bad/")


def test_folders_that_the_settings_change_are_followed(newsroom: Newsroom) -> None:
    """Another content and output, and another path of the site, are served at the same port."""
    newsroom.write("first")
    others = newsroom.folder / "others"
    shutil.copytree(newsroom.content, others)
    told = f"PATH = {str(newsroom.content)!r}\nOUTPUT_PATH = {str(newsroom.output)!r}\n"
    with serving(newsroom, folders=told) as served:
        served.shows("Headline first")
        settings = served.settings.read_text("utf-8")
        moved = newsroom.folder / "moved"
        changed = f"OUTPUT_PATH = {str(moved)!r}\nSITEURL = 'https://newsroom.example/below'\n"
        served.settings.write_text(settings + changed, "utf-8")
        served.says(f"Serving {moved} at {served.address}below/")
        served.shows("Headline first", "below/")
        newsroom.write("second")
        served.shows("Headline second", "below/")
        served.settings.write_text(f"{settings}{changed}PATH = {str(others)!r}\n", "utf-8")
        served.shows_no("Headline second", "below/")
        page = others / "releases" / "first.md"
        page.write_text(page.read_text("utf-8").replace("Headline", "Heading"), "utf-8")
        served.shows("Heading first", "below/")


def test_embargo_that_lifts_shows_without_a_save(newsroom: Newsroom) -> None:
    """A held release comes at its moment, though no file has changed."""
    newsroom.write("public")
    lift = datetime.now(UTC) + timedelta(seconds=3)  # noqa: TID251 - a moment soon to come
    newsroom.write("held", embargo=lift.isoformat(timespec="seconds"))
    with serving(newsroom, has_clock=True) as served:
        served.says("1 held, 1 published")
        assert "Headline held" not in served.get()
        served.shows("Headline held")


def test_moment_that_was_asked_for_stays(newsroom: Newsroom) -> None:
    """With `--now` the preview is of that moment, whatever the clock says."""
    newsroom.write("public")
    newsroom.write("held", embargo="2021-01-01T00:00Z")
    with serving(newsroom, "--now", "2020-12-31T23:59:59Z") as served:
        assert "Headline held" not in served.get()
        newsroom.write("more")
        served.shows("Headline more")
        assert "Headline held" not in served.get()


def test_save_waits_for_a_build_of_somebody_else(newsroom: Newsroom) -> None:
    """While another process holds the site nothing is shown; then all that was saved is."""
    newsroom.write("first")
    with serving(newsroom) as served:
        with served.lock.open("a+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            newsroom.write("waiting")
            template = newsroom.folder / "theme" / "templates" / "base.html"
            text = template.read_text("utf-8")
            template.write_text(text.replace("</body>", "<p>Waiting</p></body>"), "utf-8")
            eventually(lambda: bool(_those_who_open(served.lock)), lambda: served.said)
            assert "Headline waiting" not in served.get()
        served.shows("Headline waiting")
        served.shows("<p>Waiting</p>")


def test_preview_ends_quietly(newsroom: Newsroom) -> None:
    """Ctrl-C says one word and leaves status 0."""
    newsroom.write("first")
    with serving(newsroom) as served:
        told = len(served.said)
        served.process.send_signal(signal.SIGINT)
        assert served.process.wait(DEADLINE_S) == 0
        assert served.said[told:] == "\nStopped.\n"


def test_preview_that_ends_ends_its_build(newsroom: Newsroom) -> None:
    """Being asked to end during a build leaves no process behind, and no site."""
    newsroom.write("first")
    # Somebody else holds the site, so that the build goes on for as long as this takes.
    with (newsroom.folder / ".output.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with serving(newsroom, is_ready=False) as served:
            eventually(lambda: bool(_those_who_open(served.lock)), lambda: served.said)
            (build,) = _those_who_open(served.lock)
            assert build != served.process.pid
            served.process.send_signal(signal.SIGTERM)
            assert served.process.wait(DEADLINE_S) == 0
            assert not Path(f"/proc/{build}").exists()
            assert served.said == "\nStopped.\n"
    assert not newsroom.output.exists()


def _those_who_open(path: Path) -> set[int]:
    """Return the other processes that have a file open."""
    found = set()
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        with suppress(OSError):
            if link.readlink() == path:
                found.add(int(link.parts[2]))
    return found - {os.getpid()}


@pytest.mark.parametrize("times", [1, pytest.param(20, marks=pytest.mark.long)])
def test_killed_preview_leaves_a_site_that_the_next_build_makes_right(
    newsroom: Newsroom, times: int
) -> None:
    """SIGKILL while it builds what was saved: the tree is whole, and the next build is as clean."""
    for number in range(40):
        newsroom.write(f"n{number}", date=f"20{number % 20:02}-01-01")
    for round_ in range(times):
        with serving(newsroom) as served:
            before = files_of(newsroom.output)
            for number in range(40):
                newsroom.write(
                    f"n{number}", f"Text {round_} of {number}.", date=f"20{number % 20:02}-01-01"
                )
            eventually(lambda: served.is_building, lambda: served.said, pause_s=0.0)
            served.process.kill()
            served.process.wait()
            killed = files_of(newsroom.output)
            served.build()
            after = files_of(newsroom.output)
            assert after == served.clean()
            assert killed in (before, after)


@pytest.mark.parametrize(
    ("limit", "number", "said"),
    [("watches", 2, "OS file watch limit reached."), ("instances", 0, "Too many open files")],
)
def test_saves_are_found_where_the_system_watches_no_more(
    newsroom: Newsroom, limit: str, number: int, said: str
) -> None:
    """The limit is told, and two saves within a second, and what is new or goes, are on show."""
    path = newsroom.write("first", body="Text 0.")
    limited = f'echo {number} > /proc/sys/user/max_inotify_{limit} && exec "$@"'
    with serving(newsroom, beneath=[*NAMESPACE, "sh", "-c", limited, "sh"]) as served:
        served.says("Files cannot be watched here: ")
        served.says(said)
        served.says("They are looked at twice a second instead")
        for times in range(4):
            before, after = f"Text {times}.", f"Text {times + 1}."
            path.write_text(path.read_text("utf-8").replace(before, after), encoding="utf-8")
            served.shows(after, f"{PLACE}first/")
        folder = newsroom.releases / "deep"
        folder.mkdir()
        path.rename(folder / "first.md")
        newsroom.write("second")
        served.shows("Headline second")
        shutil.rmtree(folder)
        served.shows_no("Headline first")
        assert "Traceback" not in served.said


def test_file_is_followed_by_its_path(tmp_path: Path) -> None:
    """One that is replaced, taken away, or comes later is told each time."""
    file = tmp_path / "settings.py"
    folder = tmp_path / "folder"
    folder.mkdir()
    changes = changes_from_now([folder, file])
    found: set[str] = set()
    for text in ("1", "22", "333"):
        fresh = tmp_path / "fresh"
        fresh.write_text(text, "utf-8")
        fresh.replace(file)
        found = next(told for told in changes if told)
        assert found == {str(file)}
    file.unlink()
    assert next(told for told in changes if told) == {str(file)}
    (folder / ".hidden").write_text("", "utf-8")
    (folder / "seen").write_text("", "utf-8")
    assert next(told for told in changes if told) == {str(folder / "seen")}
