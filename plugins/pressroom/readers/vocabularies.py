"""Which terms does content/data define?"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field

from pressroom.model.addresses import SLUG_PATTERN, slug_of
from pressroom.model.vocabulary import (
    SECTION_IDS,
    Contact,
    Organisation,
    Person,
    Place,
    Role,
    Section,
    Term,
    Topic,
    Vocabularies,
)
from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem
from pressroom.readers.source_text import decode_source, without_controls
from pressroom.readers.values import BadValueError, read_day
from pressroom.readers.yaml_nodes import Group, Many, Node, Text, YamlError, read_yaml

T = TypeVar("T", bound=Term)

TERM_KEYS = ("labels", "same_as")
KEYS_OF_FILE: Mapping[str, tuple[str, ...]] = {
    "sections": TERM_KEYS,
    "topics": TERM_KEYS,
    "organisations": (*TERM_KEYS, "abbreviation"),
    "people": (*TERM_KEYS, "roles"),
    "places": (*TERM_KEYS, "country"),
    "contacts": (*TERM_KEYS, "role", "telephone", "email"),
}
ROLE_KEYS = ("title", "organisation", "since", "until")


def read_vocabularies(
    data_path: Path, shown_path: str, lang: str
) -> tuple[Vocabularies, tuple[Problem, ...]]:
    """Return all terms of `content/data`, and what is wrong with them.

    `shown_path` is the folder as messages name it. Every term needs a label in `lang`. A file
    that is not there defines nothing.
    """
    problems: list[Problem] = []

    def terms(name: str, make: Callable[["_Entry"], T]) -> dict[str, T]:
        path = f"{shown_path}/{name}.yaml"
        source = data_path / f"{name}.yaml"
        top = _top_of(source.read_bytes(), path, problems) if source.is_file() else None
        found: dict[str, T] = {}
        for term_id, node in top.entries.items() if top else ():
            entry = _Entry(term_id, node, path, KEYS_OF_FILE[name], lang, problems)
            if entry.is_usable:
                found[term_id] = make(entry)
        return found

    organisations = terms("organisations", _organisation)
    vocabularies = Vocabularies(
        sections=terms("sections", _section),
        topics=terms("topics", lambda e: Topic(id=e.id, labels=e.labels(), same_as=e.same_as())),
        organisations=organisations,
        people=terms("people", lambda e: _person(e, organisations)),
        places=terms("places", _place),
        contacts=terms("contacts", _contact),
    )
    return vocabularies, tuple(problems)


def _top_of(data: bytes, path: str, problems: list[Problem]) -> Group | None:
    source = decode_source(data, path)
    problems += source.problems
    if source.problems:
        return None
    text, controls = without_controls(source.text, path, "E103")
    try:
        top, found = read_yaml(text, path)
    except YamlError as error:
        problems += (*controls, *error.problems)
        return None
    problems += (*controls, *found)
    return top


class _Entry(Struct):
    """One term as written; what is wrong with it goes to `problems`."""

    id: str
    node: Node
    path: str
    keys: tuple[str, ...]
    lang: str
    problems: list[Problem]
    entries: Mapping[str, Node] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not SLUG_PATTERN.fullmatch(self.id):
            example = slug_of(self.id) or "climate-change"
            self.say("E204", self.node.line, value=self.id, example=example)
        if not isinstance(self.node, Group):
            self.say("E119", self.node.line, value="labels: …")
            return
        self.entries = self.node.entries
        self.check_keys(self.node, self.keys)

    @property
    def is_usable(self) -> bool:
        return bool(self.labels())

    def say(self, code: str, line: int, **values: object) -> None:
        self.problems.append(problem(code, self.path, line, self.id, **values))

    def check_keys(self, group: Group, keys: tuple[str, ...]) -> None:
        for name in group.entries:
            if name not in keys:
                self.say(
                    "E202", group.key_lines[name], value=name, suggestion=suggestion(name, keys)
                )

    def labels(self) -> tuple[tuple[str, str], ...]:
        node = self.entries.get("labels")
        labels = (
            {
                lang: label
                for lang, told in node.entries.items()
                if isinstance(told, Text) and (label := _folded(told.value))
            }
            if isinstance(node, Group)
            else {}
        )
        if self.lang in labels:
            ordered = {self.lang: labels[self.lang], **labels}
            return tuple(ordered.items())
        found = problem("E201", self.path, self.node.line, self.id, value=self.id, lang=self.lang)
        if found not in self.problems:
            self.problems.append(found)
        return ()

    def text(self, name: str, group: Mapping[str, Node] | None = None) -> str | None:
        node = (self.entries if group is None else group).get(name)
        if node is None:
            return None
        if not isinstance(node, Text):
            self.say("E118", node.line)
            return None
        return _folded(node.value) or None

    def same_as(self) -> tuple[str, ...]:
        node = self.entries.get("same_as")
        if node is None:
            return ()
        if not isinstance(node, Many):
            self.say("E117", node.line)
            return ()
        return tuple(item.value for item in node.items if isinstance(item, Text))

    def day(self, name: str, group: Group) -> date | None:
        value = self.text(name, group.entries)
        if value is None:
            return None
        try:
            return read_day(value)
        except BadValueError as error:
            self.say(error.code, group.key_lines[name], **error.values)
            return None


def _section(entry: _Entry) -> Section:
    if entry.id not in SECTION_IDS:
        entry.say("E203", entry.node.line, value=entry.id, known=", ".join(SECTION_IDS))
    return Section(id=entry.id, labels=entry.labels(), same_as=entry.same_as())


def _organisation(entry: _Entry) -> Organisation:
    return Organisation(
        id=entry.id,
        labels=entry.labels(),
        same_as=entry.same_as(),
        abbreviation=entry.text("abbreviation"),
    )


def _place(entry: _Entry) -> Place:
    return Place(
        id=entry.id,
        labels=entry.labels(),
        same_as=entry.same_as(),
        country=entry.text("country"),
    )


def _contact(entry: _Entry) -> Contact:
    return Contact(
        id=entry.id,
        labels=entry.labels(),
        same_as=entry.same_as(),
        role=entry.text("role"),
        telephone=entry.text("telephone"),
        email=entry.text("email"),
    )


def _folded(text: str) -> str:
    """Return a text with its white space folded, as that of releases is."""
    return " ".join(text.split())


def _person(entry: _Entry, organisations: Mapping[str, Organisation]) -> Person:
    node = entry.entries.get("roles")
    items = node.items if isinstance(node, Many) else ()
    if node is not None and not isinstance(node, Many):
        entry.say("E117", node.line)
    roles = tuple(role for item in items if (role := _role(entry, item, organisations)))
    return Person(id=entry.id, labels=entry.labels(), same_as=entry.same_as(), roles=roles)


def _role(entry: _Entry, node: Node, organisations: Mapping[str, Organisation]) -> Role | None:
    if not isinstance(node, Group):
        entry.say("E119", node.line, value="title: …")
        return None
    entry.check_keys(node, ROLE_KEYS)
    title = entry.text("title", node.entries)
    if title is None:
        entry.say("E134", node.line, key="title", what="role")
        return None
    name = entry.text("organisation", node.entries)
    organisation = organisations.get(name) if name else None
    if name and organisation is None:
        entry.say(
            "E200",
            node.key_lines["organisation"],
            what="organisation",
            value=name,
            file="organisations.yaml",
            suggestion=suggestion(name, organisations),
        )
    return Role(
        title=title,
        organisation=organisation,
        since=entry.day("since", node),
        until=entry.day("until", node),
    )
