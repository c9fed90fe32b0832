"""Which graph does a page get?"""

from pressroom.model.head import Head
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.structured_data.graph import graph_of, graph_text
from pressroom.structured_data.node import Node
from pressroom.structured_data.walk import GraphError, walk


def complete_head(head: Head, page: Page, site: Site) -> Head:
    """Return the head with the page's graph, checked; an error page has none.

    Raises:
        GraphError: the graph is not right by the vocabulary, or does not hold together.
    """
    if page.kind is PageKind.NOT_FOUND:
        return head
    url = head.canonical_url
    nodes = graph_of(page, head.trail, url, site)
    return head._replace(graph=checked_text(nodes, page, url))


def checked_text(nodes: list[Node], page: Page, url: str) -> str:
    """Return the graph of the page at this canonical address as text for a script element.

    Raises:
        GraphError: as above.
    """
    problems = walk(nodes, url, page.output_path, page.source_path)
    if problems:
        raise GraphError(problems)
    return graph_text(nodes)
