"""What does YAML say that is so plain that it needs no parser?

Plain are lines `key: value` whose values are words, texts in quotation marks or lists of words in
brackets, and lists with an item on each line. They are read line by line. For all other YAML there
is `yaml_nodes`, which makes the same of plain YAML in several times the time.
"""

import re

from pressroom.readers.yaml_nodes import Group, Many, Node, Text

# What begins with a letter or a digit is no indicator of YAML. A key of more is none of ours.
_BEGINS = r"[^\W_]|[“\"]"
_KEY = re.compile(rf"([a-z_]{{1,40}}):(?: ((?:{_BEGINS}|\[).*))?")
_ITEM = re.compile(rf"( *- )((?:{_BEGINS}).*)")
_WORD = r"(?:[A-Za-z0-9][\w.-]*|\"[\w.-][\w .-]*\")"
_WORDS_IN_BRACKETS = re.compile(rf"\[{_WORD}(?:, {_WORD})*\]", re.ASCII)


def read_plain_yaml(text: str, first_line: int = 1) -> Group | None:
    """Return the group of a plain YAML text; None when it is not plain.

    `first_line` is the line of the file on which the text begins.
    """
    if not text.replace("\n", "").isprintable():
        return None
    entries: dict[str, Node] = {}
    key_lines: dict[str, int] = {}
    lines = text.split("\n")
    lines.reverse()
    count, at = len(lines), first_line
    while lines:
        found = _KEY.fullmatch(lines.pop())
        if found is None:
            return None
        key, value = found.groups()
        node = _node(value, at) if value else _items(lines, at + 1)
        if node is None or key in entries:
            return None
        entries[key], key_lines[key] = node, at
        at = first_line + count - len(lines)
    return Group(entries, key_lines, first_line)


def _items(lines: list[str], first_line: int) -> Many | None:
    """Return the list that begins here; its lines are taken from the end of `lines`."""
    items: list[Text] = []
    margin = None
    while lines and (found := _ITEM.fullmatch(lines[-1])):
        text = _text(found[2])
        if text is None or found[1] != (margin or found[1]):
            return None
        margin = found[1]
        items.append(Text(text, first_line + len(items)))
        lines.pop()
    return Many(tuple(items), first_line) if items else None


def _node(value: str, line: int) -> Node | None:
    if value[0] == "[":
        if not _WORDS_IN_BRACKETS.fullmatch(value):
            return None
        words = value[1:-1].split(", ")
        return Many(tuple([Text(word.strip('" '), line) for word in words]), line)
    text = _text(value)
    return None if text is None else Text(text, line)


def _text(value: str) -> str | None:
    """Return what a text says, without its quotation marks if it stands in some."""
    if value[0] == '"':
        inner = value[1:-1]
        is_whole = len(value) > 1 and value[-1] == '"' and not ('"' in inner or "\\" in inner)
        return inner.strip() if is_whole else None
    # A colon would begin a value, and a number sign a comment.
    is_plain = not (": " in value or " #" in value or value[-1] == ":")
    return value.strip() if is_plain else None
