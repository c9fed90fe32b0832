"""What do the graph of a page and its gate cost, and the check of a whole finished site?"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.bench.builders import Ours
from tests.bench.corpus import ROOT, Corpus
from tests.bench.process import peak_mib, timed

RELEASE = "release"
CHECKS = "checks of "


@dataclass(frozen=True, slots=True, kw_only=True)
class GateCosts:
    """The graphs and checks of one archive's site; `pages` and `files` are all of it.

    Microseconds of the processor: `graph_us` for the graph of a page of a release, made, walked and
    written, `page_checks_us` for all checks of such a page, `gate_us` for all checks of all files
    that are made, for each page. `wall_s`, `cpu_s` and `peak_mib` are of `check OUTPUT`.
    """

    pages: int
    files: int
    graph_us: float
    page_checks_us: float
    gate_us: float
    wall_s: float
    cpu_s: float
    peak_mib: float


def gate_costs(corpus: Corpus, ours: Ours) -> GateCosts:
    """Build cold, twice, and check the finished site, twice."""
    folder = corpus.content.parent
    report, log = folder / "gate.json", folder / "gate.log"
    ours.forget()
    graphs = _graphs(ours)
    ours.forget()
    timed(ours.reporting(report), folder, log)
    told: Mapping[str, Any] = json.loads(report.read_text("utf-8"))
    checks = {n: s for n, s in told["cpu_seconds"].items() if n.startswith(CHECKS)}
    pages, releases = sum(graphs["pages"].values()), graphs["pages"][RELEASE]
    run = timed(ours.checking(), folder, log)
    peak = peak_mib(ours.checking(), folder, log)
    return GateCosts(
        pages=pages,
        files=len(told["outputs"]),
        graph_us=graphs["ns"][RELEASE] / releases / 1e3,
        page_checks_us=checks[f"{CHECKS}pages: {RELEASE}"] / releases * 1e6,
        gate_us=sum(checks.values()) / pages * 1e6,
        wall_s=run.wall_s,
        cpu_s=run.cpu_s,
        peak_mib=peak,
    )


def gate_rows(label: str, costs: GateCosts) -> Iterator[tuple[str, ...]]:
    """Yield what was measured, for a table."""
    yield label, "graph of a release: made, walked, written", f"{costs.graph_us:.0f} µs", ""
    yield label, "all checks of the page of a release", f"{costs.page_checks_us:.0f} µs", ""
    yield label, "all checks of all files, for each page", f"{costs.gate_us:.0f} µs", ""
    yield (
        label,
        f"`check OUTPUT`: {costs.pages:,} pages, {costs.files:,} files",
        f"{costs.cpu_s:.2f} s",
        f"{costs.wall_s:.2f} s by the clock, {costs.peak_mib:.0f} MiB",
    )


def _graphs(ours: Ours) -> Mapping[str, Mapping[str, int]]:
    """Return how many pages of each kind there are, and what their graphs took, in nanoseconds."""
    python, _, _, *words = ours.command()
    command = [python, "-m", "tests.bench.graph_costs", *words, "--jobs", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: Mapping[str, Mapping[str, int]] = json.loads(done.stdout.splitlines()[-1])
    return found
