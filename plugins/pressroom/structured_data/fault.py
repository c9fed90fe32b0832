"""What is wrong with a graph, before it is known which page it stands on?"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class Fault(Struct, frozen=True, kw_only=True):
    """The code of a problem, and what its message needs besides the page."""

    code: str
    told: Mapping[str, Any]
