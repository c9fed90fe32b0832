"""Which files do feeds add to the site, and which feeds does a page announce?"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from pressroom.feeds.archive import archive_documents, with_releases
from pressroom.feeds.browser_view import STYLE, STYLE_PATH
from pressroom.feeds.feed import FeedPlan
from pressroom.feeds.opml import render_opml
from pressroom.feeds.plans import feed_plans
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.feed_list import (
    ALL,
    ATOM,
    FORMATS,
    JSON,
    OPML_PATH,
    RSS,
    OfferedFeed,
    section_feed,
    whole_feed,
)
from pressroom.model.head import FeedLink, Head
from pressroom.model.page import Page
from pressroom.model.site import Site

Told = tuple[tuple[FeedPlan], tuple[PublicRelease, ...]]


def feed_artefacts(edition: Edition, pages: tuple[Artefact, ...]) -> Iterator[Artefact]:  # noqa: ARG001 - every family gets the pages
    """Yield each feed in all formats, the archive, the list of feeds and the style sheet."""
    plans = feed_plans(edition)
    if not plans:
        return
    archive = archive_documents(edition)
    yield from archive
    for plan in plans:
        if plan.offered.scope == ALL and archive:
            plan = replace(plan, newest_archive=archive[-1].path)  # noqa: PLW2901 - the one feed with an archive
        releases = tuple(entry.card for entry in plan.entries)
        for form, render in RENDERINGS.items():
            yield Artefact(
                path=plan.offered.path(form),
                render=render,
                inputs=(plan,),
                releases=releases,
                compose=with_releases,
                weight=WEIGHT,
            )
    offered = tuple(plan.offered for plan in plans)
    yield Artefact(path=OPML_PATH, render=render_opml, inputs=(offered,))
    yield Artefact(path=STYLE_PATH, render=render_style)


def render_atom(told: Told, shell: Shell) -> bytes:
    """Return the feed's Atom document."""
    from pressroom.feeds.atom import atom_document  # noqa: PLC0415 - brings feedgen

    (plan,), releases = told
    return atom_document(plan.filled(ATOM, releases, shell.site), shell.site)


def render_rss(told: Told, shell: Shell) -> bytes:
    """Return the feed's RSS document."""
    from pressroom.feeds.rss import rss_document  # noqa: PLC0415 - brings feedgen

    (plan,), releases = told
    return rss_document(plan.filled(RSS, releases, shell.site), shell.site)


def render_json(told: Told, shell: Shell) -> bytes:
    """Return the feed's JSON document."""
    from pressroom.feeds.json_feed import json_document  # noqa: PLC0415 - only where it is needed

    (plan,), releases = told
    return json_document(plan.filled(JSON, releases, shell.site), shell.site)


def render_style(told: tuple[()], shell: Shell) -> bytes:  # noqa: ARG001 - it is the same for every site
    """Return the style sheet of feeds."""
    return STYLE


# A feed takes about as long as so many pages.
WEIGHT = 3
RENDERINGS: dict[Any, Callable[[Told, Shell], bytes]] = {
    ATOM: render_atom,
    RSS: render_rss,
    JSON: render_json,
}


def announce_feeds(head: Head, page: Page, site: Site) -> Head:
    """Return the head with the feeds of the page, most specific first: its own, then all releases.

    The page of a release has that of its section, unless it does not show its text: perhaps no
    other release is in that section. A site that lists no release has no feed at all.
    """
    if site.is_empty:
        return head
    own: tuple[OfferedFeed, ...] = ()
    if page.release and page.release.state.shows_text:
        own = (section_feed(page.release.release.section, site),)
    elif page.listing and page.listing.feed:
        own = (page.listing.feed,)
    found = tuple(link for feed in (*own, whole_feed(site)) for link in _links(feed))
    return head._replace(feeds=(*head.feeds, *found))


@lru_cache(maxsize=1024)
def _links(feed: OfferedFeed) -> tuple[FeedLink, ...]:
    return tuple(
        FeedLink(
            path=feed.path(form), title=f"{feed.title} ({form.name})", media_type=form.media_type
        )
        for form in FORMATS
    )
