"""Is a graph right? Types, properties and values against the table, ids and the breadcrumb."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pressroom.problems.error import ProblemsError
from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem
from pressroom.structured_data.fault import Fault
from pressroom.structured_data.values import is_absolute, value_fault
from pressroom.structured_data.vocabulary import vocabulary


class GraphError(ProblemsError):
    """A graph that must not be published."""


def walk(
    nodes: Sequence[Mapping[str, Any]], url: str, output_path: str, source_path: str | None
) -> tuple[Problem, ...]:
    """Return all that is wrong with the graph of the page at this canonical address, sorted.

    A problem names the page's source, or the page itself where it has none.
    """
    going = _Walk(nodes)
    going.check_ids(nodes)
    for node in nodes:
        going.check_node(node)
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

    def say(self, code: str, **told: object) -> None:
        self.faults.append(Fault(code=code, told=told))

    def check_ids(self, nodes: Sequence[Mapping[str, Any]]) -> None:
        for id_, count in Counter(node["@id"] for node in nodes).items():
            if count > 1:
                self.say("E407", value=id_)
            if not is_absolute(id_):
                self.say("E409", property="@id", node=id_, value=id_)

    def check_node(self, node: Mapping[str, Any]) -> None:
        """Check a node and the nodes that are told inside it."""
        type_ = node["@type"]
        name = node.get("@id") or f"a node of type {type_}"
        if type_ not in self.vocabulary.types:
            self.say_unknown("E400", type_, name, self.vocabulary.types)
            return
        for key, given in node.items():
            if key[0] != "@":
                self.check_property(key, given, type_, name)

    def check_property(self, key: str, given: object, type_: str, name: str) -> None:
        property_ = self.vocabulary.properties.get(key)
        if property_ is None:
            self.say_unknown("E401", key, name, self.vocabulary.properties)
            return
        if type_ not in property_.domains:
            expected = ", ".join(sorted(property_.domains))
            self.say("E402", value=key, node=name, type=type_, expected=expected)
        for value in given if isinstance(given, list) and given else (given,):
            fault = value_fault(value, key, property_, name, self.types)
            if fault:
                self.faults.append(fault)
            if isinstance(value, dict) and "@type" in value:
                self.check_node(value)

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
