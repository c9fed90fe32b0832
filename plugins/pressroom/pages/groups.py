"""Which groups of releases have lists, and how are they divided into years and months?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pressroom.model.card import Card
from pressroom.model.edition import Edition
from pressroom.model.site import Link
from pressroom.model.trail import Crumb
from pressroom.pages.cards import section_path
from pressroom.pages.date_words import month_text

RELEASES = Crumb(name="Releases", path="releases/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """All releases, or those of one section, newest first.

    `crumb` is the group's first page. `scope` names the group for feeds. `section` is the
    section's name; all releases have none, and only they have lists of months.
    """

    crumb: Crumb
    scope: str
    releases: tuple[Card, ...]
    section: str | None = None


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


def all_releases_of(edition: Edition) -> Group:
    """Return the group of all listed releases."""
    return Group(crumb=RELEASES, scope="all", releases=edition.listed)


def sections_of(edition: Edition) -> Iterator[Group]:
    """Yield a group for each section that has listed releases, in the order of their ids."""
    by_section = _divided(edition.listed, lambda card: card.section.id)
    for section_id in sorted(by_section):
        releases = by_section[section_id]
        label = releases[0].section.label(edition.site.lang)
        yield Group(
            crumb=Crumb(name=label, path=section_path(section_id)),
            scope=f"sections/{section_id}",
            releases=releases,
            section=label,
        )


def years_of(group: Group) -> tuple[Span, ...]:
    """Return the years of a group, newest first."""
    by_year = _divided(group.releases, _year)
    return tuple(
        Span(
            crumb=Crumb(name=year, path=f"{group.crumb.path}{year}/"),
            ancestors=(group.crumb,),
            releases=by_year[year],
        )
        for year in sorted(by_year, reverse=True)
    )


def months_of(year: Span, lang: str) -> tuple[Span, ...]:
    """Return the months of a year, newest first, named in this language."""
    by_month = _divided(year.releases, _month)
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


def _divided(releases: Sequence[Card], key: Callable[[Card], str]) -> dict[str, tuple[Card, ...]]:
    """Return the releases by key, in their order.

    They need not be sorted by it: two offsets can put the days of two moments the other way round.
    """
    divided: dict[str, list[Card]] = {}
    for card in releases:
        divided.setdefault(key(card), []).append(card)
    return {name: tuple(found) for name, found in divided.items()}
