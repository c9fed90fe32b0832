"""What do other people's judges say of the site?"""

import json
import shutil
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.browser.sites import NewPage
from tests.browser.ways import WAYS, each_way
from tests.every_page.kinds import PATTERNS, one_of_each
from tests.extern.conftest import tool
from tests.site.newsroom import ROOT

pytestmark = pytest.mark.extern
# What Chromium says of each answer with 404, whatever the page.
NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"
# The Arabic source writes a vowel before the sign that doubles it; no source's text is altered.
AS_WRITTEN = "not in Unicode Normalization Form C"
# A question, not a finding: is a picture with an empty alt decorative? The release says so.
DECORATIVE = "WCAG2AA.Principle1.Guideline1_1.1_1_1.H67.2"
# Errors and warnings; the rest are questions that any page raises.
SNIFF = """() => new Promise(resolve => HTMLCS.process('WCAG2AA', document, () => resolve(
  HTMLCS.getMessages().filter(message => message.type <= 2).map(
    ({type, code, msg, element}) => [type, code, msg, element.outerHTML?.slice(0, 200)]))))"""


def test_nu_checker_finds_nothing(every_page: Path, judges: Path) -> None:
    """Every page is valid HTML by the W3C's Nu checker."""
    java = tool("java", "default-jre-headless")
    (jar,) = (judges / "vnu-jar").rglob("vnu.jar")
    done = subprocess.run(
        [java, "-jar", str(jar), "--skip-non-html", "--format", "json", str(every_page)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    assert [told for told in messages if AS_WRITTEN not in told["message"]] == []


@pytest.mark.parametrize("kind", PATTERNS)
def test_browser_and_code_sniffer_find_nothing(
    every_page: Path, every_page_address: str, judges: Path, new_page: NewPage, kind: str
) -> None:
    """Under the policy the console is silent, and HTML_CodeSniffer finds no error (WCAG 2 AA)."""
    path = one_of_each(every_page)[kind]
    # The page of the 404 is there under every address that leads nowhere.
    address = f"{every_page_address}/{'nowhere/' if path == '404.html' else path}"
    page = new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto(address)
    expected = [NOT_FOUND] if path == "404.html" else []
    assert said == expected
    judged = new_page(heeds_policy=False)
    judged.goto(address)
    judged.evaluate((judges / "html_codesniffer/build/HTMLCS.js").read_text("utf-8"))
    found = {name: judged.evaluate(SNIFF) for name, _ in each_way(judged)}
    for name in WAYS:
        assert [told for told in found[name] if told[1] != DECORATIVE] == [], name


def test_style_sheet_is_what_its_source_makes(tmp_path: Path) -> None:
    """`make css` gives the committed bytes, of the names of colours too."""
    tool("npm", "npm")
    copy = tmp_path / "copy"
    shutil.copytree(
        ROOT,
        copy,
        ignore=shutil.ignore_patterns(".venv", ".git", ".cache", "output", "node_modules"),
    )
    made = ("theme/static/css/pressroom.css", "plugins/pressroom/settings/colours.json")
    committed = [(ROOT / path).read_bytes() for path in made]
    for path in made:
        (copy / path).unlink()
    subprocess.run(["/usr/bin/make", "css"], cwd=copy, check=True, capture_output=True)
    assert [(copy / path).read_bytes() for path in made] == committed


def test_feed_reader_sees_each_release_once(address: str, tmp_path: Path) -> None:
    """newsboat, subscribed to both formats over nginx, shows every release, and none twice."""
    newsboat = tool("newsboat", "newsboat")
    urls, database = tmp_path / "urls", tmp_path / "cache.db"
    urls.write_text(f"{address}/feeds/all.atom.xml\n{address}/feeds/all.rss.xml\n")
    command = [newsboat, "-u", str(urls), "-c", str(database)]
    subprocess.run([*command, "-x", "reload"], check=True, capture_output=True)
    unread = subprocess.run(
        [*command, "-x", "print-unread"], check=True, capture_output=True, text=True
    ).stdout
    feed = urllib.request.urlopen(f"{address}/feeds/all.atom.xml").read().decode()
    entries = feed.count("<entry>")
    assert entries > 10
    # newsboat knows an item by its id in all feeds, so the second format adds none.
    assert unread.split()[0] == str(entries)
