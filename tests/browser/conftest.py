"""A Chromium, and the demonstration site as it was built."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.sites import DESKTOP, HOST, ROOT, NewPage, Site, build, served

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

FEDERAL = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
SITEURL = "https://newsroom.example.gov"
THEME = {theme!r}
PRESSROOM = PRESSROOM | {{
    "FEDERAL": True,
    "AGENCY": {{
        "NAME": "Department of Examples", "SHORT_NAME": "DOX", "HREF": "https://www.example.gov/"
    }},
    "REQUIRED_LINKS": {{
        "ABOUT": "https://www.example.gov/about/",
        "ACCESSIBILITY": "accessibility/",
        "FOIA": "https://www.example.gov/foia/",
        "NO_FEAR": "https://www.example.gov/no-fear/",
        "INSPECTOR_GENERAL": "https://oig.example.gov/",
        "PERFORMANCE": "https://www.example.gov/performance/",
        "PRIVACY": "https://www.example.gov/privacy/",
        "VULNERABILITY": "https://www.example.gov/vulnerability/",
    }},
}}
"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return a running Chromium, the one that tools/browser.py finds."""
    finder = [sys.executable, str(ROOT / "tools" / "browser.py")]
    path = subprocess.run(finder, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[NewPage]:
    """Return a function that gives an empty page of a fresh profile."""
    contexts = []

    def open_page(width: int = DESKTOP, *, runs_scripts: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=runs_scripts
        )
        context.set_default_timeout(TIMEOUT_MS)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the demonstration site, served at the root of its host."""
    output_path = tmp_path_factory.mktemp("root") / "output"
    build(ROOT / "content", output_path)
    with served(output_path) as site:
        yield site


@pytest.fixture(scope="session")
def site_below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the demonstration site, built for and served under `/news/`."""
    output_path = tmp_path_factory.mktemp("below") / "output"
    build(ROOT / "content", output_path, "--site-url", f"{HOST}/news")
    with served(output_path, "/news/") as site:
        yield site


@pytest.fixture(scope="session")
def federal_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the demonstration's releases on a site of the United States government, served."""
    folder = tmp_path_factory.mktemp("federal")
    settings = folder / "federalconf.py"
    settings.write_text(FEDERAL.format(root=str(ROOT), theme=str(ROOT / "theme")), "utf-8")
    build(ROOT / "content", folder / "output", "--settings", str(settings))
    with served(folder / "output") as site:
        yield site
