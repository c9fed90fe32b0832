"""Does a page lead feed readers to its feeds: its own first, then that of all releases?"""

import re
from collections.abc import Container, Iterator
from html import unescape

from pressroom.checks.origin import Origin
from pressroom.model.feed_list import ALL, ATOM, FEEDS_PATH
from pressroom.model.grouping import SECTIONS
from pressroom.model.page import Page
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

# As most themes write it, which is found faster.
PLAIN = re.compile(rb'type="application/atom\+xml"[^>]*? href="([^">]*)"')
LINK = re.compile(rb'<link\s(?=[^>]*\btype="?application/atom\+xml\b)[^>]*\bhref="?([^"\s>]*)')


def check_feed_links(
    data: bytes, page: Page, origin: Origin, site: Site, known: Container[str]
) -> Iterator[Problem]:
    """Yield where the Atom feeds in the head of a page are not its own, or in another order.

    `known` are all outputs; a feed that is not among them is announced by nobody.
    """
    head = data[: data.find(b"</head>")]
    found = PLAIN.findall(head)
    if len(found) != head.count(b"application/atom+xml"):
        found = LINK.findall(head)
    told = [unescape(href.decode("utf-8", "replace")) for href in found]
    paths = [f"{FEEDS_PATH}{scope}{ATOM.ending}" for scope in _scopes_of(page)]
    expected = [site.href_of(path) for path in paths if path in known]
    if told != expected:
        value, right = (", ".join(links) or "none" for links in (told, expected))
        yield origin.finding("E576", value=value, expected=right)


def _scopes_of(page: Page) -> Iterator[str]:
    if page.release and page.release.state.shows_text:
        yield f"{SECTIONS}/{page.release.release.section.id}"
    elif page.listing and page.listing.feed:
        yield page.listing.feed.scope
    yield ALL
