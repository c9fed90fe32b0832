"""What is the next live tree to hold?"""

from collections.abc import Mapping

from msgspec import Struct

from pressroom.engine.keys import PlannedVolumes, volume_of
from pressroom.model.artefact import Artefact

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
