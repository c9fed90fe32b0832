"""What does Lighthouse say of releases?"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.chromium import FLAGS, browser_path
from tests.every_page.kinds import one_of_each
from tests.extern.conftest import tool

pytestmark = pytest.mark.extern
CATEGORIES = ("accessibility", "best-practices", "seo")
AUDITS = ("cumulative-layout-shift", "network-requests")
MOST_REQUESTS = 5
# On a busy machine Lighthouse can miss the start of the page (NO_NAVSTART), and reports nothing.
ATTEMPTS = 3


@pytest.mark.parametrize("kind", ["the seed", "release with everything"])
def test_lighthouse_finds_nothing(
    every_page: Path, every_page_address: str, judges: Path, kind: str
) -> None:
    """100 in all that is no matter of the machine's speed; nothing moves, no script, no stranger.

    The seed asks for at most five files; pictures come in addition.
    """
    report = report_of(judges, f"{every_page_address}/{one_of_each(every_page)[kind]}")
    scores = {name: report["categories"][name]["score"] for name in CATEGORIES}
    assert scores == dict.fromkeys(CATEGORIES, 1), faults_of(report)
    assert report["audits"]["cumulative-layout-shift"]["numericValue"] == 0
    requests = report["audits"]["network-requests"]["details"]["items"]
    assert [each for each in requests if not each["url"].startswith(every_page_address)] == []
    assert [each for each in requests if each["resourceType"] == "Script"] == []
    if kind == "the seed":
        assert len(requests) <= MOST_REQUESTS, requests


def report_of(judges: Path, address: str) -> dict[str, Any]:
    """Return Lighthouse's report on a page, as it is on a telephone."""
    command = [tool("node", "nodejs"), str(judges / "lighthouse/cli/index.js"), address]
    command += ["--quiet", "--output=json", f"--chrome-flags=--headless {' '.join(FLAGS)}"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--only-audits={','.join(AUDITS)}"]
    for _ in range(ATTEMPTS):
        done = subprocess.run(
            command,
            env={**os.environ, "CHROME_PATH": browser_path()},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            break
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def faults_of(report: dict[str, Any]) -> list[str]:
    """Return the titles of the audits that found something."""
    asked = {ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"]}
    audits = [audit for name, audit in report["audits"].items() if name in asked]
    return [audit["title"] for audit in audits if audit["score"] not in (None, 1)]
