"""Readers of feeds that other people wrote, and what each of them has got."""

import json
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tests.extern.conftest import tool


class Got(NamedTuple):
    """What one round of asking brought: for each feed whether anything came, and the entries.

    `updated` is the moment of each entry's last declared change, by its id; `unread` are the ids
    of those that the person has not seen.
    """

    came: Mapping[str, bool]
    updated: Mapping[str, datetime | None]
    titles: Mapping[str, str | None]
    unread: frozenset[str]


def feeds_of(tree: Path) -> tuple[str, ...]:
    """Return the paths of the feeds that people subscribe to."""
    folder = tree / "feeds"
    ends = (".atom.xml", ".rss.xml", ".json")
    found = (path.relative_to(tree).as_posix() for path in folder.rglob("*") if path.is_file())
    return tuple(sorted(p for p in found if p.endswith(ends) and "/archive/" not in p))


class Library:
    """The feed reader of the package `reader`, subscribed to each feed of a site."""

    def __init__(self, address: str, feeds: Sequence[str]) -> None:
        """Subscribe."""
        from reader import make_reader  # noqa: PLC0415 - only `make check-extern` has it

        self.address = address
        self.reader = make_reader(":memory:")
        for feed in feeds:
            self.reader.add_feed(f"{address}/{feed}")

    def ask(self) -> Got:
        """Ask each feed whether there is anything new, and read what came."""
        came = {}
        for result in self.reader.update_feeds_iter(scheduled=False):
            assert not isinstance(result.value, Exception), (result.url, result.value)
            came[result.url.removeprefix(f"{self.address}/")] = result.value is not None
        entries = list(self.reader.get_entries())
        got = Got(
            came,
            {entry.id: entry.updated for entry in entries},
            {entry.id: entry.title for entry in entries},
            frozenset(entry.id for entry in entries if not entry.read),
        )
        for entry in entries:
            self.reader.mark_entry_as_read(entry)
        return got


class Newsboat:
    """newsboat, subscribed to each feed of a site."""

    def __init__(self, address: str, feeds: Sequence[str], folder: Path) -> None:
        """Subscribe."""
        urls = folder / "urls"
        urls.write_text("".join(f"{address}/{feed}\n" for feed in feeds))
        self.database = folder / "cache.db"
        program = tool("newsboat", "newsboat")
        self.command = [program, "-u", str(urls), "-c", str(self.database)]

    def ask(self) -> Counter[str]:
        """Ask each feed, and return how often each id is shown."""
        subprocess.run([*self.command, "-x", "reload"], check=True, capture_output=True)
        with sqlite3.connect(self.database) as database:
            rows = database.execute("SELECT guid FROM rss_item WHERE deleted = 0").fetchall()
        return Counter(guid for (guid,) in rows)


def feedsmith_ids(judges: Path, paths: Sequence[Path]) -> dict[str, list[str]]:
    """Return the ids of the entries of each feed, as the npm package `feedsmith` reads them."""
    script = """
      import { parseFeed } from "feedsmith"
      import { readFileSync } from "node:fs"
      const ids = (feed) => (feed.entries ?? feed.items).map((e) => e.guid?.value ?? e.id)
      const told = process.argv.slice(1).map((path) => {
        return [path, ids(parseFeed(readFileSync(path, "utf8")).feed)]
      })
      console.log(JSON.stringify(Object.fromEntries(told)))
    """
    done = subprocess.run(
        [tool("node", "nodejs"), "--input-type=module", "-e", script, *map(str, paths)],
        cwd=judges.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found
