"""Where is the archive that a case builds, and which of its releases are changed?"""

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from tests.bench import archive, synthetic
from tests.bench.synthetic import Source

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "content" / "pages"

# What a site is made of: everything, or what was there first. The core has neither plain texts nor,
# since its releases name no terms, lists of terms and related releases.
Channels = Literal["core", "all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """An archive on disk: `content` is what `--content` takes.

    `middle` is the path of the release that lies in the middle of time, below `content`.
    """

    label: str
    channels: Channels
    content: Path
    count: int
    middle: str
    newest_at: datetime


def synthetic_corpus(work: Path, size: str, count: int, channels: Channels = "all") -> Corpus:
    """Return the invented archive of this size; it is written when it is not there yet."""
    has_terms = channels == "all"
    recipe = f"{count} {channels} {_digest(Path(synthetic.__file__))}"
    folder = work / "corpora" / (size if has_terms else f"{size}-{channels}")
    return _kept(folder, recipe, channels) or _write(
        folder,
        recipe,
        channels,
        synthetic.sources_of(count, has_terms=has_terms),
        synthetic.vocabularies(has_terms=has_terms),
    )


def real_corpus(work: Path, records: Path) -> Corpus:
    """Return the archive of these records; it is written when it is not there yet."""
    recipe = f"{_digest(records)} {_digest(Path(archive.__file__))}"
    folder = work / "corpora" / "real"
    return _kept(folder, recipe, "all") or _write(
        folder, recipe, "all", archive.sources_of(records), archive.vocabularies_of(records)
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def _kept(folder: Path, recipe: str, channels: Channels) -> Corpus | None:
    """Return the archive in a folder, if it was written to its end by this recipe."""
    stamp = folder / "corpus.json"
    if not stamp.exists():
        return None
    told = json.loads(stamp.read_text("utf-8"))
    if told["recipe"] != recipe:
        return None
    return Corpus(
        label=folder.name,
        channels=channels,
        content=folder / "content",
        count=told["count"],
        middle=told["middle"],
        newest_at=datetime.fromisoformat(told["newest"]),
    )


def _write(
    folder: Path,
    recipe: str,
    channels: Channels,
    sources: Iterable[Source],
    terms: dict[str, dict[str, str]],
) -> Corpus:
    """Write an archive, one release at a time: the largest need not fit into memory."""
    if folder.exists():
        shutil.rmtree(folder)
    content = folder / "content"
    shutil.copytree(PAGES, content / "pages")
    _write_vocabularies(content / "data", terms)
    moments: list[tuple[datetime, str]] = []
    for source in sources:
        path = content / source.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source.text, encoding="utf-8")
        moments.append((source.date_published, source.path))
    moments.sort()
    told = {
        "recipe": recipe,
        "count": len(moments),
        "middle": moments[len(moments) // 2][1],
        "newest": moments[-1][0].isoformat(),
    }
    (folder / "corpus.json").write_text(json.dumps(told), encoding="utf-8")
    made = _kept(folder, recipe, channels)
    assert made, "the stamp has just been written"
    return made


def _write_vocabularies(folder: Path, terms: dict[str, dict[str, str]]) -> None:
    folder.mkdir(parents=True)
    for name, labels in terms.items():
        text = json.dumps({term: {"labels": {"en": label}} for term, label in labels.items()})
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
