"""Which list pages are there, and which page leads to which?

A group is all releases, or those of one section. Its first page, `releases/`, shows the newest
and links to the years; the years of all releases link to their months. The list of a year or
month is cut from the oldest on. Its page, `releases/2010/`, shows the newest full page or a
little more; what it does not show lies at `releases/2010/page/1/` and on.

Numbered pages never change when a newer release comes. So they link to the next older page, which
was there before them, to the page of their year or month and to the months of their releases,
which always will be; they cannot link to the next numbered page, which is not there yet.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pressroom.model.card import Card
from pressroom.model.edition import Edition
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Link, Site
from pressroom.pages.cards import changed_of, listing_of
from pressroom.pages.date_words import day_text
from pressroom.pages.groups import Group, all_releases_of, months_of, sections_of, years_of
from pressroom.pages.sheets import Sheet, count_to_fill, sheets_of


def list_pages_of(edition: Edition) -> Iterator[Page]:
    """Yield all list pages: of all releases by year and by month, then of each section."""
    site = edition.site
    everything = all_releases_of(edition)
    yield from _group_pages_of(site, everything)
    for section in sections_of(edition):
        yield from _group_pages_of(site, section)


def _group_pages_of(site: Site, group: Group) -> Iterator[Page]:
    """Yield a group's first page, then the pages of its years and of its months, if it has any."""
    years = years_of(group)
    months = [() if group.section else months_of(year, site.lang) for year in years]
    narrower = [
        span.link
        for year, its_months in zip(years, months, strict=True)
        for span in (year, *its_months)
    ]
    sheets = sheets_of(group, years, site.list_size)
    yield _first_page_of(site, group, sheets, tuple(narrower))
    yield from _sheet_pages_of(site, sheets)
    every_month = [month for its_months in months for month in its_months]
    yield from _sheet_pages_of(site, sheets_of(group, every_month, site.list_size))


def _first_page_of(
    site: Site, group: Group, sheets: Sequence[Sheet], groups: tuple[Link, ...]
) -> Page:
    """Return the page that shows as few of the newest sheets as hold a full page."""
    shown = count_to_fill([len(sheet.releases) for sheet in sheets], site.list_size)
    releases = tuple(card for sheet in sheets[:shown] for card in sheet.releases)
    older = sheets[shown].link if shown < len(sheets) else None
    return Page(
        kind=PageKind.LIST,
        path=group.crumb.path,
        title=group.crumb.name,
        description=_description(site, group, group.releases),
        lang=site.lang,
        listing=listing_of(releases, scope=group.scope, groups=groups, older=older),
        changed=changed_of(releases),
    )


def _sheet_pages_of(site: Site, sheets: Sequence[Sheet]) -> Iterator[Page]:
    """Yield the page of each sheet; each leads on to the next, also from one year to another."""
    for sheet, older in zip_longest(sheets, sheets[1:]):
        group, span, number = sheet.group, sheet.span, sheet.number
        told = sheet.releases if number else span.releases
        yield Page(
            kind=PageKind.LIST,
            path=sheet.link.path,
            title=sheet.link.name,
            description=_description(site, group, told, span.crumb.name, number),
            lang=site.lang,
            ancestors=sheet.ancestors,
            listing=listing_of(
                sheet.releases,
                scope=group.scope,
                groups=tuple(month.link for month in sheet.months(site.lang)),
                newer=sheet.newest,
                older=older.link if older else None,
            ),
            changed=changed_of(sheet.releases),
        )


def _description(
    site: Site,
    group: Group,
    releases: Sequence[Card],
    span_name: str | None = None,
    number: int | None = None,
) -> str:
    """Return a sentence about these releases.

    Such as `12 releases of March 2010, from March 3, 2010 to March 26, 2010.` A numbered page
    tells no count: its list may grow, and it never changes.
    """
    if not releases:
        return "No releases yet."
    count = "1 release" if len(releases) == 1 else f"{len(releases):,} releases"
    detail = f" of {span_name}" if span_name else ""
    detail += f" in {group.section}" if group.section else ""
    first, last = (day_text(releases[i].date.day, site.lang) for i in (-1, 0))
    days = f"on {last}" if first == last else f"from {first} to {last}"
    if number:
        return f"Releases{detail}, {days}, page {number}."
    return f"{count}{detail}, {days}."
