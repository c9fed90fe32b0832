"""What do several measurements say together? Spreads, ratios and growth."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import linear_regression, median


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The smallest, the middle and the largest of several values."""

    smallest: float
    middle: float
    largest: float


def spread_of(values: Sequence[float]) -> Spread:
    """Return the spread of one value or more."""
    return Spread(smallest=min(values), middle=median(values), largest=max(values))


def ratios_of(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Return the spread of ours divided by theirs, pair by pair."""
    return spread_of([mine / other for mine, other in zip(ours, theirs, strict=True)])


def exponent_of(points: Sequence[tuple[int, float]]) -> float:
    """Return the exponent with which a value grows with the size: 1 when it is proportional.

    The slope of the line through the logarithms, by least squares; two points or more.
    """
    sizes, values = zip(*points, strict=True)
    slope, _ = linear_regression([math.log(n) for n in sizes], [math.log(v) for v in values])
    return slope
