"""Is a graph right? Types, properties and values against the table, ids and the breadcrumb."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from pressroom.problems.error import ProblemsError
from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem
from pressroom.structured_data.fault import Fault
from pressroom.structured_data.node import SharedNode
from pressroom.structured_data.values import is_absolute, value_fault
from pressroom.structured_data.vocabulary import Property, vocabulary


class GraphError(ProblemsError):
    """A graph that must not be published."""


def walk(
    nodes: Sequence[Mapping[str, Any]], url: str, output_path: str, source_path: str | None
) -> tuple[Problem, ...]:
    """Return all that is wrong with the graph of the page at this canonical address, sorted.

    A problem names the page's source, or the page itself where it has none.
    """
    going = _Walk(nodes)
    for node in nodes:
        if isinstance(node, SharedNode):
            going.check_shared(node)
        else:
            going.check_own(node)
        if node["@type"] == "BreadcrumbList":
            going.check_breadcrumb(node, url)
    path = source_path or output_path
    return tuple(sorted(problem(f.code, path, page=output_path, **f.told) for f in going.faults))


class _Walk:
    """Goes through one graph and collects its faults."""

    def __init__(self, nodes: Sequence[Mapping[str, Any]]) -> None:
        self.types: dict[str, str] = {node["@id"]: node["@type"] for node in nodes}
        self.vocabulary = vocabulary()
        self.faults: list[Fault] = []
        if len(self.types) < len(nodes):
            self.tell_doubles(nodes)

    def say(self, code: str, **told: object) -> None:
        self.faults.append(Fault(code=code, told=told))

    def tell_doubles(self, nodes: Sequence[Mapping[str, Any]]) -> None:
        for id_, count in Counter(node["@id"] for node in nodes).items():
            if count > 1:
                self.say("E407", value=id_)

    def check_shared(self, node: SharedNode) -> None:
        """Check a node unless it was found right before, with the same nodes around it."""
        right_with = node.right_with
        # Most refer to nothing.
        if right_with == {} or (right_with and right_with.items() <= self.types.items()):
            return
        before = len(self.faults)
        self.check_own(node)
        if len(self.faults) == before:
            node.right_with = {id_: self.types[id_] for id_ in _references_in(node)}

    def check_own(self, node: Mapping[str, Any]) -> None:
        """Check a node, and its @id where it has one: nodes told inside others have none."""
        id_ = node.get("@id")
        if id_ is not None and not is_absolute(id_):
            self.say("E409", property="@id", node=id_, value=id_)
        self.check_node(node)

    def check_node(self, node: Mapping[str, Any]) -> None:
        """Check a node and the nodes that are told inside it."""
        type_ = node["@type"]
        name = node.get("@id") or f"a node of type {type_}"
        known = self.vocabulary.by_type.get(type_)
        if known is None:
            self.say_unknown("E400", type_, name, self.vocabulary.types)
            return
        texts = self.vocabulary.texts[type_]
        for key, given in node.items():
            # What most values are, texts where any will do, is asked here: a call costs more.
            if key in texts and type(given) is str and given and not given.isspace():
                continue
            property_ = known.get(key) or self.misplaced(key, type_, name)
            if property_ is not None:
                values = given if isinstance(given, list) and given else (given,)
                self.check_values(values, key, property_, name)

    def check_values(self, values: Iterable[Any], key: str, property_: Property, name: str) -> None:
        types, nodes = self.types, property_.nodes
        for value in values:
            # What most of these values are: nothing but a reference to a node that fits.
            if (
                type(value) is dict
                and len(value) == 1
                and types.get(value.get("@id", ""), "") in nodes
            ):
                continue
            fault = value_fault(value, key, property_, name, types)
            if fault:
                self.faults.append(fault)
            if isinstance(value, SharedNode):
                self.check_shared(value)
            elif isinstance(value, dict) and "@type" in value:
                self.check_node(value)

    def misplaced(self, key: str, type_: str, name: str) -> Property | None:
        """Tell that a type does not have a property; return it, if there is one of this name.

        Keywords of JSON-LD, such as `@id`, are no properties.
        """
        if key[0] == "@":
            return None
        property_ = self.vocabulary.properties.get(key)
        if property_ is None:
            self.say_unknown("E401", key, name, self.vocabulary.properties)
        else:
            expected = ", ".join(sorted(property_.domains))
            self.say("E402", value=key, node=name, type=type_, expected=expected)
        return property_

    def check_breadcrumb(self, breadcrumb: Mapping[str, Any], url: str) -> None:
        steps = breadcrumb.get("itemListElement", ())
        positions = [step.get("position") for step in steps]
        if not steps or positions != list(range(1, len(steps) + 1)):
            self.say("E408", value=", ".join(map(str, positions)) or "missing")
        elif steps[-1].get("item") != url:
            self.say("E410", value=steps[-1].get("item"), expected=url)

    def say_unknown(self, code: str, word: str, node: str, names: Collection[str]) -> None:
        successor = self.vocabulary.superseded.get(word)
        if successor:
            self.say("E405", node=node, value=word, successor=successor)
        else:
            self.say(code, node=node, value=word, suggestion=suggestion(word, names))


def _references_in(node: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids of the nodes that a node refers to, also from nodes told inside it."""
    for given in node.values():
        for value in given if isinstance(given, list) else (given,):
            if isinstance(value, dict) and "@type" in value:
                yield from _references_in(value)
            elif isinstance(value, dict):
                yield value["@id"]
