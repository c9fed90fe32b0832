"""Read YAML without typing anything: texts, lists and groups, each with its line."""

import re

import yaml
from msgspec import Struct

from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import Problem, printable, problem
from pressroom.readers.source_text import controls_in

DEEPEST = 20
MAPPING_TWICE = re.compile(r"^(?P<key>\s*(?:- )?[\w-]+):\s+(?P<value>.*\S:(?:\s.*)?)$")


class Text(Struct, frozen=True):
    """A single value as written."""

    value: str
    line: int


class Many(Struct, frozen=True):
    """A list."""

    items: tuple["Node", ...]
    line: int


class Group(Struct, frozen=True):
    """Named values; a key that is given twice keeps its first value and is a problem."""

    entries: dict[str, "Node"]
    key_lines: dict[str, int]
    line: int


Node = Text | Many | Group


class YamlError(ProblemsError):
    """YAML that cannot be read."""


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Group, tuple[Problem, ...]]:
    """Return the top group of a YAML text, and the problems that leave it usable.

    Nothing is typed: `yes`, `1.0` and `2010-03-26` stay texts. `first_line` is the line of the
    file on which the text begins.

    Raises:
        YamlError: it cannot be parsed, uses anchors, or is no group of keys.
    """
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        raise YamlError((_explained(error, text, path, first_line),)) from error
    except (yaml.YAMLError, RecursionError) as error:
        found = problem("E112", path, first_line, value=str(error).split("\n")[0])
        raise YamlError((found,)) from error
    if root is None:
        return Group({}, {}, first_line), ()
    reader = _NodeReader(text, path, first_line)
    top = reader.read(root)
    if not isinstance(top, Group):
        raise YamlError((problem("E119", path, top.line, value="title: …, date: …"),))
    return top, tuple(reader.problems)


def _explained(error: yaml.MarkedYAMLError, text: str, path: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    index = mark.line if mark else 0
    lines = text.split("\n")
    source = lines[index] if index < len(lines) else ""
    found = MAPPING_TWICE.match(source)
    if error.problem and "mapping values are not allowed" in error.problem and found:
        key = found["key"].strip().removeprefix("- ")
        value = found["value"].replace('"', '\\"')
        return problem("E113", path, first_line + index, key, key=key, value=value)
    reason = error.problem or "it ends too early"
    if reason == "but found another document":
        reason = "a line --- begins a second block"
    return problem("E112", path, first_line + index, value=reason)


class _NodeReader:
    """Turns libyaml's nodes into ours, once each: a node seen again is an alias."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.lines = text.split("\n")
        self.path = path
        self.first_line = first_line
        self.seen: set[int] = set()
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, depth: int = 0) -> Node:
        line = self.first_line + node.start_mark.line
        if depth > DEEPEST:
            raise YamlError((problem("E112", self.path, line, value="it nests too deep"),))
        if id(node) in self.seen:
            raise YamlError((problem("E116", self.path, line),))
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return Many(tuple(self.read(item, depth + 1) for item in node.value), line)
        if isinstance(node, yaml.MappingNode):
            return self._group(node, line, depth)
        if not isinstance(node, yaml.ScalarNode):
            raise YamlError((problem("E112", self.path, line, value="it is no text"),))
        # A quoted value can spell a control character: "\0".
        names = controls_in(node.value)
        self.problems += [problem("E103", self.path, line, value=name) for name in names]
        self._tell_comment(node, line)
        return Text(node.value.strip(), line)

    def _tell_comment(self, node: yaml.ScalarNode, line: int) -> None:
        """Warn of a comment behind a value without quotation marks: `title: We are #1`."""
        end = node.end_mark
        rest = self.lines[end.line][end.column :].strip() if end.line < len(self.lines) else ""
        if not node.style and rest.startswith("#"):
            self.problems.append(problem("W113", self.path, line, value=rest))

    def _group(self, node: yaml.MappingNode, line: int, depth: int) -> Group:
        entries: dict[str, Node] = {}
        key_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key_line = self.first_line + key_node.start_mark.line
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode) or printable(key) != key:
                raise YamlError(
                    (problem("E112", self.path, key_line, value="a key has to be a word"),)
                )
            value = self.read(value_node, depth + 1)
            if key in entries:
                self.problems.append(
                    problem("E115", self.path, key_line, key, value=key, first=key_lines[key])
                )
                continue
            entries[key] = value
            key_lines[key] = key_line
        return Group(entries, key_lines, line)
