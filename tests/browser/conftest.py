"""A Chromium, and the sites that it is shown."""

from collections.abc import Iterator

import pytest

from tests.browser.chromium import chromium, new_page
from tests.browser.sites import HOST, ROOT, Site, build, served
from tests.every_page.federal import federal_settings
from tests.every_page.site import build_every_page

__all__ = ["chromium", "new_page"]


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
def every_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the site of every kind of page, served."""
    with served(build_every_page(tmp_path_factory.mktemp("every_page"))) as site:
        yield site


@pytest.fixture(scope="session")
def federal_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the demonstration's releases on a site of the United States government, served."""
    folder = tmp_path_factory.mktemp("federal")
    settings = federal_settings(folder)
    build(ROOT / "content", folder / "output", "--settings", str(settings))
    with served(folder / "output") as site:
        yield site
