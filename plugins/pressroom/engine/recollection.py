"""What did the last build of this process work out, that the next one need not?"""

from collections.abc import Iterable

from msgspec import Struct, field

from pressroom.engine.keys import PlannedVolumes
from pressroom.lifecycle.gate import KnownCards
from pressroom.readers.reading import Outcome
from pressroom.readers.sources import SIDECAR, SUFFIXES


class Recollection(Struct):
    """What came of sources, the cards of their releases, and the volumes of outputs.

    It is true while every change of a source is told to it, and no build came between.
    """

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    cards: KnownCards = field(default_factory=dict)
    volumes: PlannedVolumes = field(default_factory=dict)

    def forget(self, changed: Iterable[str]) -> None:
        """Forget the releases that these files belong to: as text, sidecar or medium."""
        for path in changed:
            self.outcomes.pop(path, None)
            self.outcomes.pop(path.removesuffix(SIDECAR), None)
            folder = path.rpartition("/")[0]
            while folder:
                for suffix in SUFFIXES:
                    self.outcomes.pop(folder + suffix, None)
                folder = folder.rpartition("/")[0]
