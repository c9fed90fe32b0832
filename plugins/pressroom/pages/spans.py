"""How are the releases of a group divided into years and months?"""

from dataclasses import dataclass

from pressroom.model.card import Card
from pressroom.model.site import Link
from pressroom.model.trail import Crumb
from pressroom.pages.date_words import month_text
from pressroom.pages.groups import Group, divided


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The releases of a group in one year or month, newest first.

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


def years_of(group: Group) -> tuple[Span, ...]:
    """Return the years of a group, newest first."""
    by_year = divided(group.releases, _year)
    return tuple(
        Span(
            crumb=Crumb(name=year, path=f"{group.crumb.path}{year}/"),
            ancestors=(*group.ancestors, group.crumb),
            releases=by_year[year],
        )
        for year in sorted(by_year, reverse=True)
    )


def months_of(year: Span, lang: str) -> tuple[Span, ...]:
    """Return the months of a year, newest first, named in this language."""
    by_month = divided(year.releases, _month)
    return tuple(
        Span(
            crumb=Crumb(
                name=month_text(by_month[month][0].date.day, lang),
                path=f"{year.crumb.path}{month}/",
            ),
            ancestors=(*year.ancestors, year.crumb),
            releases=by_month[month],
            is_month=True,
        )
        for month in sorted(by_month, reverse=True)
    )


def _year(card: Card) -> str:
    return f"{card.date.day.year:04}"


def _month(card: Card) -> str:
    return f"{card.date.day.month:02}"
