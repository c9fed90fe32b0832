"""Where does a build read and write, and a plan find what artefacts are made from?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct


class Places(NamedTuple):
    """The content folder, and the folder in which copies of pictures are kept."""

    content: Path
    pictures: Path


class Folders(Struct, frozen=True, kw_only=True):
    """Where a build reads and writes; `report` is a file, when one is wanted."""

    content: Path
    output: Path
    cache: Path
    theme: Path
    report: Path | None = None

    @property
    def places(self) -> Places:
        """Return where a plan finds what artefacts are made from."""
        return Places(self.content, self.cache / "pictures")

    @property
    def static(self) -> Path:
        """Return the folder of the theme's files, its style sheet among them."""
        return self.theme / "static"


def folders_of(settings: Mapping[str, Any]) -> Folders:
    """Return where a build with these settings reads and writes."""
    report = settings.get("PRESSROOM_REPORT")
    return Folders(
        content=Path(settings["PATH"]),
        output=Path(settings["OUTPUT_PATH"]),
        cache=Path(settings["CACHE_PATH"]),
        theme=Path(settings["THEME"]),
        report=Path(report) if report else None,
    )
