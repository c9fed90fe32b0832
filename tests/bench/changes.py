"""What does an editor do to an archive between two builds?"""

import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tests.bench.corpus import Corpus

KEY = r"(?m)^{}: .*$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A new text for a source file; `before` is absent when the file is new.

    `headline` is a text that the release's page shows after the change, and not before.
    """

    path: str
    before: str | None
    after: str
    headline: str

    def do(self, content: Path) -> None:
        """Write the new text."""
        (content / self.path).write_text(self.after, encoding="utf-8")

    def undo(self, content: Path) -> None:
        """Put the old text back, or take the new file away."""
        if self.before is None:
            (content / self.path).unlink()
        else:
            (content / self.path).write_text(self.before, encoding="utf-8")


def edited(corpus: Corpus, number: int) -> Change:
    """Return another headline for the release in the middle; `number` makes it a new one."""
    before = _text_of(corpus)
    headline = f"Edited headline {number} of a release"
    after = _with(before, "title", headline)
    return Change(path=corpus.middle, before=before, after=after, headline=headline)


def added(corpus: Corpus) -> Change:
    """Return a release that is newer than all others."""
    return _copied(corpus, "new", corpus.newest_at + timedelta(minutes=1))


def backdated(corpus: Corpus) -> Change:
    """Return a new release that lies right after the one in the middle."""
    found = re.search(KEY.format("date"), _text_of(corpus))
    assert found, "a source without a date"
    date = datetime.fromisoformat(found[0].removeprefix("date: ").strip('"'))
    return _copied(corpus, "backdated", date + timedelta(minutes=1))


def withdrawn(corpus: Corpus) -> Change:
    """Return the release in the middle, withdrawn."""
    before = _text_of(corpus)
    headline = "It was issued in error"
    notice = {"when": "2025-02-03", "reason": f"{headline}."}
    after = before.replace("---\n", f"---\nwithdrawn: {json.dumps(notice)}\n", 1)
    return Change(path=corpus.middle, before=before, after=after, headline=headline)


def _copied(corpus: Corpus, name: str, date: datetime) -> Change:
    """Return a release with the text of the one in the middle, and an identity of its own."""
    headline = f"A {name} release of the bench"
    text = _with(_text_of(corpus), "title", headline)
    text = _with(text, "id", f"r-{name.encode().hex():0<12.12}")
    text = _with(text, "slug", headline.lower().replace(" ", "-"))
    text = _with(text, "date", date.isoformat())
    path = f"releases/{date:%Y/%m}/bench-{name}.md"
    return Change(path=path, before=None, after=text, headline=headline)


def _text_of(corpus: Corpus) -> str:
    return (corpus.content / corpus.middle).read_text("utf-8")


def _with(text: str, key: str, value: str) -> str:
    return re.sub(KEY.format(key), lambda _: f"{key}: {json.dumps(value)}", text, count=1)
