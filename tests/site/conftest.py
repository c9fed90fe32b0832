"""Fixtures of tests that build whole sites."""

from pathlib import Path

import pytest

from tests.site.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom without releases."""
    return Newsroom.in_folder(tmp_path)
