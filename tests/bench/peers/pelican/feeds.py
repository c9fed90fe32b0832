"""Write the entries of feeds as stock Pelican does, and tell what it took.

Takes a folder of feeds in Atom, and one to write into. What is read is read before the time counts.
"""

import json
import resource
import shutil
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET

from pelican.settings import DEFAULT_CONFIG
from pelican.writers import Writer

A = "{http://www.w3.org/2005/Atom}"
CONTEXT = {"SITENAME": "Bench", "SITEURL": "https://newsroom.example", "FEED_DOMAIN": ""}


def main(feeds: Path, output: Path) -> None:
    """Write each document once, and those that are no archive three times: Atom, RSS, Atom."""
    documents = {path: _articles(path) for path in sorted(feeds.rglob("*.atom.xml"))}
    settings = {
        **DEFAULT_CONFIG,
        "FEED_MAX_ITEMS": None,
        "TIMEZONE": "UTC",
        "RSS_FEED_SUMMARY_ONLY": False,
    }
    read_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    writer = Writer(str(output), settings=settings)
    for path, articles in documents.items():
        name = path.relative_to(feeds).as_posix()
        kinds = ("atom",) if name.startswith("archive/") else ("atom", "rss", "atom")
        for number, kind in enumerate(kinds):
            writer.write_feed(articles, CONTEXT, f"{number}/{name}", feed_type=kind)
    told = {
        "cpu_s": time.process_time() - began,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "read_mib": read_kib / 1024,
        "bytes": sum(path.stat().st_size for path in output.rglob("*") if path.is_file()),
    }
    shutil.rmtree(output)
    print(json.dumps(told))


def _articles(path: Path) -> Sequence[SimpleNamespace]:
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    return [_article(entry) for entry in root.iterfind(f"{A}entry")]


def _article(entry: ET.Element) -> SimpleNamespace:
    content = entry.findtext(f"{A}content") or ""
    (link,) = (x for x in entry.iterfind(f"{A}link") if x.get("rel") == "alternate")
    return SimpleNamespace(
        title=entry.findtext(f"{A}title"),
        url=(link.get("href") or "").removeprefix("https://newsroom.example/"),
        summary=entry.findtext(f"{A}summary") or "",
        get_content=lambda _url: content,
        date=datetime.fromisoformat(entry.findtext(f"{A}published") or ""),
        author=entry.findtext(f"{A}author/{A}name") or "",
        category="",
        tags=[each.get("label") for each in entry.iterfind(f"{A}category")],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
