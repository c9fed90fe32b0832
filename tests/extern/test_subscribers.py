"""What do people get who subscribe? Asked of four readers of feeds, over nginx."""

from pathlib import Path

import feedparser
import pytest

from tests.extern.conftest import nginx
from tests.extern.subscribers import Library, Newsboat, feeds_of, feedsmith_ids
from tests.site.newsroom import NOW, Newsroom

pytestmark = pytest.mark.extern
LATER = "2026-01-20T12:00:00Z"
KEYS = ("slug", "typo", "correct", "withdraw", "section", "still")


def write(newsroom: Newsroom, key: str, body: str = "It says so.", **keys: str) -> None:
    """Write one of the releases; each came out on a day of its own."""
    date = f"2026-01-{KEYS.index(key) + 5:02}T10:00:00-05:00"
    newsroom.write(key, body, **{"date": date, "slug": key, "section": "statement", **keys})


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom with a release for each thing that can happen to one, built."""
    newsroom = Newsroom.in_folder(tmp_path)
    for key in KEYS:
        write(newsroom, key)
    newsroom.write("alone", date="2026-01-12", section="speech")
    newsroom.build("--now", NOW)
    return newsroom


def change(newsroom: Newsroom) -> None:
    """Let everything happen, each to its release, and build again five days later."""
    write(newsroom, "slug", slug="renamed")
    minor = "\n  - {when: 2026-01-16, kind: minor, note: A letter.}"
    write(newsroom, "typo", "It says so!", corrections=minor)
    declared = "\n  - {when: 2026-01-16, kind: correction, note: The word was wrong.}"
    write(newsroom, "correct", "It says no.", corrections=declared)
    write(newsroom, "withdraw", withdrawn="{when: 2026-01-17, reason: It was an error.}")
    write(newsroom, "section", section="notice")
    newsroom.build("--now", LATER)


def test_reader_sees_nothing_come_anew_and_what_changed_as_changed(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    """A new address, section or letter is no news; a correction and a withdrawal are."""
    with nginx(newsroom.output, tmp_path) as address:
        library = Library(address, feeds_of(newsroom.output))
        first = library.ask()
        assert all(first.came.values())
        assert len(first.unread) == len(KEYS) + 1
        files = {feed: (newsroom.output / feed).read_bytes() for feed in first.came}
        again = library.ask()
        assert not any(again.came.values())
        change(newsroom)
        second = library.ask()
    assert second.unread == frozenset()
    assert second.updated.keys() == first.updated.keys()
    moved = {id_ for id_ in first.updated if first.updated[id_] != second.updated[id_]}
    assert moved == {f"tag:newsroom.example,2026:r-{key}" for key in ("correct", "withdraw")}
    # Whatever has the bytes that it had is not sent again.
    changed = {
        feed for feed, data in files.items() if (newsroom.output / feed).read_bytes() != data
    }
    assert {feed for feed, came in second.came.items() if came} == changed
    assert "feeds/sections/speech.atom.xml" not in changed


def test_reader_sees_nothing_come_anew_from_another_host(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    """Ids hold no address of the site: after a move no release is unread again."""
    with nginx(newsroom.output, tmp_path) as address:
        library = Library(address, feeds_of(newsroom.output))
        first = library.ask()
        newsroom.build("--now", NOW, "--site-url", "https://press.example/news")
        second = library.ask()
    assert all(second.came.values())
    assert second.unread == frozenset()
    assert second.updated == first.updated


def test_newsboat_shows_each_release_once(newsroom: Newsroom, tmp_path: Path) -> None:
    """Whoever subscribes to every feed there is has no release twice, before and after."""
    with nginx(newsroom.output, tmp_path) as address:
        newsboat = Newsboat(address, feeds_of(newsroom.output), tmp_path)
        first = newsboat.ask()
        change(newsroom)
        second = newsboat.ask()
    assert len(first) == len(KEYS) + 1
    assert set(first.values()) == {1}
    assert second == first


def test_every_feed_is_read_without_complaint(every_page: Path, judges: Path) -> None:
    """Two parsers find the same entries in each feed of a site of every state, and no fault."""
    feeds = [every_page / feed for feed in feeds_of(every_page)]
    by_feedsmith = feedsmith_ids(judges, feeds)
    assert len(by_feedsmith) == len(feeds)
    for path in feeds:
        ids = by_feedsmith[str(path)]
        assert ids
        assert len(set(ids)) == len(ids)
        if path.suffix == ".xml":
            parsed = feedparser.parse(path.read_bytes())
            assert not parsed.bozo, (path, parsed.get("bozo_exception"))
            assert [entry.id for entry in parsed.entries] == ids
