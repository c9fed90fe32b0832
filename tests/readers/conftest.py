"""Fixtures of tests that read content folders."""

from pathlib import Path

import pytest

from tests.readers.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom with a few terms, and without releases."""
    return Newsroom.in_folder(tmp_path)
