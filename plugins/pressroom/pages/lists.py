"""Which list pages are there, and which page leads to which?

A group is all releases, or those that share a section, a topic, an organisation, a person or a
place. Its first page, `releases/`, shows the newest. Where it does not show all of them it leads
to lists of the years, of which those with few releases are taken together; all releases always
have each year, and their years have months. The list of a year or month is cut from the oldest
on. Its page, `releases/2010/`, shows the newest full page or a little more; what it does not show
lies at `releases/2010/page/1/` and on.

Numbered pages never change when a newer release comes. So they link to the next older page, which
was there before them, to the page of their year or month and to the months of their releases,
which always will be; they cannot link to the next numbered page, which is not there yet.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pressroom.model.card import Card
from pressroom.model.date_words import day_text
from pressroom.model.dates import day_of
from pressroom.model.page import Listing, Page, PageKind, Ways
from pressroom.model.site import Link, Site
from pressroom.pages.changes import changed_of
from pressroom.pages.groups import Group
from pressroom.pages.sheets import Sheet, count_to_fill, sheets_of
from pressroom.pages.spans import Span, months_of, years_of

BY_DATE = "By date"


def list_pages_of(site: Site, groups: Sequence[Group]) -> Iterator[Page]:
    """Yield all list pages, group by group: the first, then those of years and of months."""
    for group in groups:
        years = years_of(group, site.list_size)
        sheets = sheets_of(group, years, site.list_size)
        shown = count_to_fill([len(sheet.releases) for sheet in sheets], site.list_size)
        if shown == len(sheets) and not group.is_everything:
            yield _first_page_of(site, group, sheets)
            continue
        yield _first_page_of(site, group, sheets[:shown], years, sheets[shown : shown + 1])
        yield from _sheet_pages_of(site, sheets)
        if group.is_everything:
            months = [month for year in years for month in months_of(year, site.lang)]
            yield from _sheet_pages_of(site, sheets_of(group, months, site.list_size))


def _first_page_of(
    site: Site,
    group: Group,
    shown: Sequence[Sheet],
    years: Sequence[Span] = (),
    older: Sequence[Sheet] = (),
) -> Page:
    """Return the page that shows these sheets, which are the newest, and leads to the next."""
    releases = tuple(card for sheet in shown for card in sheet.releases)
    return Page(
        kind=PageKind.LIST,
        path=group.crumb.path,
        title=group.crumb.name,
        description=_description(site, group, group.releases),
        lang=site.lang,
        ancestors=group.ancestors,
        subject=group.subject,
        listing=Listing(
            cards=releases,
            feed=group.feed,
            is_first=True,
            ways=_ways([span.link for span in years]),
            older=older[0].link if older else None,
        ),
        changed=changed_of(releases),
    )


def _sheet_pages_of(site: Site, sheets: Sequence[Sheet]) -> Iterator[Page]:
    """Yield the page of each sheet; each leads on to the next, also from one year to another."""
    links = [sheet.link for sheet in sheets]
    newest = None
    for sheet, link, older in zip_longest(sheets, links, links[1:]):
        group, span, number = sheet.group, sheet.span, sheet.number
        told = sheet.releases if number else span.releases
        if not number:
            # Its own numbered pages come next.
            newest = link
        yield Page(
            kind=PageKind.LIST,
            path=link.path,
            title=link.name,
            description=_description(site, group, told, span.crumb.name, number),
            lang=site.lang,
            ancestors=sheet.ancestors,
            subject=group.subject,
            listing=Listing(
                cards=sheet.releases,
                feed=group.feed,
                ways=_ways(sheet.months(site.lang)),
                newer=newest if number else None,
                older=older,
            ),
            changed=changed_of(sheet.releases),
        )


def _ways(links: Sequence[Link]) -> tuple[Ways, ...]:
    return (Ways(BY_DATE, tuple(links)),) if links else ()


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
    detail += group.of
    first, last = (day_text(day_of(releases[i].date_iso), site.lang) for i in (-1, 0))
    days = f"on {last}" if first == last else f"from {first} to {last}"
    if number:
        return f"Releases{detail}, {days}, page {number}."
    return f"{count}{detail}, {days}."
