"""Options and markers of the whole suite."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make golden` renew the golden files."""
    parser.addoption("--golden", action="store_true", help="renew the golden files")
