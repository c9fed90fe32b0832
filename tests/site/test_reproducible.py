"""The output is a function of content, settings, theme and clock."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pressroom.engine.build import Build
from pressroom.engine.front import read_note
from pressroom.engine.running import build_by_recipe
from tests.site.newsroom import NOW, ROOT, Newsroom, files_of, tree_hash

DEMONSTRATION = ROOT / "content"


def copied(folder: Path) -> Newsroom:
    """Return a newsroom with the demonstration's content."""
    shutil.copytree(DEMONSTRATION, folder / "content")
    return Newsroom(folder=folder)


def test_zone_and_hash_seed_of_the_machine_change_no_byte(tmp_path: Path) -> None:
    """Two builds in two folders, time zones and hash seeds give one tree hash."""
    east = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}
    west = {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "4242", "LC_ALL": "C"}
    first = copied(tmp_path / "one").build(environment=east)
    second = copied(tmp_path / "some" / "deeper").build(environment=west)
    assert tree_hash(first) == tree_hash(second)
    assert len(first) > 50


def test_folder_that_comes_is_not_passed_over(newsroom: Newsroom) -> None:
    """The first standing page of a site is in the next build, as in one from nothing."""
    pages = newsroom.content / "pages"
    aside = pages.rename(newsroom.folder / "aside")
    settings = ("--settings", str(newsroom.settings))
    # The second build leaves a note of files that have settled.
    newsroom.build(*settings)
    newsroom.build(*settings)
    aside.rename(pages)
    afresh = ("--output", str(newsroom.folder / "afresh"))
    newsroom.run("build", *settings, *afresh)
    assert newsroom.build(*settings) == files_of(newsroom.folder / "afresh")


def test_source_date_epoch_is_the_clock_when_none_is_given(newsroom: Newsroom) -> None:
    """A release held until tomorrow is public for a build whose epoch lies after that."""
    newsroom.write("public")
    newsroom.write("later", date="2026-01-16")
    options = ["--content", str(newsroom.content), "--output", str(newsroom.output)]
    for epoch, is_public in (("1768521599", False), ("1768539600", True)):
        subprocess.run(
            [sys.executable, "-m", "pressroom", "build", *options],
            cwd=ROOT,
            env={**os.environ, "SOURCE_DATE_EPOCH": epoch},
            check=True,
            capture_output=True,
        )
        found = files_of(newsroom.output)
        assert any("headline-later" in path for path in found) is is_public


def test_pelicans_own_command_gives_the_same_bytes(tmp_path: Path) -> None:
    """`pelican content -s pelicanconf.py` builds what our command builds."""
    ours = copied(tmp_path / "ours").build()
    theirs = copied(tmp_path / "theirs")
    subprocess.run(
        [
            str(Path(sys.executable).with_name("pelican")),
            str(theirs.content),
            "--settings",
            "pelicanconf.py",
            "--output",
            str(theirs.output),
            "--extra-settings",
            f'PRESSROOM_NOW="{NOW}"',
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    assert files_of(theirs.output) == ours


def test_build_after_a_lost_cache_is_whole(newsroom: Newsroom) -> None:
    """A note alone does not know which files Pelican made; they are made again."""
    newsroom.write("one")
    newsroom.build()
    caches = [path for path in newsroom.folder.rglob("site-*.sqlite") if path.is_file()]
    assert caches
    for cache in caches:
        cache.unlink()
    newsroom.write("two", date="2010-03-27")
    assert "theme/css/pressroom.css" in newsroom.build()


def test_nothing_is_read_that_pelican_will_read_again(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a cache the recipe is of no use, which is told before the archive is read."""
    newsroom.write("one")
    newsroom.build()
    (found,) = newsroom.folder.glob(".cache/pressroom/note-*")
    note = read_note(found)
    assert note is not None
    recipe = note.unpacked_recipe()
    assert recipe is not None
    reads: list[Build] = []
    monkeypatch.setattr(Build, "read", lambda build, _ground, **_: reads.append(build))
    shutil.rmtree(newsroom.folder / "cache")
    assert build_by_recipe(recipe, {}, None) is None
    assert reads == []
