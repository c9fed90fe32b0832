"""Which colours has an office chosen, and which names of colours are there?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

TOKENS_PATH = Path(__file__).with_name("colours.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourSettings:
    """The colours that an office may choose; what it leaves out stays as the theme has it."""

    link: str | None = field(default=None, metadata={"meaning": "Links.", "theme": "#005ea2"})
    visited: str | None = field(
        default=None,
        metadata={"meaning": "Links that the reader has followed.", "theme": "#54278f"},
    )
    focus: str | None = field(
        default=None,
        metadata={"meaning": "The ring around what the keyboard is at.", "theme": "#0076d6"},
    )
    header: str | None = field(
        default=None, metadata={"meaning": "The ground of the header.", "theme": "#ffffff"}
    )
    header_text: str | None = field(
        default=None,
        metadata={"meaning": "Name and links in the header.", "theme": "#162e51"},
    )
    accent: str | None = field(
        default=None,
        metadata={
            "meaning": "The band above the header, and the bar beside a quotation.",
            "theme": "#162e51",
        },
    )


@lru_cache(maxsize=1)
def tokens() -> Mapping[str, str]:
    """Return the value of each colour of USWDS by its name; `make css` writes the table.

    Source: USWDS 3.14, system colour tokens.
    """
    found: dict[str, str] = json.loads(TOKENS_PATH.read_text("utf-8"))
    return found
