"""What does the block of data in a page say?"""

import json
from collections.abc import Mapping
from typing import Any, NoReturn

import orjson
from msgspec import Struct, field

from pressroom.checks.origin import UnreadableError
from pressroom.checks.staged import StagedPage
from pressroom.model.page import PageKind

Node = Mapping[str, Any]


class GraphError(ValueError):
    """JSON that is no graph; the text says why."""


class Graph(Struct, kw_only=True):
    """The nodes of a page's graph: articles, breadcrumbs, and those that are no breadcrumb.

    `text` is the JSON that told them, without white space between, and with nothing escaped that
    need not be.
    """

    text: str = ""
    articles: list[Node] = field(default_factory=list)
    breadcrumbs: list[Node] = field(default_factory=list)
    others: list[Node] = field(default_factory=list)


def graph_of(staged: StagedPage) -> Graph:
    """Return the page's graph; that of the error page has no nodes.

    Raises:
        UnreadableError: there is not exactly one block, or it is no graph.
    """
    blocks = staged.markup.blocks
    expected = 0 if staged.page.kind is PageKind.NOT_FOUND else 1
    if len(blocks) != expected:
        count = len(blocks)
        raise UnreadableError(staged.origin.finding("E523", count=count, expected=expected))
    if not blocks:
        return Graph()
    try:
        return parsed_graph(blocks[0])
    except (ValueError, RecursionError) as error:
        raise UnreadableError(staged.origin.finding("E524", reason=error)) from error


def parsed_graph(text: str) -> Graph:
    """Return the graph that a block of JSON-LD tells.

    Raises:
        ValueError: the text is not strict JSON, names a key twice, could end its script
            element, or is no graph.
        RecursionError: it is nested too deeply.
    """
    if "<" in text:
        message = "it holds a < that is not escaped"
        raise GraphError(message)
    value, plain = _decoded(text)
    nodes = value.get("@graph") if isinstance(value, dict) else None
    if not isinstance(nodes, list) or not {dict}.issuperset(map(type, nodes)):
        message = "it has no @graph that lists nodes"
        raise GraphError(message)
    return _sorted_by_type(nodes, plain)


def _decoded(text: str) -> tuple[Any, str]:
    """Return what a JSON text says, and the same as a plain text.

    What is the same when it is written again has no key twice, and nothing that is no JSON.
    """
    try:
        value = orjson.loads(text)
        plain = orjson.dumps(value).decode()
        # In a script element these are escaped.
        if plain == text or plain.replace("&", r"\u0026").replace(">", r"\u003e") == text:
            return value, plain
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        pass
    value = DECODER.decode(text)
    return value, json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sorted_by_type(nodes: list[Node], text: str) -> Graph:
    """Return the nodes by their schema.org types; one may be of several."""
    graph = Graph(text=text)
    for node in nodes:
        types = node.get("@type")
        if not isinstance(types, list):
            types = (types,)
        if "NewsArticle" in types:
            graph.articles.append(node)
        (graph.breadcrumbs if "BreadcrumbList" in types else graph.others).append(node)
    return graph


def _with_unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        message = f'the key "{twice}" is given twice'
        raise GraphError(message)
    return found


def _refuse(constant: str) -> NoReturn:
    message = f"{constant} is no JSON"
    raise GraphError(message)


# Made once: `json.loads` would make one for each page.
DECODER = json.JSONDecoder(object_pairs_hook=_with_unique_keys, parse_constant=_refuse)
