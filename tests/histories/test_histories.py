"""Does a build that remembers make what a build from nothing would have made?"""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.histories.machine import Histories
from tests.histories.office import workbench


def run(histories: int, steps: int = 8, executor: str | None = None) -> None:
    """Run so many random histories, by an executor to which then everything is sent."""
    chosen = settings(
        max_examples=histories,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    options = {"executor": executor} if executor else {}
    with workbench(*(["--send-all"] if executor else [])) as bench:
        kind: Any = type("OfficeHistories", (Histories,), {"bench": bench, "options": options})
        run_state_machine_as_test(kind, settings=chosen)


def test_histories_end_in_the_tree_of_a_clean_build() -> None:
    """Twenty-five random histories: after each event the two trees are equal, byte for byte."""
    run(25)


@pytest.mark.long
def test_many_histories_end_in_the_tree_of_a_clean_build() -> None:
    """Five hundred random histories."""
    run(500)
