"""Which files do feeds add to the site, and which feeds does a page announce?"""

from collections.abc import Iterator
from functools import lru_cache

from pressroom.feeds.feed import (
    ATOM_TYPE,
    RSS_TYPE,
    Feed,
    FeedPlan,
    atom_path,
    feeds_of,
    rss_path,
    section_title,
)
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.head import FeedLink, Head
from pressroom.model.page import Page
from pressroom.model.site import Site


def feed_artefacts(edition: Edition, pages: tuple[Artefact, ...]) -> Iterator[Artefact]:  # noqa: ARG001 - every family gets the pages
    """Yield each feed as Atom and as RSS."""
    for plan in feeds_of(edition):
        releases = tuple(entry.card for entry in plan.entries)
        for path, render in (
            (atom_path(plan.scope), render_atom),
            (rss_path(plan.scope), render_rss),
        ):
            yield Artefact(
                path=path, render=render, inputs=(plan,), releases=releases, compose=filled_feed
            )


def filled_feed(inputs: tuple[FeedPlan], releases: tuple[PublicRelease, ...]) -> Feed:
    """Return the feed of the one plan given, with its releases in full."""
    return inputs[0].filled(releases)


def render_atom(feed: Feed, shell: Shell) -> bytes:
    """Return the feed's Atom document."""
    from pressroom.feeds.document import atom_document  # noqa: PLC0415 - brings feedgen

    return atom_document(feed, shell.site)


def render_rss(feed: Feed, shell: Shell) -> bytes:
    """Return the feed's RSS document."""
    from pressroom.feeds.document import rss_document  # noqa: PLC0415 - brings feedgen

    return rss_document(feed, shell.site)


def announce_feeds(head: Head, page: Page, site: Site) -> Head:
    """Return the head with the feeds of the page: its section's first, then all releases.

    A section is known on its lists and on the pages of its releases. One that shows no release
    there may have no feed, and is not announced. A site that lists no release has no feed at all.
    """
    if site.is_empty:
        return head
    section = _section_of(page, site)
    of_section = (
        _links(f"sections/{section[0]}", section_title(section[1], site)) if section else ()
    )
    return head._replace(feeds=(*head.feeds, *of_section, *_links("all", site.name)))


def _section_of(page: Page, site: Site) -> tuple[str, str] | None:
    if page.release and page.release.state.shows_text:
        section = page.release.release.section
        return section.id, section.label(site.lang)
    if page.listing and page.listing.cards:
        folder, _, section_id = page.listing.scope.partition("/")
        if folder == "sections":
            return section_id, page.listing.cards[0].section.label(site.lang)
    return None


@lru_cache(maxsize=1024)
def _links(scope: str, title: str) -> tuple[FeedLink, FeedLink]:
    return (
        FeedLink(path=atom_path(scope), title=f"{title} (Atom)", media_type=ATOM_TYPE),
        FeedLink(path=rss_path(scope), title=f"{title} (RSS)", media_type=RSS_TYPE),
    )
