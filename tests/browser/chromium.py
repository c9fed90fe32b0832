"""A Chromium for tests, and empty pages of it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.sites import DESKTOP, ROOT, NewPage

TIMEOUT_MS = 5_000
FLAGS = (
    "--no-sandbox",  # Chromium's sandbox does not start for root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def browser_path() -> str:
    """Return the Chromium that tools/browser.py finds."""
    finder = [sys.executable, str(ROOT / "tools" / "browser.py")]
    return subprocess.run(finder, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return a running Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[NewPage]:
    """Return a function that gives an empty page of a fresh profile.

    A judge that runs in the page needs one that `heeds_policy` no longer: the site lets no script
    run.
    """
    contexts = []

    def open_page(
        width: int = DESKTOP, *, runs_scripts: bool = True, heeds_policy: bool = True
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=runs_scripts,
            bypass_csp=not heeds_policy,
        )
        context.set_default_timeout(TIMEOUT_MS)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
