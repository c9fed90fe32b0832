"""Which copies of pictures stay in the cache?"""

import os
from pathlib import Path

import pytest
from PIL import Image

from tests.site.newsroom import Newsroom

LONG_AGO = (0, 0)
PICTURED = "[{file: a.png, alt: A picture}]"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom with two releases of one picture each, the second to be held."""
    found = Newsroom.in_folder(tmp_path)
    for number, key in enumerate(("shown", "other")):
        folder = found.releases / key
        folder.mkdir()
        Image.new("RGB", (6, 4), (number, 2, 3)).save(folder / "a.png")
        found.write(key, images=PICTURED)
    found.build()
    return found


def kept(newsroom: Newsroom) -> set[Path]:
    """Return the copies in the cache."""
    return {p for p in (newsroom.folder / "cache" / "pictures").rglob("*") if p.is_file()}


def used_long_ago(paths: set[Path]) -> None:
    """Give copies a time before all others."""
    for path in paths:
        os.utime(path, LONG_AGO)


def without_picture(newsroom: Newsroom, key: str) -> None:
    """Take the picture of a release away, and build."""
    (newsroom.releases / key / "a.png").unlink()
    newsroom.write(key)
    newsroom.build()


def test_copies_that_no_release_names_go_when_they_were_not_used_of_late(
    newsroom: Newsroom,
) -> None:
    """Of old copies those stay that a release shows, or will show when it is no longer held."""
    before = kept(newsroom)
    newsroom.write("other", images=PICTURED, embargo='"2099-01-01T00:00:00Z"')
    newsroom.build()
    assert kept(newsroom) == before
    used_long_ago(before)
    without_picture(newsroom, "shown")
    left = kept(newsroom)
    assert (len(before), len(left)) == (4, 2)
    newsroom.write("other", images=PICTURED)
    newsroom.build()
    assert kept(newsroom) == left
    assert all(path.stat().st_mtime_ns for path in left)


def test_copies_that_were_used_of_late_stay_for_others(newsroom: Newsroom) -> None:
    """Another checkout or build may need them; what a killed process left half written goes."""
    before = kept(newsroom)
    half = min(before).with_name("half.1.new")
    half.write_bytes(b"")
    used_long_ago({half})
    without_picture(newsroom, "shown")
    assert kept(newsroom) == before


def test_build_that_changes_no_picture_looks_at_none(newsroom: Newsroom) -> None:
    """Copies that nobody needs cost an edit nothing; they wait for the next picture."""
    stray = min(kept(newsroom)).with_name("stray")
    stray.write_bytes(b"")
    used_long_ago({stray})
    newsroom.write("third")
    newsroom.build()
    assert stray.exists()
    without_picture(newsroom, "shown")
    assert not stray.exists()
