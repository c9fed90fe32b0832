from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.problems.problem import Problem
from tests.checks.planting import ATOM, PAGE, RSS
from tests.checks.true_site import TrueSite, true_site

# Where bytes go, how many, and what comes in their place.
DAMAGE = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=4)), min_size=1, max_size=8
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> TrueSite:
    """Return a true site that each example damages anew, one file at a time."""
    return true_site(tmp_path_factory.mktemp("damaged"))


def damaged(data: bytes, damage: list[tuple[float, int, bytes]]) -> bytes:
    """Return the data with bytes cut out and put in."""
    for place, count, added in damage:
        start = int(place * len(data))
        data = data[:start] + added + data[start + count :]
    return data


@pytest.mark.parametrize("output", [PAGE, ATOM, RSS, "sitemap.xml", "robots.txt", "404.html"])
@given(damage=DAMAGE)
def test_no_damage_stops_the_checks(
    shared: TrueSite, output: str, damage: list[tuple[float, int, bytes]]
) -> None:
    """Whatever bytes are lost from a file, the checks end, and all they say is findings."""
    path: Path = shared.expected.tree / output
    whole = shared.written[output].encode()
    path.write_bytes(damaged(whole, damage))
    found = shared.problems()
    path.write_bytes(whole)
    assert all(isinstance(problem, Problem) for problem in found)
