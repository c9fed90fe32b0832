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
        if code := _fault_of(lead, staged, reached, is_fetched=raw in markup.fetched):
            base = staged.site.base_path
            yield staged.origin.finding(code, value=lead.address, base=base)


def _fault_of(lead: Lead, staged: StagedPage, reached: Reached, *, is_fetched: bool) -> str | None:
    """Return the code of what is wrong with an address, None when nothing is."""
    if lead.fault:
        return lead.fault
    if lead.is_outside:
        return "E517" if is_fetched else None
    own = staged.page.output_path
    output = lead.output or own
    reached.outputs.add(output)
    if lead.fragment is None:
        return None
    if output == own:
        return None if unquote(lead.fragment) in staged.markup.ids else "E519"
    reached.fragments.add((output, lead.fragment))
    return None
