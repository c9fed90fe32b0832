"""Does a value fit its property?"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from math import isfinite
from typing import Any

from pressroom.structured_data.fault import Fault
from pressroom.structured_data.vocabulary import Property

_WEB = ("http", "https")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)

_DATES = frozenset({"Date", "DateTime"})
_DATA_TYPES: Mapping[type, frozenset[str]] = {
    bool: frozenset({"Boolean"}),
    int: frozenset({"Integer", "Number"}),
    float: frozenset({"Number"}),
}


def is_absolute(address: object) -> bool:
    """Whether this is an address that holds wherever it is read."""
    if not isinstance(address, str):
        return False
    scheme, _, rest = address.partition("://")
    return scheme in _WEB and rest[:1] not in ("", "/") and address.split() == [address]


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
    if isinstance(value, dict):
        type_ = value.get("@type") or types.get(value.get("@id", ""))
        if type_ in property_.nodes:
            return None
        return _node_fault(value, name, property_, node, type_)
    if isinstance(value, str):
        return _text_fault(value, name, property_, node)
    if value in (None, []):
        return Fault(code="E411", told={"value": name, "node": node})
    is_written_so = not isinstance(value, float) or isfinite(value)
    if is_written_so and not property_.data.isdisjoint(_DATA_TYPES.get(type(value), ())):
        return None
    return _misfit(repr(value), name, property_, node)


def _node_fault(
    value: Mapping[str, Any], name: str, property_: Property, node: str, type_: str | None
) -> Fault:
    if type_ is None:
        told = {"property": name, "node": node, "value": value.get("@id")}
        return Fault(code="E406", told=told)
    return _misfit(f"a node of type {type_}", name, property_, node)


def _text_fault(value: str, name: str, property_: Property, node: str) -> Fault | None:
    if not value or value.isspace():
        return Fault(code="E411", told={"value": name, "node": node})
    data = property_.data
    if "Text" in data:
        return None
    if "URL" in data:
        code = None if is_absolute(value) else "E409"
    elif data.isdisjoint(_DATES):
        return _misfit("a text", name, property_, node)
    else:
        code = None if _is_date(value, data) else "E404"
    told = {"property": name, "node": node, "value": value}
    return Fault(code=code, told=told) if code else None


@lru_cache(maxsize=1024)
def _is_date(value: str, data: frozenset[str]) -> bool:
    try:
        if "Date" in data and _DAY.fullmatch(value):
            return bool(date.fromisoformat(value))
        return bool(
            "DateTime" in data and _MOMENT.fullmatch(value) and datetime.fromisoformat(value)
        )
    except ValueError:
        return False


def _misfit(found: str, name: str, property_: Property, node: str) -> Fault:
    expected = " or ".join(sorted(property_.nodes | property_.data))
    return Fault(
        code="E403", told={"value": name, "node": node, "found": found, "expected": expected}
    )
