"""Options and markers of the whole suite."""

import pytest
from hypothesis import settings

# How long an example takes is no question of a test: machines are slow, and have other work.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make golden` renew the golden files."""
    parser.addoption("--golden", action="store_true", help="renew the golden files")
