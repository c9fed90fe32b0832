"""What plans know of a public release: enough to order, group, list and link it."""

from datetime import datetime
from typing import NamedTuple

from pressroom.model.dates import When, when_of
from pressroom.model.media import MediumPlain
from pressroom.model.state import State
from pressroom.model.vocabulary import Section


class Card(NamedTuple):
    """A public release as lists show it, and what tells its text from another.

    `path` is its address on the site. `date_iso` is its date as ISO text, and `modified_iso` the
    last declared change, else the date; that is told as the moment from which it holds too, in
    microseconds since 1970.
    `groups` are those of `model/grouping.py`, its section first; `speakers` are those of the people
    whom it quotes.
    `targets` are the releases that it refers to: id and path, for those that are public;
    `references` tell by which field: `references_of` in `model/record.py`. `media`
    are its files, as `Medium` names their values.
    `digest` stands for everything here that a list, link or feed shows, `text_digest` for the
    release in full; the key of an output sees nothing else of a release. `source_digest` is that of
    the bytes of its source and files.
    """

    id: str
    path: str
    headline: str
    summary: str
    date_iso: str
    section: Section
    lang: str
    state: State
    modified_us: int
    modified_iso: str
    source_path: str
    digest: str
    text_digest: str
    source_digest: str
    groups: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    sequence: int | None = None
    first_published_at: datetime | None = None
    targets: tuple[tuple[str, str], ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    media: tuple[MediumPlain, ...] = ()

    @property
    def date(self) -> When:
        """Return the date of the release."""
        return when_of(self.date_iso)

    @property
    def modified(self) -> When:
        """Return the last declared change, else the date."""
        return when_of(self.modified_iso)

    def __hash__(self) -> int:
        """Return a cheap hash: what is made once for a card is looked up for every list."""
        return hash(self.digest)

    def __repr__(self) -> str:
        """Return what stands for the card in the key of an output."""
        return f"Card({self.digest})"
