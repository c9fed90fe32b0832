"""What is written into the offices, and which cases are tested each time."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from pressroom.engine.still import UNSETTLED_NS
from tests.histories.office import Office
from tests.histories.source import Source
from tests.pictures.samples import saved

# Two pictures of one size in bytes.
PICTURE, OTHER_PICTURE = (
    saved(Image.new("RGB", (1, 1), colour), "PNG") for colour in ((1, 2, 3), (3, 2, 1))
)


def cases(values: Mapping[str, Any], *quick: str) -> list[Any]:
    """Return the values as parameters with their names; those that are not quick are long."""
    return [
        pytest.param(
            *(value if isinstance(value, tuple) else (value,)),
            id=name,
            marks=() if name in quick else pytest.mark.long,
        )
        for name, value in values.items()
    ]


def write(office: Office, number: int, title: str = "Agencies sign", **more: str) -> Path:
    """Write a release, and return its file."""
    key = f"r-{number:03}"
    date = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    source = Source(id=key, file=f"{key}.md", title=f"{title} {number}", date=date, more=more)
    path = office.releases / source.file
    path.write_text(source.text, "utf-8")
    return path


def retitle_all(office: Office) -> None:
    """Change the headline of every release."""
    for number in range(len(list(office.releases.glob("*.md")))):
        path = office.releases / f"r-{number:03}.md"
        path.write_text(path.read_text("utf-8").replace("Agencies sign", "Board meets"), "utf-8")


def settle() -> None:
    """Wait until files that were just written are old enough to be believed by their times."""
    time.sleep(1.5 * UNSETTLED_NS / 1_000_000_000)
