"""What do the ties of many files come down to, so that few of them have to be looked at again?"""

import hashlib
from array import array
from collections.abc import Iterable

from msgspec import Struct

from pressroom.checks.output import Ties

HASH_BYTES = 8


class Gist(Struct, frozen=True):
    """The titles of files, each by its hash and no two the same, and the fragments they lead to.

    There may be fragments that no file leads to any more.
    """

    titles: frozenset[int] = frozenset()
    fragments: frozenset[tuple[str, str]] = frozenset()

    def without(self, ties: Iterable[Ties]) -> "Gist":
        """Return what is left without these files."""
        titles = (_hash_of(each.title) for each in ties if each.title is not None)
        return Gist(self.titles.difference(titles), self.fragments)

    def with_more(self, ties: Iterable[Ties]) -> "Gist | None":
        """Return the same with more files; None where two may have one title."""
        more = list(ties)
        titles = [each.title for each in more if each.title is not None]
        found = self.titles.union(map(_hash_of, titles))
        if len(found) != len(self.titles) + len(titles):
            return None
        return Gist(found, self.fragments.union(f for each in more for f in each.fragments))

    @property
    def packed(self) -> tuple[bytes, tuple[tuple[str, str], ...]]:
        """Return the same to be kept."""
        return array("Q", self.titles).tobytes(), tuple(sorted(self.fragments))


def gist_of(packed: tuple[bytes, tuple[tuple[str, str], ...]] | None) -> Gist | None:
    """Return what was packed, if anything was."""
    if packed is None:
        return None
    titles, fragments = packed
    return Gist(frozenset(array("Q", titles)), frozenset(fragments))


def _hash_of(title: str) -> int:
    data = title.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=HASH_BYTES).digest(), "big")
