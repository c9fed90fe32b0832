"""One HTML page of the site, before it is rendered."""

from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.feed_list import OfferedFeed
from pressroom.model.people import Quotation
from pressroom.model.site import Link
from pressroom.model.trail import Crumb
from pressroom.model.vocabulary import Term


class PageKind(StrEnum):
    """What a page is, which also names its template."""

    HOME = "home"
    LIST = "list"
    TERMS = "terms"
    FEEDS = "feeds"
    RELEASE = "release"
    PAGE = "page"
    NOT_FOUND = "404"


class Ways(NamedTuple):
    """Links to other lists under one heading, such as the years of this one."""

    name: str
    links: tuple[Link, ...]


class Listing(Struct, frozen=True, kw_only=True):
    """What a list page shows: cards newest first, and the ways on.

    `newer` and `older` are neighbouring list pages, and `ways` lead to narrower or other ones.
    `feed` tells of the group, where it has a feed of its own; `is_first` says that the list of the
    group begins here. `quotations` are, on the page of a
    person and for each card, what the release quotes of theirs.
    """

    cards: tuple[Card, ...]
    newer: Link | None = None
    older: Link | None = None
    ways: tuple[Ways, ...] = ()
    feed: OfferedFeed | None = None
    is_first: bool = False
    quotations: tuple[tuple[Quotation, ...], ...] = ()

    def __repr__(self) -> str:
        """Return what stands for the list in the key of an output, as dataclasses tell it.

        Most of all inputs are cards of lists; asked one by one they take twice the time.
        """
        digests = " ".join(map(attrgetter("digest"), self.cards))
        told = (self.newer, self.older, self.ways, self.feed, self.is_first, self.quotations)
        return f"Listing({digests} {told!r})"


class Successor(NamedTuple):
    """The release that replaced another one, and its date."""

    link: Link
    date: When


class Page(Struct, frozen=True, kw_only=True):
    """A page at `path`, such as `releases/2010/` (home is the empty path, errors end in .html).

    `ancestors` are the steps between home and the page. `release` is set on release pages,
    `listing` on lists and home, `feeds` on the page of feeds, `body_html` on standing pages.
    `subject` is what all releases of a list have in common: a topic, an organisation, a person or
    a place. `newer` and `older` are the neighbours of a release, `related` other releases that it
    leads to, and `cited` those of them that the office names itself. `translations` are what it is
    in other languages, `original` is the path of the one that it translates, and `successor` what
    replaced it.
    `is_indexed` says whether search engines and the sitemap get it. `changed` is the last change
    of what it tells, where that is known. `source_path` is where its text comes from, relative
    to the repository root, for findings.
    """

    kind: PageKind
    path: str
    title: str
    description: str
    lang: str
    ancestors: tuple[Crumb, ...] = ()
    release: PublicRelease | None = None
    listing: Listing | None = None
    feeds: tuple[OfferedFeed, ...] = ()
    body_html: str = ""
    subject: Term | None = None
    newer: Link | None = None
    older: Link | None = None
    related: tuple[Link, ...] = ()
    cited: tuple[Link, ...] = ()
    translations: tuple[Link, ...] = ()
    original: str | None = None
    successor: Successor | None = None
    changed: When | None = None
    is_indexed: bool = True
    source_path: str | None = None

    @property
    def output_path(self) -> str:
        """Return the file that holds the page, relative to the output folder."""
        return self.path if self.path.endswith(".html") else f"{self.path}index.html"
