"""Is a page true? All checks of one page."""

from collections.abc import Iterator
from typing import NamedTuple

from pressroom.checks.active_content import check_active_content
from pressroom.checks.article import check_shown, check_told
from pressroom.checks.graph import graph_of
from pressroom.checks.graph_addresses import check_graph_addresses
from pressroom.checks.head import check_head, title_of
from pressroom.checks.links import Reached, check_links
from pressroom.checks.origin import UnreadableError
from pressroom.checks.staged import StagedPage
from pressroom.checks.trail import Way, check_trail, ways_of
from pressroom.problems.problem import Problem


class PageFindings(NamedTuple):
    """What is wrong with a page, its title, where it leads inside the site, and how it is reached.

    `ways` are the steps of its breadcrumb between home and itself.
    """

    title: str
    findings: list[Problem]
    reached: Reached
    ways: tuple[Way, ...]


def check_page(staged: StagedPage) -> PageFindings:
    """Return everything that is not true of a page."""
    found = PageFindings(title_of(staged.markup), [], Reached(set(), set()), ways_of(staged))
    found.findings.extend(check_head(staged, found.title))
    found.findings.extend(check_active_content(staged))
    found.findings.extend(check_shown(staged))
    found.findings.extend(check_links(staged, found.reached))
    found.findings.extend(_check_data(staged, found.reached))
    return found


def _check_data(staged: StagedPage, reached: Reached) -> Iterator[Problem]:
    try:
        graph = graph_of(staged)
    except UnreadableError as error:
        yield error.finding
        return
    yield from check_told(staged, graph)
    yield from check_trail(staged, graph)
    yield from check_graph_addresses(staged, graph, reached)
