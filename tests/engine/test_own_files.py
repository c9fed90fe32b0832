"""Which files of its own may a release be made of?"""

import hashlib
from pathlib import Path

import pytest
from jinja2 import Environment
from PIL import Image as Picture

from pressroom.engine.own_files import OwnFiles
from pressroom.engine.places import Places
from pressroom.engine.shell import SiteShell
from pressroom.model.edition import PublicRelease
from pressroom.model.media import Image, MediaFile, Rendition
from pressroom.model.state import State
from tests.records import SITE, release

FOLDER = "releases/2010/03/26/first/"


@pytest.fixture
def shell(tmp_path: Path) -> SiteShell:
    """Return a shell with a theme of one file, and a secret beside it."""
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "static" / "css" / "a.css").write_bytes(b"a{}")
    (tmp_path / "secret.css").write_bytes(b"secret")
    (tmp_path / "static" / "link.css").symlink_to(tmp_path / "secret.css")
    files = OwnFiles(Places(tmp_path / "content", tmp_path / "pictures"), tmp_path / "static")
    return SiteShell(SITE, (), Environment(autoescape=True), files=files)


def public(tmp_path: Path) -> PublicRelease:
    """Return a release with a picture in a smaller copy."""
    folder = tmp_path / "content" / "releases" / "first"
    folder.mkdir(parents=True)
    Picture.new("RGB", (8, 6)).save(folder / "map.png")
    file = MediaFile(
        source_path="releases/first/map.png",
        name="map.png",
        media_type="image/png",
        size_bytes=1,
        sha256="0" * 64,
        source_sha256=hashlib.sha256((folder / "map.png").read_bytes()).hexdigest(),
        exif=b"",
    )
    copy = Rendition(name="map.png.4.png", media_type="image/png", width=4, height=3)
    told = release(images=(Image(file=file, width=8, height=6, renditions=(copy,)),))
    return PublicRelease(
        release=told, state=State.PUBLISHED, path=FOLDER, body_html="", modified=told.date
    )


def test_release_gets_its_own_media_and_the_theme(shell: SiteShell, tmp_path: Path) -> None:
    """A picture comes as the site publishes it, in either size."""
    told = public(tmp_path)
    assert shell.file_of(told, "theme/css/a.css") == b"a{}"
    for name, size in (("map.png", (8, 6)), ("map.png.4.png", (4, 3))):
        data = shell.file_of(told, f"{FOLDER}{name}")
        assert data
        (tmp_path / "shown.png").write_bytes(data)
        with Picture.open(tmp_path / "shown.png") as picture:
            assert picture.size == size


@pytest.mark.parametrize(
    "path",
    [
        "theme/../secret.css",
        "theme/link.css",
        "theme/css",
        "theme/none.css",
        f"{FOLDER}index.html",
        "releases/2010/03/26/second/map.png",
        "/etc/passwd",
        "",
    ],
)
def test_release_gets_nothing_else(shell: SiteShell, tmp_path: Path, path: str) -> None:
    """No file beside the theme, none of another release, and none of the machine."""
    assert shell.file_of(public(tmp_path), path) is None
