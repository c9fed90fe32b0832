"""Does a page lead feed readers to its feeds: its own first, then that of all releases?"""

import re
from collections.abc import Container, Iterator, Sequence
from html import unescape
from itertools import pairwise

from pressroom.checks.origin import Origin
from pressroom.model.feed_list import ALL, ATOM, FEEDS_PATH
from pressroom.model.grouping import SECTIONS
from pressroom.model.page import Page
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

TYPE = b"application/atom+xml"
LINK = re.compile(rb'<link\s(?=[^>]*\btype="?application/atom\+xml\b)[^>]*\bhref="?([^"\s>]*)')


def check_feed_links(
    head: bytes, page: Page, origin: Origin, site: Site, known: Container[str]
) -> Iterator[Problem]:
    """Yield where the Atom feeds in the head of a page are not its own, or in another order.

    `known` are all outputs; a feed that is not among them is announced by nobody.
    """
    paths = [f"{FEEDS_PATH}{scope}{ATOM.ending}" for scope in _scopes_of(page)]
    expected = [site.href_of(path) for path in paths if path in known]
    if _has_plainly(head, expected):
        return
    told = [unescape(href.decode("utf-8", "replace")) for href in LINK.findall(head)]
    if told != expected:
        value, right = (", ".join(links) or "none" for links in (told, expected))
        yield origin.finding("E576", value=value, expected=right)


def _has_plainly(head: bytes, hrefs: Sequence[str]) -> bool:
    """Whether these are the addresses, as most themes write them, which is seen sooner than read.

    No other tag and no text names the type then.
    """
    pieces = head.split(TYPE)
    if len(pieces) != len(hrefs) + 1:
        return False
    return all(
        before.endswith(b' type="') and f' href="{href}"'.encode() in after.partition(b">")[0]
        for href, (before, after) in zip(hrefs, pairwise(pieces), strict=True)
    )


def _scopes_of(page: Page) -> Iterator[str]:
    if page.release and page.release.state.shows_text:
        yield f"{SECTIONS}/{page.release.release.section.id}"
    elif page.listing and page.listing.feed:
        yield page.listing.feed.scope
    yield ALL
