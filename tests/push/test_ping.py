"""A hub hears of the feeds that have changed, of each once, and subscribers get them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.push.world import HUB, World, world_around
from tests.site.newsroom import Newsroom

SITE = "http://newsroom.example"
PINGED = "hub.json"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom with two releases and a hub, built."""
    newsroom = Newsroom.in_folder(tmp_path)
    newsroom.write("one", section="press-release")
    newsroom.write("two", section="statement")
    build(newsroom)
    return newsroom


@pytest.fixture
def world(newsroom: Newsroom) -> Iterator[World]:
    """Return the hosts around the newsroom."""
    with world_around(newsroom.output) as world:
        yield world


def build(newsroom: Newsroom) -> dict[str, bytes]:
    """Build with the hub."""
    settings = newsroom.settings
    with settings.open("a", encoding="utf-8") as file:
        file.write(f"PRESSROOM = PRESSROOM | {{'HUB': {HUB!r}}}\n")
    return newsroom.build("--settings", str(settings), "--site-url", SITE)


def ping(newsroom: Newsroom, world: World) -> tuple[int, str, list[str]]:
    """Tell the hub, and return the status, what was said, and the topics that the hub heard."""
    world.told.clear()
    since = str(newsroom.folder / PINGED)
    done = newsroom.run("ping", "--since", since, environment=world.environment)
    return done.returncode, done.stdout + done.stderr, sorted(world.told)


def feeds_of(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the feeds that name the hub, by their addresses."""
    return {f"{SITE}/{path}": data for path, data in files.items() if HUB.encode() in data}


def test_hub_hears_once_of_what_changed_and_subscribers_get_it(
    newsroom: Newsroom, world: World
) -> None:
    """Everything at first, nothing the second time, and then what an edit has changed."""
    first = feeds_of(build(newsroom))
    topic = f"{SITE}/feeds/sections/statement.atom.xml"
    world.subscribe(topic)
    assert ping(newsroom, world) == (
        0,
        f"Told {HUB} of {len(first)} feeds of {len(first)}.\n",
        sorted(first),
    )
    ((link, data),) = world.wait_for(1)
    assert f'<{topic}>; rel="self"' in link
    assert data == first[topic]
    said = f"Nothing to tell {HUB}: {len(first)} feeds, and none has changed.\n"
    assert ping(newsroom, world) == (0, said, [])
    newsroom.write("two", "Another sentence.", section="statement")
    second = feeds_of(build(newsroom))
    changed = sorted(url for url in second if second[url] != first.get(url))
    assert topic in changed
    assert len(changed) < len(second)
    status, _, told = ping(newsroom, world)
    assert (status, told) == (0, changed)
    assert [data for _, data in world.wait_for(2)] == [first[topic], second[topic]]


def test_feed_that_is_gone_is_forgotten(newsroom: Newsroom, world: World) -> None:
    """What is kept of it would grow for ever."""
    ping(newsroom, world)
    (newsroom.releases / "two.md").unlink()
    left = feeds_of(build(newsroom))
    ping(newsroom, world)
    assert json.loads((newsroom.folder / PINGED).read_bytes()).keys() == left.keys()


def test_site_without_a_hub_is_told(newsroom: Newsroom, world: World) -> None:
    """Whoever asks for it wants to know that nobody was told."""
    newsroom.build("--site-url", SITE)
    status, said, told = ping(newsroom, world)
    assert (status, told) == (1, [])
    assert "E349" in said
