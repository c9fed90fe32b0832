"""What every template may print: ready texts and addresses, with nothing left to work out."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup
from msgspec import Struct

from pressroom.model.alternates import alternates_of
from pressroom.model.date_words import date_lang_of, iso_text
from pressroom.model.dates import When
from pressroom.model.head import FeedLink, Head
from pressroom.model.languages import is_right_to_left
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Link, Site
from pressroom.model.trail import Crumb, Trail
from pressroom.pages.marking import NOTHING, marking_of
from pressroom.pages.open_graph import OpenGraph, open_graph_of

TELEPHONE = re.compile(r"\+?[\d\s().\-/]+")
SHORTEST_TELEPHONE = 7


# What a page has many of is a named tuple, which is made in half the time of a frozen dataclass.
class LinkView(NamedTuple):
    """A name and where it leads; `is_current` says that it is the page itself.

    `marking` tells the language of the name, if that differs from the site's.
    """

    name: str
    href: str
    is_current: bool = False
    marking: Markup = NOTHING


class DateView(NamedTuple):
    """A date for a `time` element; `marking` tells the language of its words, if that differs."""

    iso: str
    text: str
    marking: Markup


class ContactView(Struct, frozen=True, kw_only=True):
    """Whom to ask; `name` holds the role too.

    `telephone_href` is absent where the number cannot be dialled as printed. `about` is told of
    the office itself.
    """

    name: str
    telephone: str | None
    telephone_href: str | None
    email: str | None
    about: str | None = None


class CrumbView(NamedTuple):
    """A step of the breadcrumb; the last one is the page itself and has no `href`.

    `marking` tells the language of the name, if that differs from the page's.
    """

    name: str
    href: str | None
    marking: Markup


class TrailView(NamedTuple):
    """The breadcrumb, home first. Its list runs as the page does.

    `marking` tells the page's language, if that differs from the site's, in which the words around
    the list are.
    """

    steps: tuple[CrumbView, ...]
    marking: Markup


class FeedView(NamedTuple):
    """A feed that the page announces."""

    title: str
    href: str
    media_type: str


class CopyView(NamedTuple):
    """The release of the page in another format."""

    name: str
    href: str
    media_type: str


class HeadView(Struct, frozen=True, kw_only=True):
    """The head of a page; error pages have no `canonical_url`, `graph` is safe in a script.

    `languages` are the addresses of the same in each language, by its code, and of x-default,
    where there are some. `robots` is what search engines may do.
    """

    title: str
    description: str
    canonical_url: str | None
    robots: str
    open_graph: OpenGraph
    feeds: tuple[FeedView, ...]
    languages: tuple[tuple[str, str], ...]
    copies: tuple[CopyView, ...]
    graph: Markup | None


class PageView(Struct, frozen=True, kw_only=True):
    """What all pages have. `title` is the h1.

    `lang` is the page's. The frame around it, and words of ours on it, are in
    the site's language: `frame_marking` marks those on a page in another one.
    """

    title: str
    lang: str
    is_right_to_left: bool
    frame_marking: Markup


class TextView(PageView, frozen=True, kw_only=True):
    """A page that is its text: a standing page, or the error page."""

    body: Markup


def text_view_of(page: Page, body_html: str, site: Site) -> TextView:
    """Return the view of a page with this text, which has passed the sanitiser."""
    return TextView(
        title=page.title,
        lang=page.lang,
        is_right_to_left=is_right_to_left(page.lang),
        frame_marking=marking_of(site.lang, within=page.lang),
        body=Markup(body_html),  # noqa: S704 # the readers' sanitiser made it
    )


def head_view_of(head: Head, page: Page, site: Site) -> HeadView:
    """Return the head of a page for its template."""
    return HeadView(
        title=head.title,
        description=head.description,
        canonical_url=None if page.kind is PageKind.NOT_FOUND else head.canonical_url,
        # Search engines may show a picture in full width.
        robots="max-image-preview:large" if head.is_indexed else "noindex",
        open_graph=open_graph_of(head, page, site),
        feeds=_feed_views_of(head.feeds, site),
        copies=tuple([CopyView(c.name, site.href_of(c.path), c.media_type) for c in head.copies]),
        languages=_languages_of(page, site) if page.translations and page.is_indexed else (),
        graph=None if head.graph is None else Markup(head.graph),  # noqa: S704 # escaped by its part
    )


def _languages_of(page: Page, site: Site) -> tuple[tuple[str, str], ...]:
    """Return code and address of the page in each language, its own and the default too."""
    others = [(link.lang or page.lang, link.path) for link in page.translations]
    alternates = alternates_of((page.lang, page.path), others, site.lang)
    return tuple((lang, site.url_of(path)) for lang, path in alternates)


def trail_view_of(trail: Trail | None, page: Page, site: Site) -> TrailView | None:
    """Return the breadcrumb of a page that has one."""
    if trail is None:
        return None
    last = CrumbView(name=trail.crumbs[-1].name, href=None, marking=NOTHING)
    ways = _ways_of(trail.crumbs[:-1], page.lang, site)
    return TrailView(steps=(*ways, last), marking=marking_of(page.lang, within=site.lang))


@lru_cache(maxsize=256)
def _ways_of(crumbs: tuple[Crumb, ...], lang: str, site: Site) -> tuple[CrumbView, ...]:
    """Return the steps before the last: the same for all pages that they lead to."""
    return tuple(
        CrumbView(
            name=crumb.name,
            href=site.href_of(crumb.path),
            marking=marking_of(crumb.lang or site.lang, within=lang),
        )
        for crumb in crumbs
    )


def link_view_of(link: Link | None, site: Site) -> LinkView | None:
    """Return the link with its address inside the site."""
    return None if link is None else named_link_view_of(link, site)


def named_link_view_of(link: Link, site: Site) -> LinkView:
    """Return the link with its address inside the site, and the language of its name."""
    marking = marking_of(link.lang, site.lang) if link.lang else NOTHING
    return LinkView(name=link.name, href=site.href_of(link.path), marking=marking)


def date_view_of(when: When, lang: str) -> DateView:
    """Return the date as it is written on a page in this language."""
    return _date_view_of(when.iso, when.day, lang)


# By text: two moments that differ in their offsets only are equal, and not told alike.
@lru_cache(maxsize=4096)
def _date_view_of(iso: str, day: date, lang: str) -> DateView:
    return DateView(
        iso=iso,
        text=iso_text(iso, day, lang),
        marking=marking_of(date_lang_of(lang), lang),
    )


def telephone_href_of(telephone: str | None) -> str | None:
    """Return `tel:` and the digits of a number, up to an extension or anything else in words.

    None where fewer than seven digits are left: a number told in letters cannot be dialled so.

    Source: RFC 3966.
    """
    dialled = TELEPHONE.match(telephone or "")
    digits = "".join(c for c in dialled[0] if c in "+0123456789") if dialled else ""
    return f"tel:{digits}" if len(digits) >= SHORTEST_TELEPHONE else None


@lru_cache(maxsize=64)
def _feed_views_of(feeds: tuple[FeedLink, ...], site: Site) -> tuple[FeedView, ...]:
    """Return the feeds that a page announces: the same on all pages of a section."""
    return tuple(
        FeedView(title=feed.title, href=site.href_of(feed.path), media_type=feed.media_type)
        for feed in feeds
    )
