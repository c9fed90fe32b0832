"""What changed since the last build is found without listing the folders of the archive."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pressroom.engine.front import MOST_CHANGES, News, Note
from pressroom.engine.looking import Look, look_at_sources, look_by
from pressroom.engine.statuses import Statuses, statuses_of
from pressroom.engine.still import Known
from tests.records import SITE

NOTHING = Known("", Statuses(), Statuses())


def known_by(look: Look, content: Path) -> Known:
    """Return what a build writes down of these sources, all of which it has read."""
    times = {"": content.stat().st_mtime_ns, **look.sources.folders}
    folders = statuses_of({path: (at,) for path, at in times.items()})
    return Known(f"{content}/", statuses_of(look.sources.stats), folders)


def news_of(known: Known, path: Path) -> News:
    """Return what has become of the sources since."""
    note = Note((), NOTHING, known, NOTHING, "", 0, 0, None, "", "", "", None)
    return News(note, path, (), tuple(known.changed()))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with releases in folders, with a sidecar and with media."""
    folder = tmp_path / "content"
    for name in ("a.md", "2010/b.md", "2010/b/c.pdf", "2010/03/d.txt", "2010/03/d.txt.yaml"):
        path = folder / "releases" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return folder


def moved(releases: Path) -> None:
    """Give a folder another name, and the old name to another folder."""
    (releases / "2010/03").rename(releases / "2010/04")
    shutil.copytree(releases / "2010/04", releases / "2010/03", copy_function=shutil.copyfile)


CHANGES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "a text": lambda releases: (releases / "2010/b.md").write_text("other text", "utf-8"),
    "a sidecar": lambda releases: (releases / "2010/03/d.txt.yaml").write_text("more", "utf-8"),
    "a new file": lambda releases: (releases / "2010/e.md").write_text("e", "utf-8"),
    "a new folder": lambda releases: shutil.copytree(
        releases / "2010/03", releases / "2010/b/2011"
    ),
    "a file that went": lambda releases: (releases / "2010/b.md").unlink(),
    "a folder that went": lambda releases: shutil.rmtree(releases / "2010"),
    "all of them gone": shutil.rmtree,
    "a folder that moved": moved,
    "a file put in the place of another": lambda releases: (releases / "a.md").replace(
        releases / "2010/b.md"
    ),
    "a link in the place of a file": lambda releases: (
        (releases / "a.md").unlink(),
        (releases / "a.md").symlink_to("2010/b.md"),
    ),
    "a link in the place of a folder": lambda releases: (
        (releases / "2010").rename(releases / "2011"),
        (releases / "2010").symlink_to("2011"),
    ),
    "a folder in the place of a file": lambda releases: (
        (releases / "a.md").unlink(),
        shutil.copytree(releases / "2010", releases / "a.md"),
    ),
    "a hidden file": lambda releases: (releases / "2010/.b.md.swp").write_text("", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_sources_are_those_that_a_whole_look_finds(
    change: Callable[[Path], object], content: Path
) -> None:
    """What came, changed, moved or went, also where a folder or a link takes its place."""
    known = known_by(look_at_sources(content, SITE), content)
    change(content / "releases")
    news = news_of(known, content / "note")
    found = look_by(news, content, SITE)
    expected = look_at_sources(content, SITE)
    assert found.sources == expected.sources
    assert found.sources.stats == expected.sources.stats
    assert found.sources.folders == expected.sources.folders
    assert found.sources.links == expected.sources.links


def test_news_counts_only_while_it_is_complete_and_the_latest(content: Path) -> None:
    """After many changes, or another build, the whole archive is looked at."""
    known = known_by(look_at_sources(content, SITE), content)
    news = news_of(known, content / "note")
    assert news.is_latest
    assert not news._replace(changed=("a",) * (MOST_CHANGES + 1)).is_latest
    (content / "note").write_text("left by another build", "utf-8")
    assert not news.is_latest
    stale = News(news.note, news.path, (), ())
    (content / "releases/new.md").write_text("new", "utf-8")
    assert "releases/new.md" in look_by(stale, content, SITE).sources.stats
