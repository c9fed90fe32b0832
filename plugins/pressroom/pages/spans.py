"""How are the releases of a group divided into years and months?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from pressroom.model.card import Card
from pressroom.model.date_words import month_text
from pressroom.model.dates import day_of
from pressroom.model.site import Link
from pressroom.model.trail import Crumb
from pressroom.pages.groups import Group


class Span(Struct, frozen=True, kw_only=True):
    """The releases of a group in one year, in some, or in one month, newest first.

    `crumb` is the page where its list begins, and `ancestors` the steps to it from home.
    """

    crumb: Crumb
    ancestors: tuple[Crumb, ...]
    releases: tuple[Card, ...]
    is_month: bool = False

    @property
    def link(self) -> Link:
        """Return the link to where the list begins."""
        return Link(name=self.crumb.name, path=self.crumb.path)


def years_of(group: Group, size: int) -> tuple[Span, ...]:
    """Return the years of a group, newest first.

    All releases have each year for itself. Of any other group, as many years are taken together as
    hold a full page of `size` releases, from the oldest on, so that few releases a year do not
    make many short lists. A later year never joins one that is full.
    """
    # Not sorted by year: two offsets can put the days of two moments the other way round.
    by_year: defaultdict[str, list[Card]] = defaultdict(list)
    for card in group.releases:
        by_year[card.date_iso[:4]].append(card)
    runs: list[list[str]] = []
    held = size
    for year in sorted(by_year):
        if held >= size or group.is_everything:
            runs.append([])
            held = 0
        runs[-1].append(year)
        held += len(by_year[year])
    return tuple(_years(group, run, by_year) for run in reversed(runs))


def _years(group: Group, run: Sequence[str], by_year: Mapping[str, list[Card]]) -> Span:
    first, last = run[0], run[-1]
    name = first if first == last else f"{first} to {last}"
    return Span(
        crumb=Crumb(name=name, path=f"{group.crumb.path}{first}/"),
        ancestors=(*group.ancestors, group.crumb),
        releases=tuple(chain.from_iterable([by_year[year] for year in reversed(run)])),
    )


def months_of(year: Span, lang: str) -> tuple[Span, ...]:
    """Return the months of a year, newest first, named in this language."""
    by_month: defaultdict[str, list[Card]] = defaultdict(list)
    for card in year.releases:
        by_month[card.date_iso[5:7]].append(card)
    return tuple(
        Span(
            crumb=_month_of(year, month, lang),
            ancestors=(*year.ancestors, year.crumb),
            releases=tuple(by_month[month]),
            is_month=True,
        )
        for month in sorted(by_month, reverse=True)
    )


def month_links_of(year: Span, releases: Iterable[Card], lang: str) -> list[Link]:
    """Return links to the months of a year in which these of its releases fall, newest first."""
    months = sorted({card.date_iso[5:7] for card in releases}, reverse=True)
    crumbs = [_month_of(year, month, lang) for month in months]
    return [Link(name=crumb.name, path=crumb.path) for crumb in crumbs]


def _month_of(year: Span, month: str, lang: str) -> Crumb:
    """Return the step to the list of a month of a year."""
    first_day = day_of(f"{year.releases[0].date_iso[:4]}-{month}-01")
    return Crumb(name=month_text(first_day, lang), path=f"{year.crumb.path}{month}/")
