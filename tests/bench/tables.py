"""How are the measurements told in Markdown?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from tests.bench.case import CaseResults
from tests.bench.corpus import Channels
from tests.bench.equality import Comparison, Likeness
from tests.bench.feeds import feed_rows
from tests.bench.figures import Spread, exponent_of, ratios_of, spread_of
from tests.bench.gate import gate_rows
from tests.bench.scenarios import COLD, SCENARIOS

OURS = "Pressroom"
BUILDERS = (OURS, "Hugo", "Pelican")


def tables_of(cases: Sequence[CaseResults]) -> Iterator[str]:
    """Yield the lines of all tables."""
    for case in cases:
        heading = f"### {case.label}: {case.count:,} releases, {case.channels} channels"
        yield from (heading, "")
        yield from _measurements(case)
        yield from _ratios(case)
        yield from _equality(case)
        yield from _costs(case)
        if case.feeds:
            heads = ("feeds of", "builder", "what was made", "CPU s", "peak memory MiB")
            yield from table(heads, feed_rows(case.label, case.feeds))
        if case.gate:
            heads = ("gate of", "what", "CPU", "")
            yield from table(heads, gate_rows(case.label, case.gate))
    yield from _growth(cases)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table and an empty line; nothing when there are no rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    if lines:
        yield f"| {' | '.join(heads)} |"
        yield f"|{' --- |' * len(heads)}"
        yield from (*lines, "")


def _measurements(case: CaseResults) -> Iterator[str]:
    heads = ("scenario", "builder", "wall s", "CPU s", "peak memory MiB")
    yield from table(heads, _measurement_rows(case))


def _measurement_rows(case: CaseResults) -> Iterator[Sequence[str]]:
    for scenario in SCENARIOS:
        for builder in BUILDERS:
            runs = case.runs.get((scenario, builder))
            peaks = case.peaks_mib.get((scenario, builder))
            if runs or peaks:
                wall = _told([run.wall_s for run in runs or ()])
                cpu = _told([run.cpu_s for run in runs or ()])
                yield scenario, builder, wall, cpu, _told(peaks or (), 0)


def _ratios(case: CaseResults) -> Iterator[str]:
    heads = ("scenario", "beside", "wall ratio", "CPU ratio", "memory ratio")
    yield from table(heads, _ratio_rows(case))


def _ratio_rows(case: CaseResults) -> Iterator[Sequence[str]]:
    for scenario in SCENARIOS:
        for peer in BUILDERS[1:]:
            ours, theirs = case.runs.get((scenario, OURS)), case.runs.get((scenario, peer))
            if ours and theirs:
                wall = ratios_of([run.wall_s for run in ours], [run.wall_s for run in theirs])
                cpu = ratios_of([run.cpu_s for run in ours], [run.cpu_s for run in theirs])
                our_peaks = case.peaks_mib.get((scenario, OURS), ())
                peaks = case.peaks_mib.get((scenario, peer), ())
                memory = spread_text(ratios_of(our_peaks, peaks)) if our_peaks else "–"
                yield scenario, peer, spread_text(wall), spread_text(cpu), memory


def _equality(case: CaseResults) -> Iterator[str]:
    if not case.comparisons:
        return
    heads = ("what the sites hold", OURS, *(found.peer for found in case.comparisons))
    verdicts = ("yes" if found.is_equal else "no" for found in case.comparisons)
    yield from table(heads, [*_equality_rows(case.comparisons), ("equal", "", *verdicts)])


def _equality_rows(comparisons: Sequence[Comparison]) -> Iterator[Sequence[str]]:
    """Yield what each site has of each thing; what is unlike is told in bold, with its share."""
    things = dict.fromkeys(each.thing for found in comparisons for each in found.likenesses)
    for thing in things:
        several = [
            next((each for each in found.likenesses if each.thing == thing), None)
            for found in comparisons
        ]
        ours = next(each.ours for each in several if each)
        yield thing, f"{ours:,}", *(_likeness_text(each) for each in several)
    for found in comparisons:
        for fault in found.faults:
            yield f"{found.peer}: {fault}", "", *("" for _ in comparisons)


def _likeness_text(likeness: Likeness | None) -> str:
    if likeness is None:
        return "–"
    apart = f" ({likeness.apart:.1%} apart)" if likeness.apart else ""
    text = f"{likeness.theirs:,}{apart}"
    return text if likeness.is_equal else f"**{text}**"


def _costs(case: CaseResults) -> Iterator[str]:
    """Yield the budget: channels, which are parts of a stage, are set in; then the peers' builds.

    What is between all of ours and a peer's is the room for later channels.
    """
    heads = ("stage, and channel of it", "CPU, microseconds a release", "wall, microseconds")
    yield from table(heads, [*_cost_rows(case), *_peer_cost_rows(case)] if case.costs else [])


def _cost_rows(case: CaseResults) -> Iterator[Sequence[str]]:
    for cost in case.costs:
        is_stage = cost.wall_s is not None
        name = cost.name if is_stage else f"– {cost.name}"
        yield name, _microseconds(cost.cpu_s, case), _microseconds(cost.wall_s, case)


def _peer_cost_rows(case: CaseResults) -> Iterator[Sequence[str]]:
    for peer in BUILDERS[1:]:
        if runs := case.runs.get((COLD, peer)):
            cpu_s = spread_of([run.cpu_s for run in runs]).middle
            wall_s = spread_of([run.wall_s for run in runs]).middle
            yield f"all of {peer}", _microseconds(cpu_s, case), _microseconds(wall_s, case)


def _microseconds(seconds: float | None, case: CaseResults) -> str:
    return "" if seconds is None else f"{seconds * 1_000_000 / case.count:,.0f}"


def _growth(cases: Sequence[CaseResults]) -> Iterator[str]:
    """Yield the exponents between the sizes of the invented archives."""
    for channels in get_args(Channels):
        sized = [case for case in cases if case.channels == channels and case.label != "real"]
        rows = [
            (scenario, builder, *(f"{exponent_of(points):.2f}" for points in (wall, cpu)))
            for scenario in SCENARIOS
            for builder in BUILDERS
            for wall, cpu in [_points(sized, scenario, builder)]
            if len(wall) > 1
        ]
        if rows:
            yield from (f"### Growth, {channels} channels: 1 is in proportion to the size", "")
            yield from table(("scenario", "builder", "wall exponent", "CPU exponent"), rows)


def _points(
    cases: Sequence[CaseResults], scenario: str, builder: str
) -> tuple[list[tuple[int, float]], list[tuple[int, float]]]:
    """Return the middle wall and CPU seconds of a builder at each size."""
    wall, cpu = [], []
    for case in cases:
        if runs := case.runs.get((scenario, builder)):
            wall.append((case.count, spread_of([run.wall_s for run in runs]).middle))
            cpu.append((case.count, spread_of([run.cpu_s for run in runs]).middle))
    return wall, cpu


def spread_text(spread: Spread, digits: int = 2) -> str:
    """Return `1.20 (1.10–1.35)`: the middle value, then smallest and largest."""
    shown = [f"{v:,.{digits}f}" for v in (spread.middle, spread.smallest, spread.largest)]
    return f"{shown[0]} ({shown[1]}–{shown[2]})"


def _told(values: Sequence[float], digits: int = 2) -> str:
    return spread_text(spread_of(values), digits) if values else "–"
