"""Which types and properties does schema.org have, of those we use?"""

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

# Where practice differs from the letter of schema.org. `item` formally takes a Thing and `width` a
# Distance; the consumers of breadcrumbs and pictures document an address and a number of pixels.
_IN_PRACTICE = {"item": {"URL"}, "width": {"Integer"}, "height": {"Integer"}}

_KEYWORDS = frozenset({"@id", "@type"})


class Property(Struct, frozen=True, kw_only=True):
    """The types that have it, and what its value may be: nodes of types, and data."""

    domains: frozenset[str]
    nodes: frozenset[str]
    data: frozenset[str]


class Vocabulary(Struct, frozen=True, kw_only=True):
    """The table, ready to look things up in; `superseded` maps old terms to new ones.

    `by_type` are the properties that each type has. `texts` are, for each type, the keys whose
    value may be any text; those of JSON-LD are among them.
    """

    version: str
    types: frozenset[str]
    properties: Mapping[str, Property]
    by_type: Mapping[str, Mapping[str, Property]]
    texts: Mapping[str, frozenset[str]]
    superseded: Mapping[str, str]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the table that `tools/make_vocabulary.py` made and that lies beside this file."""
    table = json.loads(files(__package__).joinpath("vocabulary.json").read_text("utf-8"))
    types = frozenset(table["types"])
    properties = {
        name: _property(name, given, types) for name, given in table["properties"].items()
    }
    by_type = {
        type_: {name: each for name, each in properties.items() if type_ in each.domains}
        for type_ in types
    }
    return Vocabulary(
        version=table["version"],
        types=types,
        properties=properties,
        by_type=by_type,
        texts={type_: _KEYWORDS | _names_of_texts(had) for type_, had in by_type.items()},
        superseded=table["superseded"],
    )


def _names_of_texts(properties: Mapping[str, Property]) -> frozenset[str]:
    return frozenset(name for name, each in properties.items() if "Text" in each.data)


def _property(name: str, given: Mapping[str, list[str]], types: frozenset[str]) -> Property:
    ranges = frozenset(given["ranges"])
    nodes = frozenset() if name in _IN_PRACTICE else ranges & types
    return Property(
        domains=frozenset(given["domains"]),
        nodes=nodes,
        data=ranges - types | _IN_PRACTICE.get(name, set()),
    )
