"""What is a node of the graph?"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from pressroom.structured_data.escape import script_json

Node = dict[str, object]


class SharedNode(Node):
    """A node that is the same on every page that has it: written once, and checked once.

    Whoever makes it keeps it, so that nobody may change it. `right_with` are the types of the
    nodes that it refers to, by @id, with which it was found right; absent until it was.
    """

    right_with: Mapping[str, str] | None = None

    @cached_property
    def text(self) -> str:
        """Return the node as JSON text for a script element."""
        return script_json(self)


def node(type_: str, id_: str | None, told: Mapping[str, object]) -> Node:
    """Return a node of this schema.org type that tells what is given, absent values left out.

    Without an id the node is told inside another one.
    """
    # Most values are true, and then nothing has to be compared.
    present = {k: v for k, v in told.items() if v or (v is not None and v != [])}
    return {"@type": type_, **present} if id_ is None else {"@type": type_, "@id": id_, **present}


def reference(id_: str) -> Node:
    """Return what stands for a node that is told elsewhere in the graph."""
    return {"@id": id_}


def references(nodes: Sequence[Node]) -> list[Node]:
    """Return what stands for these nodes, in their order."""
    return [{"@id": each["@id"]} for each in nodes]
