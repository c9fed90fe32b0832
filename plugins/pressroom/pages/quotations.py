"""What do the releases on a person's list quote of theirs?"""

from typing import Any

from msgspec.structs import replace

from pressroom.model.card import Card
from pressroom.model.edition import PublicRelease
from pressroom.model.grouping import PEOPLE, group_of
from pressroom.model.page import Page
from pressroom.model.people import Quotation
from pressroom.model.vocabulary import Person, Term


def cards_quoting(page: Page) -> tuple[Card, ...]:
    """Return the releases on a person's list that quote the person; none on any other page."""
    if page.listing is None or not isinstance(page.subject, Person):
        return ()
    group = group_of(PEOPLE, page.subject)
    return tuple(card for card in page.listing.cards if group in card.speakers)


def with_quotations(inputs: tuple[Any, ...], releases: tuple[PublicRelease, ...]) -> Page:
    """Return the list that is the one input, with what these releases quote of its person."""
    page: Page = inputs[0]
    if page.listing is None or page.subject is None:
        return page
    words = {public.path: _words_of(page.subject, public) for public in releases}
    quotations = tuple(words.get(card.path, ()) for card in page.listing.cards)
    return replace(page, listing=replace(page.listing, quotations=quotations))


def _words_of(person: Term, public: PublicRelease) -> tuple[Quotation, ...]:
    return tuple(
        quotation
        for quotation in public.release.quotations
        if quotation.speaker.person and quotation.speaker.person.id == person.id
    )
