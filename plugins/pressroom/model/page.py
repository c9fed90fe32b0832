"""One HTML page of the site, before it is rendered."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.site import Link
from pressroom.model.trail import Crumb


class PageKind(StrEnum):
    """What a page is, which also names its template."""

    HOME = "home"
    LIST = "list"
    RELEASE = "release"
    PAGE = "page"
    NOT_FOUND = "404"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a list page shows: cards newest first, and the ways on.

    `first_on` and `last_on` are the days of the oldest and newest card. `newer` and `older` are
    neighbouring list pages. `groups` are narrower lists, such as years. `scope` names the group
    for feeds: "all", or `sections/ID`.
    """

    cards: tuple[Card, ...]
    first_on: date | None = None
    last_on: date | None = None
    newer: Link | None = None
    older: Link | None = None
    groups: tuple[Link, ...] = ()
    scope: str = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page at `path`, such as `releases/2010/` (home is the empty path, errors end in .html).

    `ancestors` are the steps between home and the page. `release` is set on release pages,
    `listing` on lists and home, `body_html` on standing pages. `newer` and `older` are the
    neighbours of a release.
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
    body_html: str = ""
    newer: Link | None = None
    older: Link | None = None
    changed: When | None = None
    is_indexed: bool = True
    source_path: str | None = None

    @property
    def output_path(self) -> str:
        """Return the file that holds the page, relative to the output folder."""
        return self.path if self.path.endswith(".html") else f"{self.path}index.html"
