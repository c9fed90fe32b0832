"""Does a value fit its property?"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pressroom.structured_data.fault import Fault
from pressroom.structured_data.vocabulary import Property

_ABSOLUTE = re.compile(r"https?://[^\s/]+(/\S*)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)


def is_absolute(address: object) -> bool:
    """Whether this is an address that holds wherever it is read."""
    return isinstance(address, str) and _ABSOLUTE.fullmatch(address) is not None


def value_fault(
    value: Any,  # noqa: ANN401 - JSON
    name: str,
    property_: Property,
    node: str,
    types: Mapping[str, str],
) -> Fault | None:
    """Return what is wrong with one value of the property of this name of a node, if anything.

    `types` are the types of the graph's nodes by @id. What a node told inside this one holds is
    not looked into.
    """
    if isinstance(value, str):
        return _text_fault(value, name, property_, node)
    if isinstance(value, dict):
        return _node_fault(value, name, property_, node, types)
    if value in (None, []):
        return Fault(code="E411", told={"value": name, "node": node})
    if property_.data & _data_types_of(value):
        return None
    return _misfit(repr(value), name, property_, node)


def _node_fault(
    value: Mapping[str, Any], name: str, property_: Property, node: str, types: Mapping[str, str]
) -> Fault | None:
    type_ = value.get("@type") or types.get(value.get("@id", ""))
    if type_ in property_.nodes:
        return None
    if type_ is None:
        told = {"property": name, "node": node, "value": value.get("@id")}
        return Fault(code="E406", told=told)
    return _misfit(f"a node of type {type_}", name, property_, node)


def _text_fault(value: str, name: str, property_: Property, node: str) -> Fault | None:
    if not value.strip():
        return Fault(code="E411", told={"value": name, "node": node})
    if "Text" in property_.data:
        return None
    told = {"property": name, "node": node, "value": value}
    if "URL" in property_.data:
        return None if is_absolute(value) else Fault(code="E409", told=told)
    if property_.data & {"Date", "DateTime"}:
        return None if _is_date(value, property_.data) else Fault(code="E404", told=told)
    return _misfit("a text", name, property_, node)


def _is_date(value: str, data: frozenset[str]) -> bool:
    try:
        if "Date" in data and _DAY.fullmatch(value):
            return bool(date.fromisoformat(value))
        return bool(
            "DateTime" in data and _MOMENT.fullmatch(value) and datetime.fromisoformat(value)
        )
    except ValueError:
        return False


def _data_types_of(value: object) -> frozenset[str]:
    if isinstance(value, bool):
        return frozenset({"Boolean"})
    if isinstance(value, int):
        return frozenset({"Integer", "Number"})
    return frozenset({"Number"} if isinstance(value, float) else ())


def _misfit(found: str, name: str, property_: Property, node: str) -> Fault:
    expected = " or ".join(sorted(property_.nodes | property_.data))
    return Fault(
        code="E403", told={"value": name, "node": node, "found": found, "expected": expected}
    )
