"""Where do the addresses in a page lead?"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from pressroom.checks.leads import Lead
from pressroom.checks.staged import StagedPage
from pressroom.problems.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Where a page leads inside the site: output paths, and fragments of other pages."""

    outputs: set[str] = field(default_factory=set)
    fragments: set[tuple[str, str]] = field(default_factory=set)


def check_links(staged: StagedPage, reached: Reached) -> Iterator[Problem]:
    """Yield each address of the page that leads nowhere, or where it may not lead.

    Files of the site that it leads to are added to `reached`. A fragment of another page is only
    noted there: that page may not have been made yet.
    """
    markup, lead_of = staged.markup, staged.leads.lead_of
    for raw in markup.followed | markup.fetched:
        lead = lead_of(raw)
        code = lead.fault
        if lead.is_outside:
            code = "E517" if raw in markup.fetched else None
        elif code is None:
            if lead.output is not None:
                reached.outputs.add(lead.output)
            if lead.fragment is not None and not _has_place(staged, lead, lead.fragment, reached):
                code = "E519"
        if code:
            base = staged.site.base_path
            yield staged.origin.finding(code, value=lead.address, base=base)


def _has_place(staged: StagedPage, lead: Lead, fragment: str, reached: Reached) -> bool:
    """Whether the page has the place that a fragment names; that of another page is noted."""
    if lead.output is None or lead.output == staged.page.output_path:
        return unquote(fragment) in staged.markup.ids
    reached.fragments.add((lead.output, fragment))
    return True
