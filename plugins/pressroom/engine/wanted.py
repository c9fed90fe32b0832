"""What is the next live tree to hold?"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from pressroom.engine.keys import PlannedVolumes, volume_of
from pressroom.model.artefact import Artefact
from pressroom.model.page import PageKind

# The volume of the files that Pelican made, such as those of the theme.
COPIES = "copies"


class Wanted(Struct, kw_only=True):
    """The volumes of the next live tree by name, and what makes each of its files by output path.

    `copies` are the files that Pelican made, `copied` the paths of them: where Pelican made
    nothing, those of the last build stay.
    """

    volumes: PlannedVolumes
    artefacts: Mapping[str, Artefact]
    copies: Mapping[str, bytes]
    copied: frozenset[str]
    paths: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Bring all paths together."""
        self.paths = self.copied.union(self.artefacts)

    def volume_of(self, path: str) -> str:
        """Return the name of the volume that a file belongs to."""
        artefact = self.artefacts.get(path)
        return volume_of(artefact) if artefact else COPIES

    def source_of(self, path: str) -> str | None:
        """Return the source that a finding in a file is traced to, where it has one."""
        artefact = self.artefacts.get(path)
        return artefact.source_path if artefact else None


class SourcesOfAll(Mapping[str, str]):
    """The source of each file by its output path, in order; an empty text where it has none."""

    def __init__(self, wanted: Wanted) -> None:
        """Take the files."""
        self._wanted = wanted

    def __getitem__(self, path: str) -> str:
        if path not in self._wanted.paths:
            raise KeyError(path)
        return self._wanted.source_of(path) or ""

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._wanted.paths))

    def __len__(self) -> int:
        return len(self._wanted.paths)


class KindsOfPages(Mapping[str, PageKind]):
    """The kind of each page by its output path, in the order of the plan."""

    def __init__(self, pages: Sequence[Artefact], wanted: Wanted) -> None:
        """Take the pages, and all files."""
        self._pages = pages
        self._artefacts = wanted.artefacts

    def __getitem__(self, path: str) -> PageKind:
        page = self._artefacts[path].page
        if page is None:
            raise KeyError(path)
        return page.kind

    def __iter__(self) -> Iterator[str]:
        return (artefact.path for artefact in self._pages)

    def __len__(self) -> int:
        return len(self._pages)
