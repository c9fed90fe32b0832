"""Where do the addresses in a page lead?"""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from pressroom.checks.staged import StagedPage
from pressroom.problems.problem import Problem


class Reached(NamedTuple):
    """Where a page leads inside the site: output paths, and fragments of other pages."""

    outputs: set[str]
    fragments: set[tuple[str, str]]


def check_links(staged: StagedPage, reached: Reached) -> Iterator[Problem]:
    """Yield each address of the page that leads nowhere, or where it may not lead.

    Files of the site that it leads to are added to `reached`. A fragment of another page is only
    noted there: that page may not have been made yet.
    """
    markup, lead_of = staged.markup, staged.leads.lead_of
    for raw in markup.followed | markup.fetched:
        address, code, output, fragment, is_outside = lead_of(raw)
        if is_outside:
            code = "E517" if raw in markup.fetched else None
        elif code is None:
            if output is not None:
                reached.outputs.add(output)
            if fragment is not None and not _has_place(staged, output, fragment, reached):
                code = "E519"
        if code:
            yield staged.origin.finding(code, value=address, base=staged.site.base_path)


def _has_place(staged: StagedPage, output: str | None, fragment: str, reached: Reached) -> bool:
    """Whether the page has the place that a fragment names; that of another page is noted."""
    if output is None or output == staged.page.output_path:
        return unquote(fragment) in staged.markup.ids
    reached.fragments.add((output, fragment))
    return True
