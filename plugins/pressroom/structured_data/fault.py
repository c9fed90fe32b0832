"""What is wrong with a graph, before it is known which page it stands on?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The code of a problem, and what its message needs besides the page."""

    code: str
    told: Mapping[str, Any]
