from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from pressroom.model.dates import When
from tests.checks.true_site import DAY, true_site

MORNING = datetime(2010, 3, 26, 9, 0, 0, 250_000, tzinfo=timezone(timedelta(hours=-4)))
LATE = datetime(2010, 3, 26, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize("url", ["https://newsroom.example", "https://newsroom.example/news"])
@pytest.mark.parametrize(
    "when",
    [
        pytest.param(DAY, id="a day"),
        pytest.param(When.of(MORNING), id="a moment with a fraction of a second"),
        pytest.param(When.of(LATE), id="a moment late in another zone"),
    ],
)
def test_a_true_site_has_no_finding(tmp_path: Path, url: str, when: When) -> None:
    """A site whose channels all say the same passes, at the root of a host and below a path."""
    assert true_site(tmp_path, url, when).problems() == ()
