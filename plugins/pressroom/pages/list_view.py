"""What do the templates of lists and of the home page print?"""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from pressroom.model.card import Card
from pressroom.model.page import Listing, Page
from pressroom.model.site import Link, Site
from pressroom.model.state import State
from pressroom.pages.languages import is_right_to_left, marking_of
from pressroom.pages.views import DateView, LinkView, PageView, date_view_of, link_view_of

TAGS = {State.CORRECTED: "Corrected", State.WITHDRAWN: "Withdrawn"}


class CardView(NamedTuple):
    """A release on a list; `marking` is for headline and summary in another language."""

    headline: str
    href: str
    summary: str
    date: DateView
    section: str
    marking: Markup
    tag: str | None


class GroupView(NamedTuple):
    """A narrower list, and those within it: a year and its months."""

    link: LinkView
    within: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(PageView):
    """A list; `lead` is the sentence below its heading."""

    lead: str
    cards: tuple[CardView, ...]
    groups: tuple[GroupView, ...]
    newer: LinkView | None
    older: LinkView | None


def list_view_of(page: Page, listing: Listing, site: Site) -> ListView:
    """Return what the page shows of its listing."""
    return ListView(
        title=page.title,
        lang=page.lang,
        is_right_to_left=is_right_to_left(page.lang),
        frame_marking=marking_of(site.lang, within=page.lang),
        lead=page.description,
        cards=tuple([card_view_of(card, page.lang, site) for card in listing.cards]),
        groups=group_views_of(listing.groups, site),
        newer=link_view_of(listing.newer, site),
        older=link_view_of(listing.older, site),
    )


def card_view_of(card: Card, lang: str, site: Site) -> CardView:
    """Return a card on a page in this language."""
    return CardView(
        headline=card.headline,
        href=site.href_of(card.path),
        summary=card.summary,
        date=date_view_of(card.date, lang),
        section=card.section.label(site.lang),
        marking=marking_of(card.lang, lang),
        tag=TAGS.get(card.state),
    )


def group_views_of(groups: tuple[Link, ...], site: Site) -> tuple[GroupView, ...]:
    """Return the links, each with those that follow it and lie below its path."""
    heads: list[tuple[Link, list[Link]]] = []
    for link in groups:
        if heads and link.path.startswith(heads[-1][0].path):
            heads[-1][1].append(link)
        else:
            heads.append((link, []))
    return tuple(
        GroupView(
            link=LinkView(name=head.name, href=site.href_of(head.path)),
            within=tuple(LinkView(name=x.name, href=site.href_of(x.path)) for x in links),
        )
        for head, links in heads
    )
