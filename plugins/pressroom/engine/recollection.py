"""What did the last build find out or work out, that the next one need not?"""

from collections.abc import Iterable

from msgspec import Struct, field

from pressroom.engine.cache import BUILD
from pressroom.engine.front import News
from pressroom.engine.keys import PlannedVolumes
from pressroom.engine.memory import Memory
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
        """Forget the releases that these files belong to: as text, sidecar or medium.

        Of folders, those of all files in them are forgotten.
        """
        told = frozenset(changed)
        for path in told:
            self.outcomes.pop(path, None)
            self.outcomes.pop(path.removesuffix(SIDECAR), None)
            folder = path
            while folder:
                for suffix in SUFFIXES:
                    self.outcomes.pop(folder + suffix, None)
                folder = folder.rpartition("/")[0]
        if told:
            for path in [p for p in self.outcomes if p.rpartition("/")[0] in told]:
                del self.outcomes[path]


def recollection_by(news: News, memory: Memory, ground: str) -> Recollection | None:
    """Return what came of the sources of which there is no news since the last build.

    None where it is not known that nothing else has changed.
    """
    if not news.is_latest or not memory.is_fact(BUILD, news.note.build):
        return None
    rows = memory.sources(ground)
    outcomes = [Outcome(p, row[1], row.told if row[2] else (), row[3]) for p, row in rows.items()]
    found = Recollection(outcomes=dict(zip(rows, outcomes, strict=True)))
    found.forget(news.changed)
    return found
