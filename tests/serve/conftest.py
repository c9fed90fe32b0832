"""Fixtures of tests that ask a preview."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.serving import Serving, serving
from tests.site.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom without releases."""
    return Newsroom.in_folder(tmp_path)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Yield a preview that is asked by all tests of a module, each about releases of its own."""
    newsroom = Newsroom.in_folder(tmp_path_factory.mktemp("served"))
    newsroom.write("standing")
    with serving(newsroom) as found:
        yield found
