"""What does the spare tree hold, which a build is going to bring up to date?"""

from contextlib import suppress
from functools import partial

from pressroom.engine.cache import TREES, Cache, Remembered
from pressroom.engine.fork import Aside
from pressroom.engine.holding import Holding, holding_of
from pressroom.engine.statuses import Statuses
from pressroom.engine.trees import Trees

# Of a smaller cache, some 2,000 files, the tree is looked at sooner than a process has begun.
WORTH_SENDING_BYTES = 1_500_000
NOTHING = Holding(amiss=frozenset(), strange=())


class Spare:
    """The spare tree as it should be, and as it is.

    `expected` are the files that it should hold; none when nothing is known of it. `pending` are
    paths in which the last build made the live tree different.
    """

    def __init__(
        self, trees: Trees, remembered: Remembered, aside: Aside[Holding] | None = None
    ) -> None:
        """Take the trees, what is remembered of them, and who looks at the spare already."""
        self._tree = trees.spare
        inode = trees.spare_inode
        facts = remembered.facts
        folders: Statuses | None = facts.get(TREES, {}).get(inode)
        self._folders = folders or Statuses()
        self.expected = Statuses()
        self.pending: tuple[str, ...] = ()
        if folders is None:
            pass
        elif facts.get("live") == inode:
            # A build died after the swap: the spare is the tree that was live before it.
            self.expected = remembered.files
        else:
            self.pending = tuple(facts.get("pending", ()))
            self.expected = remembered.files.renewed({}, frozenset(self.pending))
        self._aside = aside
        self._seen: Holding | None = None

    def holding(self) -> Holding:
        """Return what became of the tree since it was left."""
        if not self.expected.paths:
            return NOTHING
        if self._seen is None:
            self._seen = self._aside.answer() if self._aside else self._look()
        return self._seen

    def forget(self) -> None:
        """Look no further."""
        if self._aside:
            self._aside.forget()
            self._aside = None

    def _look(self) -> Holding:
        return holding_of(self._tree, self.expected, self._folders)


def look_aside(trees: Trees, cache: Cache, code: str) -> Aside[Holding] | None:
    """Let another process look at the spare tree, if there is much to look at.

    It loads what is remembered for itself. Begun after that, it would share the memory of it with
    the process that builds, and each would copy all that it looks at.
    """
    if cache.size_bytes < WORTH_SENDING_BYTES:
        return None
    with suppress(OSError):
        return Aside(partial(_looked_at, trees, cache, code))
    return None


def _looked_at(trees: Trees, cache: Cache, code: str) -> Holding:
    return Spare(trees, cache.load(code, has_sources=False)).holding()
