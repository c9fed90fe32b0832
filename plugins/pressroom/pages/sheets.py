"""How is the list of a year or month cut into pages of which the full ones never change?"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

from msgspec import Struct

from pressroom.model.card import Card
from pressroom.model.site import Link
from pressroom.model.trail import Crumb
from pressroom.pages.groups import Group
from pressroom.pages.spans import Span, month_links_of

T = TypeVar("T")


class Sheet(Struct, frozen=True, kw_only=True):
    """One page of the list of a year or month, newest release first.

    `number` counts from the oldest. It is absent on the open page, which shows the newest.
    """

    group: Group
    span: Span
    releases: tuple[Card, ...]
    number: int | None = None

    @property
    def link(self) -> Link:
        """Return the link to the page, named by its title."""
        name, path = f"{self.group.crumb.name}, {self.span.crumb.name}", self.span.crumb.path
        if self.number is None:
            return Link(name=name, path=path)
        return Link(name=f"{name}, page {self.number}", path=f"{path}page/{self.number}/")

    @property
    def ancestors(self) -> tuple[Crumb, ...]:
        """Return the steps between home and the page."""
        if self.number is None:
            return self.span.ancestors
        return (*self.span.ancestors, self.span.crumb)

    def months(self, lang: str) -> Sequence[Link]:
        """Return links to the months of the page's releases, where the list has narrower ones.

        On the open page, those of all releases of the year.
        """
        if self.span.is_month or not self.group.is_everything:
            return ()
        releases = self.span.releases if self.number is None else self.releases
        return month_links_of(self.span, releases, lang)


def sheets_of(group: Group, spans: Iterable[Span], size: int) -> tuple[Sheet, ...]:
    """Return the pages of the lists of these years or months, newest first.

    The open page shows at least `size` releases, where there are so many, and fewer than twice
    as many; the others show `size`. Each release of a span is on one of its pages.
    """
    sheets: list[Sheet] = []
    for span in spans:
        chunks = chunks_of(span.releases, size)
        shown = count_to_fill([len(chunk) for chunk in chunks], size)
        newest = tuple(chain.from_iterable(chunks[:shown]))
        sheets.append(Sheet(group=group, span=span, releases=newest))
        for chunk, number in zip(chunks[shown:], range(len(chunks) - shown, 0, -1), strict=True):
            sheets.append(Sheet(group=group, span=span, releases=tuple(chunk), number=number))
    return tuple(sheets)


def chunks_of(members: Sequence[T], size: int) -> tuple[Sequence[T], ...]:
    """Return the members, newest first, cut from the oldest on.

    All chunks but the first are full, so that a new member changes the first one only.
    """
    ends = range(len(members), 0, -size)
    return tuple(members[max(end - size, 0) : end] for end in reversed(ends))


def count_to_fill(lengths: Sequence[int], size: int) -> int:
    """Return how many of the first pieces hold `size` members together; all when none do.

    So a page never shows a single release because another page has just filled.
    """
    count = held = 0
    while count < len(lengths) and held < size:
        held += lengths[count]
        count += 1
    return count
