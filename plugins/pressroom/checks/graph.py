"""What does the block of data in a page say?"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from pressroom.checks.origin import UnreadableError
from pressroom.checks.staged import StagedPage
from pressroom.model.page import PageKind

Node = Mapping[str, Any]


class GraphError(ValueError):
    """JSON that is no graph; the text says why."""


def nodes_of(staged: StagedPage) -> tuple[Node, ...]:
    """Return the nodes of the page's graph; the error page has none.

    Raises:
        UnreadableError: there is not exactly one block, or it is no graph.
    """
    blocks = staged.markup.blocks
    expected = 0 if staged.page.kind is PageKind.NOT_FOUND else 1
    if len(blocks) != expected:
        count = len(blocks)
        raise UnreadableError(staged.origin.finding("E523", count=count, expected=expected))
    if not blocks:
        return ()
    try:
        return parsed_graph(blocks[0])
    except (ValueError, RecursionError) as error:
        raise UnreadableError(staged.origin.finding("E524", reason=error)) from error


def parsed_graph(text: str) -> tuple[Node, ...]:
    """Return the nodes of an `@graph`.

    Raises:
        ValueError: the text is not strict JSON, names a key twice, could end its script
            element, or is no graph.
        RecursionError: it is nested too deeply.
    """
    if "<" in text:
        message = "it holds a < that is not escaped"
        raise GraphError(message)
    value = json.loads(text, object_pairs_hook=_with_unique_keys, parse_constant=_refuse)
    nodes = value.get("@graph") if isinstance(value, dict) else None
    if not isinstance(nodes, list) or not all(isinstance(node, dict) for node in nodes):
        message = "it has no @graph that lists nodes"
        raise GraphError(message)
    return tuple(nodes)


def of_type(nodes: Iterable[Node], name: str) -> tuple[Node, ...]:
    """Return the nodes that are of this schema.org type, alone or among others."""
    return tuple(node for node in nodes if name in _types_of(node))


def _types_of(node: Node) -> tuple[object, ...]:
    types = node.get("@type")
    return tuple(types) if isinstance(types, list) else (types,)


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
