"""What does the spare tree hold, which a build is going to bring up to date?"""

from pressroom.engine.cache import TREES, OutputRow, Remembered
from pressroom.engine.fork import Aside
from pressroom.engine.holding import Folders, Holding, holding_of
from pressroom.engine.trees import Trees

# Fewer files are looked at sooner than another process has begun.
WORTH_SENDING = 2_000
NOTHING = Holding(amiss=frozenset(), strange=())


class Spare:
    """The spare tree as it should be, and as it is.

    `expected` are the files that it should hold; none when nothing is known of it. `pending` are
    paths in which the last build made the live tree different.
    """

    def __init__(self, trees: Trees, remembered: Remembered) -> None:
        """Take the trees and what is remembered of them."""
        self._tree = trees.spare
        inode = trees.spare_inode
        facts = remembered.facts
        folders: Folders | None = facts.get(TREES, {}).get(inode)
        self._folders = folders or {}
        self.expected: dict[str, OutputRow] = {}
        self.pending: tuple[str, ...] = ()
        if folders is None:
            pass
        elif facts.get("live") == inode:
            # A build died after the swap: the spare is the tree that was live before it.
            self.expected = remembered.outputs
        else:
            self.pending = tuple(facts.get("pending", ()))
            away = set(self.pending)
            rows = remembered.outputs
            self.expected = {p: r for p, r in rows.items() if p not in away} if away else rows
        self._aside: Aside[Holding] | None = None
        self._seen: Holding | None = None

    def look_aside(self) -> None:
        """Let another process look at the tree, if there is much to look at."""
        if len(self.expected) >= WORTH_SENDING:
            self._aside = Aside(self._look)

    def holding(self) -> Holding:
        """Return what became of the tree since it was left."""
        if not self.expected:
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
