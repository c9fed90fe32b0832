"""What do other people's judges say of the site?"""

import json
import shutil
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.extern.conftest import tool
from tests.site.newsroom import ROOT, Newsroom

pytestmark = pytest.mark.extern


def test_nu_checker_finds_nothing(
    demonstration: Newsroom, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every page is valid HTML by the W3C's Nu checker."""
    java, npm = tool("java", "default-jre-headless"), tool("npm", "npm")
    folder = tmp_path_factory.mktemp("nu")
    subprocess.run(
        [npm, "install", "--silent", "--no-save", "--ignore-scripts", "vnu-jar@26.9.27"],
        cwd=folder,
        check=True,
    )
    (jar,) = folder.rglob("vnu.jar")
    done = subprocess.run(
        [java, "-jar", str(jar), "--skip-non-html", "--format", "json", str(demonstration.output)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert json.loads(done.stderr)["messages"] == []


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
