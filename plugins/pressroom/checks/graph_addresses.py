"""Do the addresses of this site that the data names exist?"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pressroom.checks.graph import Graph
from pressroom.checks.leads import is_among_releases
from pressroom.checks.links import Reached
from pressroom.checks.staged import StagedPage
from pressroom.problems.problem import Problem

# The key of a text, and the text.
Told = tuple[str, str]
# What stands before a name, and before a quotation mark that is part of a text.
NAME, QUOTED = '"@id":', "\\"


def check_graph_addresses(staged: StagedPage, graph: Graph, reached: Reached) -> Iterator[Problem]:
    """Yield each address of this site in the data that no file of the tree answers to.

    Files that answer are added to `reached`. Breadcrumbs need no answer here: they are compared
    with the visible one, whose links are followed. An `@id` is a name and needs no page, but a
    release's would tell that it exists.
    """
    lead_of, outputs = staged.leads.lead_of, reached.outputs
    is_any_missing = False
    for address in _addresses_of(graph.text, staged.site.url, staged.page.path):
        lead = lead_of(address)
        if lead.fault or lead.address != address:
            is_any_missing = True
        elif lead.output is not None:
            outputs.add(lead.output)
    if is_any_missing:
        # It may stand in a breadcrumb, or be no release's name.
        yield from _missing(staged, graph, outputs)


def _missing(staged: StagedPage, graph: Graph, outputs: set[str]) -> Iterator[Problem]:
    for key, address in _addresses_in(graph, staged.site.url):
        lead = staged.leads.lead_as_written(address.partition("#")[0])
        output = lead.output
        if output is None or output in outputs or not lead.fault:
            continue
        if key != "@id" or is_among_releases(output):
            yield staged.origin.finding("E526", value=address)


def _addresses_of(text: str, site_url: str, own_path: str) -> set[str]:
    """Return what a graph names that begins like the site's addresses, without fragments.

    Names that cannot be a release's are left out; that of the page itself is always there.
    """
    own = (f'/{own_path}"', f"/{own_path}#")
    found = {f"{site_url}/{own_path}"}
    pieces = text.split(f'"{site_url}')
    for before, piece in pairwise(pieces):
        # A page names itself and its parts by many fragments.
        if piece.startswith(own):
            continue
        address = piece.partition('"')[0].partition("#")[0]
        if before.endswith(NAME):
            if "releases" not in address and "%" not in address:
                continue
        elif before.endswith(QUOTED):
            continue
        found.add(site_url + address)
    return found


def _addresses_in(graph: Graph, site_url: str) -> set[Told]:
    """Return every text of the graph that begins like the site's addresses, with its key."""
    found: set[Told] = set()
    waiting: list[Any] = list(graph.others)
    # The list grows while it is walked.
    for node in waiting:
        for key, value in node.items():
            if isinstance(value, str):
                if value.startswith(site_url):
                    found.add((key, value))
            elif isinstance(value, dict):
                waiting.append(value)
            elif isinstance(value, list):
                waiting.extend(_members(key, value))
    return found


def _members(key: str, values: list[Any]) -> list[Any]:
    """Return the nodes of a list; another member becomes one that has it under the list's key."""
    return [value if isinstance(value, dict) else {key: value} for value in values]
