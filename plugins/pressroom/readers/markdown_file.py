"""What do front matter and text of a Markdown file say, whatever it is the file of?"""

from collections.abc import Mapping

from msgspec import Struct

from pressroom.model.key import Key
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import Problem
from pressroom.readers.front_matter import Fields, split_front_matter, typed_fields
from pressroom.readers.plain_yaml import read_plain_yaml
from pressroom.readers.source_text import decode_source, without_controls
from pressroom.readers.yaml_nodes import YamlError, read_yaml


class SourceError(ProblemsError):
    """A source that cannot be read any further."""


class MarkdownFile(Struct, frozen=True, kw_only=True):
    """The typed front matter, the Markdown below it with its line, and what is wrong so far."""

    fields: Fields
    markdown: str
    line: int
    sha256: str
    problems: tuple[Problem, ...]


def read_markdown_file(data: bytes, path: str, keys: Mapping[str, Key]) -> MarkdownFile:
    """Return the parts of a Markdown file; `path` is the file as messages name it.

    Raises:
        SourceError: the bytes, the fences or the YAML cannot be read.
    """
    decoded = decode_source(data, path)
    if decoded.problems:
        raise SourceError(decoded.problems)
    text, controls = without_controls(decoded.text, path, "E103")
    split = split_front_matter(text, path)
    if isinstance(split, Problem):
        raise SourceError((*controls, split))
    group = read_plain_yaml(split.yaml_text, split.yaml_line)
    found: tuple[Problem, ...] = ()
    if group is None:
        try:
            group, found = read_yaml(split.yaml_text, path, split.yaml_line)
        except YamlError as error:
            raise SourceError((*controls, *error.problems)) from error
    fields, typed = typed_fields(group, path, keys)
    return MarkdownFile(
        fields=fields,
        markdown=split.body,
        line=split.body_line,
        sha256=decoded.sha256,
        problems=(*controls, *found, *typed),
    )
