"""Do the addresses of this site that the data names exist?"""

from collections.abc import Iterator
from typing import Any

from pressroom.checks.graph import Graph
from pressroom.checks.leads import is_among_releases
from pressroom.checks.links import Reached
from pressroom.checks.staged import StagedPage
from pressroom.problems.problem import Problem

# The key of a text, and the text.
Told = tuple[str, str]


def check_graph_addresses(staged: StagedPage, graph: Graph, reached: Reached) -> Iterator[Problem]:
    """Yield each address of this site in the data that no file of the tree answers to.

    Files that answer are added to `reached`. Breadcrumbs are left out: they are compared with the
    visible one, whose links are followed. An `@id` is a name and needs no page, but a release's
    would tell that it exists.
    """
    lead_of, outputs = staged.leads.lead_as_written, reached.outputs
    for key, address in _addresses_in(graph, staged.site.url):
        # A page names itself and its parts by many fragments; without them it is one address.
        lead = lead_of(address.partition("#")[0])
        output = lead.output
        if output is None or output in outputs:
            continue
        if key == "@id" and not is_among_releases(output):
            continue
        if lead.fault:
            yield staged.origin.finding("E526", value=address)
        else:
            outputs.add(output)


def _addresses_in(graph: Graph, site_url: str) -> set[Told]:
    """Return every text of the graph that begins like the site's addresses, with its key."""
    found: set[Told] = set()
    waiting: list[Any] = list(graph.others)
    # The list grows while it is walked. Types are compared: asking `isinstance` of a thousand
    # values is what this would spend its time on.
    for node in waiting:
        for key, value in node.items():
            kind = type(value)
            if kind is str:
                if value.startswith(site_url):
                    found.add((key, value))
            elif kind is dict:
                waiting.append(value)
            elif kind is list:
                waiting.extend(_members(key, value))
    return found


def _members(key: str, values: list[Any]) -> list[Any]:
    """Return the nodes of a list; another member becomes one that has it under the list's key."""
    return [value if type(value) is dict else {key: value} for value in values]
