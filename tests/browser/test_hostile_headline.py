"""Does markup in a headline ever act?"""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Dialog

from tests.browser.sites import ROOT, NewPage, Site, build, served

HEADLINE = '</script><script>alert(1)</script> & "quotes"'
RELEASE_PATH = "releases/2025/05/01/hostile/"
RELEASE = f"""---
id: r-0123456789ab
title: '{HEADLINE}'
slug: hostile
date: 2025-05-01
section: press-release
summary: '{HEADLINE}'
---

One paragraph.
"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site whose one release has a script as its headline."""
    folder = tmp_path_factory.mktemp("hostile")
    content = folder / "content"
    for part in ("data", "pages"):
        shutil.copytree(ROOT / "content" / part, content / part)
    (content / "releases").mkdir()
    (content / "releases" / "hostile.md").write_text(RELEASE, encoding="utf-8")
    build(content, folder / "output")
    with served(folder / "output") as site:
        yield site


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(RELEASE_PATH, id="release"),
        pytest.param("releases/", id="list"),
        pytest.param("", id="home"),
    ],
)
def test_headline_never_runs(hostile_site: Site, new_page: NewPage, path: str) -> None:
    """The headline is shown as written, and no script of it runs."""
    page = new_page()
    alarms: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        alarms.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("pageerror", lambda error: alarms.append(str(error)))
    page.goto(hostile_site.url + path)
    kinds = page.locator("script").evaluate_all("scripts => scripts.map(script => script.type)")
    assert (alarms, kinds) == ([], ["application/ld+json"])
    assert HEADLINE in page.locator("main").inner_text()


def test_headline_stands_in_the_data(hostile_site: Site, new_page: NewPage) -> None:
    """A browser's own JSON parser reads the headline as written."""
    page = new_page()
    page.goto(hostile_site.url + RELEASE_PATH)
    headlines = page.evaluate(
        "JSON.parse(document.querySelector('script').text)['@graph']"
        ".map(node => node.headline).filter(Boolean)"
    )
    assert headlines == [HEADLINE]
