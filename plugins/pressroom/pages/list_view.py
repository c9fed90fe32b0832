"""What do the templates of lists and of the home page print?"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from pressroom.model.card import Card
from pressroom.model.feed_list import ALL, FEEDS_PATH
from pressroom.model.languages import is_right_to_left
from pressroom.model.page import Listing, Page, PageKind, Ways
from pressroom.model.people import Quotation
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.pages.marking import marking_of
from pressroom.pages.subject_view import SubjectView, subject_view_of
from pressroom.pages.views import DateView, LinkView, PageView, date_view_of, link_view_of

TAGS = {State.CORRECTED: "Corrected", State.WITHDRAWN: "Withdrawn"}


class QuotationView(NamedTuple):
    """What a person said in a release, without quotation marks; `marking` is its language."""

    text: str
    speaker: str
    marking: Markup


class CardView(NamedTuple):
    """A release on a list; `marking` is for headline and summary in another language."""

    headline: str
    href: str
    summary: str
    date: DateView
    section: str
    marking: Markup
    tag: str | None
    quotations: tuple[QuotationView, ...]


class WaysView(NamedTuple):
    """Links to other lists; `id` is that of their heading."""

    id: str
    name: str
    links: tuple[LinkView, ...]


class ListView(PageView, frozen=True, kw_only=True):
    """A list; `lead` is the sentence below its heading, `subject` tells of what it is about.

    `subscription` leads to the row of its feed on the page of feeds, where there are feeds; a list
    without one of its own leads to that of all releases.
    """

    lead: str
    cards: tuple[CardView, ...]
    ways: tuple[WaysView, ...]
    subject: SubjectView | None
    subscription: LinkView | None
    newer: LinkView | None
    older: LinkView | None


def _subscription_of(page: Page, listing: Listing, site: Site) -> LinkView | None:
    if not site.has_feeds or site.is_empty:
        return None
    if page.kind is PageKind.HOME:
        return LinkView(name="Subscribe to new releases", href=site.href_of(FEEDS_PATH))
    name = "Subscribe to these releases" if listing.feed else "Subscribe to all releases"
    place = listing.feed.place if listing.feed else ALL
    return LinkView(name=name, href=f"{site.href_of(FEEDS_PATH)}#{place}")


def list_view_of(page: Page, listing: Listing, site: Site) -> ListView:
    """Return what the page shows of its listing."""
    quotations = listing.quotations or ((),) * len(listing.cards)
    return ListView(
        title=page.title,
        lang=page.lang,
        is_right_to_left=is_right_to_left(page.lang),
        frame_marking=marking_of(site.lang, within=page.lang),
        lead=page.description,
        cards=tuple(
            [
                card_view_of(card, quoted, page.lang, site)
                for card, quoted in zip(listing.cards, quotations, strict=True)
            ]
        ),
        ways=ways_views_of(listing.ways, site),
        subject=subject_view_of(page, site),
        subscription=_subscription_of(page, listing, site),
        newer=link_view_of(listing.newer, site),
        older=link_view_of(listing.older, site),
    )


def card_view_of(card: Card, quotations: Sequence[Quotation], lang: str, site: Site) -> CardView:
    """Return a card on a page in this language, with what it quotes of the page's person."""
    view = _card_view_of(card, lang, site)
    if quotations:
        return view._replace(quotations=quotation_views_of(quotations, card.lang, lang))
    return view


# A release stands on some ten pages of lists. Of fewer cards kept, none would be met again: each
# group passes through the whole archive.
@lru_cache(maxsize=32_768)
def _card_view_of(card: Card, lang: str, site: Site) -> CardView:
    return CardView(
        headline=card.headline,
        href=site.href_of(card.path),
        summary=card.summary,
        date=date_view_of(card.date, lang),
        section=card.section.label(site.lang),
        marking=marking_of(card.lang, lang),
        tag=TAGS.get(card.state),
        quotations=(),
    )


def quotation_views_of(
    quotations: Sequence[Quotation], lang: str, page_lang: str
) -> tuple[QuotationView, ...]:
    """Return the quotations of a release in `lang`, with their speakers as printed there."""
    return tuple(
        QuotationView(
            text=quotation.text,
            speaker=quotation.speaker.credit,
            marking=marking_of(lang, page_lang),
        )
        for quotation in quotations
    )


def ways_views_of(ways: Sequence[Ways], site: Site) -> tuple[WaysView, ...]:
    """Return the ways on, numbered from 1 for their headings."""
    return tuple(
        WaysView(
            id=f"ways-{number}",
            name=each.name,
            links=tuple(
                LinkView(name=link.name, href=site.href_of(link.path)) for link in each.links
            ),
        )
        for number, each in enumerate(ways, 1)
    )
