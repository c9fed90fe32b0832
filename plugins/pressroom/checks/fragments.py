"""Is there a place in the page for each fragment that links to it?"""

from collections.abc import Iterator
from urllib.parse import unquote

from pressroom.checks.markup import query
from pressroom.checks.origin import Origin
from pressroom.checks.staged import StagedPage
from pressroom.problems.problem import Problem

IDS = query("//@id | //a/@name")


class Fragments:
    """The ids of the pages read so far, and the fragments that are still to be looked up."""

    def __init__(self) -> None:
        """Begin with none."""
        self._ids: dict[str, frozenset[str]] = {}
        self._shared: dict[frozenset[str], frozenset[str]] = {}
        self._awaited: list[tuple[Origin, str, str]] = []

    def add(self, staged: StagedPage) -> None:
        """Keep the ids of a page; pages that have the same ones share one set."""
        ids = frozenset(IDS(staged.root))
        self._ids[staged.origin.output] = self._shared.setdefault(ids, ids)

    def expect(self, address: str, output: str, origin: Origin) -> None:
        """Note that a page names this address, which leads to the file at `output`."""
        if "#" in address:
            self._awaited.append((origin, address, output))

    def findings(self) -> Iterator[Problem]:
        """Yield each fragment that its page lacks; to be called when all pages were added.

        An empty fragment and `top` are the top of any page (HTML Standard, 7.4.6.4).
        """
        for origin, address, output in self._awaited:
            fragment = unquote(address.partition("#")[2])
            ids = self._ids.get(output)
            if ids is not None and fragment.lower() not in ("", "top") and fragment not in ids:
                yield origin.finding("E519", value=address)
