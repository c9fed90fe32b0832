"""Is the breadcrumb that a page shows the one that its data tells, and the right one?"""

import re
from collections.abc import Iterable, Iterator

from pressroom.checks.graph import Graph, Node
from pressroom.checks.leads import output_path_of
from pressroom.checks.page_markup import ShownStep
from pressroom.checks.staged import StagedPage
from pressroom.model.page import Page, PageKind
from pressroom.problems.problem import Problem

WITHOUT_TRAIL = (PageKind.HOME, PageKind.NOT_FOUND)


# Name and address of a step, as a page shows it or its data tells it.
Step = tuple[object, object]
# The output path of a page that a trail leads to, and what it is called there.
Way = tuple[str, str]


def check_trail(staged: StagedPage, graph: Graph) -> Iterator[Problem]:
    """Yield where the breadcrumb is missing, differs from its data, or leads a wrong way."""
    origin = staged.origin
    shown = staged.markup.breadcrumbs
    expected = 0 if staged.page.kind in WITHOUT_TRAIL else 1
    if len(shown) != expected:
        yield origin.finding("E538", count=len(shown), expected=expected)
        return
    told = graph.breadcrumbs
    if len(told) != len(shown):
        yield origin.finding("E539", count=len(told), expected=len(shown))
        return
    for steps, breadcrumb in zip(shown, told, strict=True):
        yield from _compare(staged, steps, _items_of(breadcrumb))


def ways_of(staged: StagedPage) -> tuple[Way, ...]:
    """Return the steps between home and the page that its breadcrumb shows.

    One whose name is in another language than the site's is left out: its page is called otherwise.
    """
    shown = staged.markup.breadcrumbs
    between = shown[0][1:-1] if shown else ()
    pairs = zip(between, staged.page.ancestors, strict=False)
    return tuple(
        [(output_path_of(crumb.path), step.name) for step, crumb in pairs if crumb.lang is None]
    )


def is_called(name: str, title: str, site_name: str) -> bool:
    """Whether a page of this title may be called so in a breadcrumb.

    The title holds the name, whole words of it: the list of `2010` is `Releases, 2010`.
    """
    own = title.removesuffix(f" - {site_name}")
    return name == own or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", own) is not None


def _compare(staged: StagedPage, shown: list[ShownStep], told: list[Node]) -> Iterator[Problem]:
    origin = staged.origin
    numbers = list(range(1, len(told) + 1))
    positions = [item.get("position") for item in told]
    if positions != numbers:
        value = ", ".join(map(str, positions))
        yield origin.finding("E540", value=value, expected=len(told))
    visible = [_step(step, staged) for step in shown]
    data = [(item.get("name"), item.get("item")) for item in told]
    url_of = staged.site.url_of
    way = [url_of(path) for path in _way_to(staged.page)]
    if visible != data:
        yield origin.finding("E541", value=_told(visible), expected=_told(data))
    elif (urls := [url for _, url in visible]) != way:
        yield origin.finding("E542", value=_joined(urls), expected=_joined(way))
    if shown and shown[-1].name not in (staged.page.title, *staged.markup.headlines):
        title = staged.page.title
        yield origin.finding("E588", field="title", value=shown[-1].name, expected=title)
    if [step.is_current for step in shown] != [False] * (len(shown) - 1) + [True]:
        yield origin.finding("E543")


def _items_of(breadcrumb: Node) -> list[Node]:
    items = breadcrumb.get("itemListElement")
    listed = items if isinstance(items, list) else []
    return [item if isinstance(item, dict) else {} for item in listed]


def _step(shown: ShownStep, staged: StagedPage) -> Step:
    """Return what a step shows; one without a link is the page itself."""
    name, address, _ = shown
    if address is None:
        return name, staged.site.url_of(staged.page.path)
    path = staged.leads.path_of(address)
    return name, address if path is None else staged.site.url_of(path)


def _way_to(page: Page) -> tuple[str, ...]:
    """Return the paths of home, the page's ancestors and the page."""
    return ("", *(crumb.path for crumb in page.ancestors), page.path)


def _told(steps: Iterable[Step]) -> str:
    return _joined(f"{name} ({url})" for name, url in steps)


def _joined(steps: Iterable[object]) -> str:
    return " > ".join(map(str, steps))
