"""What do all feeds and the whole archive cost, beside stock Pelican's for as many entries?"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.builders import Ours
from tests.bench.corpus import Corpus
from tests.bench.process import peak_mib, timed
from tests.bench.site_contents import entries_of

ARCHIVE = "feeds/archive/"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedCosts:
    """The feeds of one archive's first publication, and Pelican's of the same entries.

    `releases` are all that a walk through the archive meets, each once.
    """

    releases: int
    documents: int
    entries: int
    size_bytes: int
    cpu_s: float
    whole_cpu_s: float
    peak_mib: float
    pelican_cpu_s: float
    pelican_peak_mib: float
    pelican_bytes: int


def feed_costs(corpus: Corpus, ours: Ours, python: Path) -> FeedCosts:
    """Publish an archive for the first time, twice, and let Pelican write its entries.

    The ledger that this leaves in the archive is taken away again. Pelican gets the entries of our
    documents, ready-made, in as many documents of Atom and RSS; it has no JSON, so as many again as
    Atom.

    Raises:
        RuntimeError: a walk does not meet each release once.
    """
    ledger, report = corpus.content / "ledger.jsonl", corpus.content.parent / "publish.json"
    log = corpus.content.parent / "publish.log"
    command = ours.publishing(report)
    try:
        ours.forget()
        peak = peak_mib(command, corpus.content.parent, log)
        ledger.unlink()
        ours.forget()
        run = timed(command, corpus.content.parent, log)
    finally:
        ledger.unlink(missing_ok=True)
    feeds = [p for p in sorted((ours.output / "feeds").rglob("*")) if p.suffix in {".xml", ".json"}]
    told = {path: entries_of(path) for path in feeds}
    met = [id_ for path in feeds for id_ in told[path] if ARCHIVE in path.as_posix()]
    if len(met) != len(set(met)) or len(met) != corpus.count:
        msg = f"a walk meets {len(met)} entries, {len(set(met))} of them once, of {corpus.count}"
        raise RuntimeError(msg)
    theirs = _pelican(python, ours.output / "feeds", corpus.content.parent)
    return FeedCosts(
        releases=len(met),
        documents=len(feeds),
        entries=sum(map(len, told.values())),
        size_bytes=sum(path.stat().st_size for path in feeds),
        cpu_s=json.loads(report.read_text("utf-8"))["cpu_seconds"]["feeds"],
        whole_cpu_s=run.cpu_s,
        peak_mib=peak,
        pelican_cpu_s=theirs["cpu_s"],
        pelican_peak_mib=theirs["peak_mib"],
        pelican_bytes=int(theirs["bytes"]),
    )


def feed_rows(label: str, costs: FeedCosts) -> Iterator[tuple[str, ...]]:
    """Yield what was measured, for a table."""
    size, theirs = costs.size_bytes // 1_000_000, costs.pelican_bytes // 1_000_000
    made = f"{costs.documents:,} documents, {costs.entries:,} entries"
    yield (
        label,
        "Pressroom",
        f"{made}, {costs.releases:,} releases in the archive, {size:,} MB",
        f"{costs.cpu_s:.2f} of {costs.whole_cpu_s:.2f}",
        f"{costs.peak_mib:.0f}, of the whole build",
    )
    yield (
        label,
        "Pelican",
        f"{made}, {theirs:,} MB",
        f"{costs.pelican_cpu_s:.2f}",
        f"{costs.pelican_peak_mib:.0f}, of the feeds alone",
    )


def _pelican(python: Path, feeds: Path, folder: Path) -> Mapping[str, float]:
    """Return what Pelican's own writer of feeds takes, in a process of its own."""
    script = Path(__file__).parent / "peers" / "pelican" / "feeds.py"
    done = subprocess.run(
        [str(python), str(script), str(feeds), str(folder / "pelican-feeds")],
        capture_output=True,
        text=True,
        check=True,
    )
    found: Mapping[str, float] = json.loads(done.stdout)
    return found
