from pathlib import Path

import pytest

from pressroom.checks.tree import Tree
from tests.checks.bare_tree import bare_tree
from tests.checks.true_site import TrueSite, true_site


@pytest.fixture
def built(tmp_path: Path) -> TrueSite:
    """Return a true site in a folder of its own."""
    return true_site(tmp_path)


@pytest.fixture
def tree(built: TrueSite) -> Tree:
    """Return a tree of which everything is true, and of which nothing is known but paths."""
    return bare_tree(built)
