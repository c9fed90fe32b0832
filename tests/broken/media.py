"""What is wrong with a picture when its files are made."""

import hashlib
import struct
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from jinja2 import Environment

from pressroom.engine.media import copied_file, smaller_file
from pressroom.engine.shell import SiteShell
from pressroom.problems.problem import Problem
from tests.broken.finding import refusal_of
from tests.records import SITE

SHELL = SiteShell(SITE, (), Environment(autoescape=True))


def changed_medium(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a picture that is not what it was when it was read."""
    path = folder / "content" / "map.png"
    path.write_bytes(b"another picture")
    return refusal_of(lambda: copied_file((str(path), "0" * 64), SHELL))


def damaged_picture(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a picture whose pixels are lost, though its file has an end."""
    path = folder / "content" / "map.png"
    header = struct.pack(">IIBBBBB", 4, 3, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", b"lost"), (b"IEND", b""))
    parts = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", crc32(k + d)) for k, d in chunks)
    data = b"\x89PNG\r\n\x1a\n" + b"".join(parts)
    path.write_bytes(data)
    sha256 = hashlib.sha256(data).hexdigest()
    inputs = (str(path), sha256, "image/webp", 4, 3, str(folder / "pictures"))
    return refusal_of(lambda: smaller_file(inputs, SHELL))


MEDIA: dict[str, Callable[[Path], tuple[Problem, ...]]] = {
    "E229-pixels-lost": damaged_picture,
    "E331-changed-medium": changed_medium,
}
