"""Do the addresses of this site that the data names exist?"""

from collections.abc import Iterator

from pressroom.checks.graph import Node, of_type
from pressroom.checks.leads import is_among_releases, output_path_of
from pressroom.checks.links import Reached
from pressroom.checks.staged import StagedPage
from pressroom.problems.problem import Problem


def check_graph_addresses(
    staged: StagedPage, nodes: tuple[Node, ...], reached: Reached
) -> Iterator[Problem]:
    """Yield each address of this site in the data that no file of the tree answers to.

    Files that answer are added to `reached`. Breadcrumbs are left out: they are compared with the
    visible one, whose links are followed. An `@id` is a name and needs no page, but a release's
    would tell that it exists.
    """
    breadcrumbs, leads = of_type(nodes, "BreadcrumbList"), staged.leads
    rest = [node for node in nodes if node not in breadcrumbs]
    for key, address in _addresses_in(rest, staged.site.url):
        path = leads.path_of(address)
        if path is None or (key == "@id" and not is_among_releases(path)):
            continue
        if leads.holds(path):
            reached.outputs.add(output_path_of(path))
        else:
            yield staged.origin.finding("E526", value=address)


def _addresses_in(nodes: list[Node], site_url: str) -> set[tuple[str, str]]:
    """Return every text of the graph that begins like the site's addresses, with its key."""
    found: set[tuple[str, str]] = set()
    waiting: list[tuple[str, object]] = [("@graph", nodes)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, str):
            if value.startswith(site_url):
                found.add((key, value))
        elif isinstance(value, dict):
            waiting.extend(value.items())
        elif isinstance(value, list):
            waiting.extend((key, item) for item in value)
    return found
