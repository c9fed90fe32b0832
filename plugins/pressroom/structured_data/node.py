"""What is a node of the graph?"""

from collections.abc import Mapping

Node = dict[str, object]


def node(type_: str, id_: str | None, told: Mapping[str, object]) -> Node:
    """Return a node of this schema.org type that tells what is given, absent values left out.

    Without an id the node is told inside another one.
    """
    head: Node = {"@type": type_} if id_ is None else {"@type": type_, "@id": id_}
    return head | {name: value for name, value in told.items() if value not in (None, [])}


def reference(id_: str) -> Node:
    """Return what stands for a node that is told elsewhere in the graph."""
    return {"@id": id_}


def references(nodes: list[Node]) -> list[Node]:
    """Return what stands for these nodes, in their order."""
    return [{"@id": each["@id"]} for each in nodes]
