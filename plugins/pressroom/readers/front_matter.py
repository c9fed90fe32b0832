"""What do the keys of a front matter or sidecar say, each by its kind?"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from pressroom.model.key import Key, Kind
from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem
from pressroom.readers.values import VALUE_READERS, BadValueError
from pressroom.readers.yaml_nodes import Group, Many, Node, Text

FENCE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)


class Field(Struct, frozen=True):
    """A typed value, and the file and line it stands in.

    The value is a str, bool, When, datetime or `Fields`; a list's is a tuple of such fields.
    """

    value: Any
    path: str
    line: int


class Fields(Struct, frozen=True):
    """The usable values of one source by key, and all keys that it gives."""

    values: Mapping[str, Field]
    given: frozenset[str]

    def get(self, name: str) -> Any:  # noqa: ANN401 - the kind of each value is in the table of keys
        """Return the value of this key, or None when it is not given."""
        field = self.values.get(name)
        return field.value if field else None

    def many(self, name: str) -> tuple[Field, ...]:
        """Return the entries of this list, none when it is not given."""
        field = self.values.get(name)
        return field.value if field else ()

    def lines_in(self, path: str) -> tuple[tuple[str, int], ...]:
        """Return the line of each key that this file gives."""
        return tuple((name, f.line) for name, f in self.values.items() if f.path == path)


class Split(Struct, frozen=True):
    """A Markdown source in two: YAML with the line it begins on, and body with its line."""

    yaml_text: str
    yaml_line: int
    body: str
    body_line: int


def split_front_matter(text: str, path: str) -> Split | Problem:
    """Return front matter and body, or the problem that keeps them from being told apart."""
    opening = FENCE.match(text)
    if opening is None:
        return problem("E110", path, 1)
    closing = FENCE.search(text, opening.end() + 1)
    if closing is None:
        return problem("E111", path, 1)
    return Split(
        yaml_text=text[opening.end() + 1 : closing.start() - 1],
        yaml_line=2,
        body=text[closing.end() + 1 :],
        body_line=text.count("\n", 0, closing.start()) + 2,
    )


def typed_fields(
    group: Group, path: str, keys: Mapping[str, Key], prefix: str = ""
) -> tuple[Fields, tuple[Problem, ...]]:
    """Return the values that these keys type, and what is wrong with the others.

    A value that has a problem is left out of the fields.
    """
    values: dict[str, Field] = {}
    problems: list[Problem] = []
    for name, node in group.entries.items():
        line = group.key_lines[name]
        field = f"{prefix}{name}"
        key = keys.get(name)
        if key is None:
            hint = suggestion(name, keys)
            problems.append(problem("E114", path, line, field, value=name, suggestion=hint))
            continue
        value, found = _typed_value(key, node, path, field)
        problems += found
        if value is not None:
            values[name] = Field(value, path, line)
    return Fields(values, frozenset(group.entries)), tuple(problems)


def _typed_value(key: Key, node: Node, path: str, field: str) -> tuple[Any, Iterable[Problem]]:
    if not key.is_list:
        return _typed_item(key, node, path, field)
    if not isinstance(node, Many):
        return None, (problem("E117", path, node.line, field),)
    values: list[Any] = []
    problems: list[Problem] = []
    for item in node.items:
        value, found = _typed_item(key, item, path, field)
        problems += found
        if value is not None:
            values.append(Field(value, path, item.line))
    return tuple(values), problems


def _typed_item(key: Key, node: Node, path: str, field: str) -> tuple[Any, Iterable[Problem]]:
    if key.kind is Kind.GROUP:
        if not isinstance(node, Group):
            names = ", ".join(f"{k.name}: …" for k in key.keys if k.is_required)
            return None, (problem("E119", path, node.line, field, value=names),)
        return _typed_parts(key, node, path, field)
    if not isinstance(node, Text) or not node.value:
        code = "E132" if isinstance(node, Text) else "E118"
        return None, (problem(code, path, node.line, field),)
    try:
        value = VALUE_READERS[key.kind](node.value, key)
    except BadValueError as error:
        return None, (problem(error.code, path, node.line, field, **error.values),)
    if key.choices and key.kind is not Kind.REFERENCE and value not in key.choices:
        known = ", ".join(key.choices)
        what = field.partition(".")[0].removesuffix("s")
        bad = problem("E131", path, node.line, field, value=value, what=what, known=known)
        return None, (bad,)
    return value, ()


def _typed_parts(key: Key, node: Group, path: str, field: str) -> tuple[Any, Iterable[Problem]]:
    parts = {part.name: part for part in key.keys}
    fields, problems = typed_fields(node, path, parts, f"{field}.")
    what = key.name.removesuffix("s") if key.is_list else "group"
    missing = [
        problem("E134", path, node.line, field, key=part.name, what=what)
        for part in key.keys
        if part.is_required and part.name not in node.entries
    ]
    return (None if missing else fields), (*problems, *missing)
