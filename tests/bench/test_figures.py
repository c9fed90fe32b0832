"""Is the arithmetic of the bench right?"""

import pytest

from tests.bench.figures import Spread, exponent_of, ratios_of, spread_of


def test_spread_is_smallest_middle_and_largest() -> None:
    """The middle of an even number of values lies between two of them."""
    assert spread_of([4.0, 1.0, 2.0, 3.0]) == Spread(smallest=1.0, middle=2.5, largest=4.0)


def test_ratios_are_taken_pair_by_pair() -> None:
    """Noise that both of a pair suffer from does not count."""
    found = ratios_of([1.0, 10.0, 2.0], [2.0, 20.0, 8.0])
    assert found == Spread(smallest=0.25, middle=0.5, largest=0.5)


@pytest.mark.parametrize(
    ("points", "exponent"),
    [
        ([(1_000, 2.0), (10_000, 20.0)], 1.0),
        ([(1_000, 2.0), (10_000, 200.0), (100_000, 20_000.0)], 2.0),
        ([(1_000, 2.0), (10_000, 2.0)], 0.0),
    ],
    ids=["in proportion", "quadratic", "constant"],
)
def test_exponent_is_the_slope_of_logarithms(
    points: list[tuple[int, float]], exponent: float
) -> None:
    """A power law gives its exponent."""
    assert exponent_of(points) == pytest.approx(exponent)
