"""Which colours does an office choose, and can everybody read what they make?"""

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem
from pressroom.settings.colours import ColourSettings, tokens
from pressroom.settings.reading import SETTINGS_PATH

_SPOT = "PRESSROOM.COLOURS"
_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
# WCAG 2.2: 1.4.3 for text, 1.4.11 for what one has to see to use a page.
_TEXT, _SIGN = 4.5, 3.0
# The grounds that the theme gives, by what they are to readers.
GROUNDS = {
    "the page": "#ffffff",
    "the foot of the page": "#f0f0f0",
    "the head of a table": "#dfe1e2",
    "a notice of a change": "#e7f6f8",
    "a notice of a withdrawal": "#faf3d1",
}


class Pair(NamedTuple):
    """What stands on which ground, and the contrast that it needs; both by name."""

    role: str
    ground: str
    needed: float


PAIRS = (
    *(Pair(role, ground, _TEXT) for role in ("LINK", "VISITED") for ground in GROUNDS),
    Pair("HEADER_TEXT", "HEADER", _TEXT),
    # In the header the ring has the colour of the text.
    *(Pair("FOCUS", ground, _SIGN) for ground in GROUNDS),
    Pair("ACCENT", "the page", _SIGN),
)


def colours_of(
    given: ColourSettings | None, problems: list[Problem]
) -> tuple[tuple[str, str], ...]:
    """Return the value of each colour that the office chose, by its role in lower case.

    A colour that is none, or that somebody could not see on its ground, becomes a problem.
    """
    if given is None:
        return ()
    chosen, before = {}, len(problems)
    for each in dataclasses.fields(given):
        told = getattr(given, each.name)
        if told is not None:
            chosen[each.name.upper()] = _value_of(told, each.name.upper(), problems)
    if len(problems) == before:
        names = {role: getattr(given, role.lower()) for role in chosen}
        problems += _too_alike(DEFAULTS | chosen, names)
    return tuple((role.lower(), value) for role, value in chosen.items())


DEFAULTS = {f.name.upper(): f.metadata["theme"] for f in dataclasses.fields(ColourSettings)}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21.

    Source: WCAG 2.2, contrast ratio.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    shares = [part / 255 for part in _parts(colour)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the numbers of sRGB
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> bytes:
    return bytes.fromhex(colour[1:])


def _value_of(told: str, role: str, problems: list[Problem]) -> str:
    value = told.strip().lower()
    if _HEX.fullmatch(value):
        return value
    known = tokens()
    if value in known:
        return known[value]
    near = suggestion(value, known)
    hint = f"{near} " if near.startswith("Did") else ""
    problems.append(
        problem("E313", SETTINGS_PATH, field=f"{_SPOT}.{role}", value=told, suggestion=hint)
    )
    return ""


def _too_alike(values: Mapping[str, str], names: Mapping[str, str]) -> Iterator[Problem]:
    """Yield each role that is too like a ground that it is seen on, with the worst of them."""
    fixed = {**values, **GROUNDS}
    for role in dict.fromkeys(pair.role for pair in PAIRS):
        pairs = [pair for pair in PAIRS if pair.role == role]
        needs = [(fixed[pair.ground], pair.needed) for pair in pairs]
        found, worst = min(
            (contrast(fixed[role], fixed[pair.ground]) / pair.needed, pair) for pair in pairs
        )
        if found >= 1:
            continue
        yield problem(
            "E314",
            SETTINGS_PATH,
            field=f"{_SPOT}.{role}",
            value=_shown(fixed[role], names.get(role)),
            ground=f"{worst.ground} ({_shown(fixed[worst.ground], names.get(worst.ground))})",
            found=_ratio(found * worst.needed),
            needed=_ratio(worst.needed),
            key=role,
            better=_nearest_that_fits(fixed[role], needs),
        )


def _nearest_that_fits(colour: str, needs: Sequence[tuple[str, float]]) -> str:
    """Return the name of the colour most like this one that has each contrast it needs.

    One of its own family, if there is one: blue stays blue. White or black fits any ground.
    """
    family = min(tokens().items(), key=lambda token: _distance(token[1], colour))[0]
    fitting = [
        (_family_of(name) != _family_of(family), _distance(value, colour), name)
        for name, value in tokens().items()
        if all(contrast(value, ground) >= needed for ground, needed in needs)
    ]
    return min(fitting)[2]


def _family_of(token: str) -> str:
    return token.rpartition("-")[0]


def _distance(one: str, other: str) -> int:
    return sum((a - b) ** 2 for a, b in zip(_parts(one), _parts(other), strict=True))


def _shown(value: str, name: str | None) -> str:
    return f"{name} {value}" if name and not name.startswith("#") else value


def _ratio(contrast: float) -> str:
    """Return the ratio as it is written, never rounded up to what it does not reach."""
    return f"{int(contrast * 100) / 100:.2f}".rstrip("0").rstrip(".") + ":1"
