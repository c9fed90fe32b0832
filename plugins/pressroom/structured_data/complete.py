"""Which graph does a page get?"""

from pressroom.model.head import Head
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.structured_data.graph import graph_of, graph_text
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
    problems = walk(nodes, url, page.output_path, page.source_path)
    if problems:
        raise GraphError(problems)
    return head._replace(graph=graph_text(nodes))
