from pathlib import Path

import pytest

from tests.checks.true_site import TrueSite, true_site


@pytest.fixture
def built(tmp_path: Path) -> TrueSite:
    """Return a true site in a folder of its own."""
    return true_site(tmp_path)
