"""Do the tables tell what was measured?"""

import pytest

from tests.bench.case import CaseResults
from tests.bench.corpus import Channels
from tests.bench.costs import Cost, costs_of
from tests.bench.document import BEGIN, END, replaced
from tests.bench.equality import Comparison, Likeness
from tests.bench.figures import Spread
from tests.bench.gate import GateCosts, gate_rows
from tests.bench.process import Run
from tests.bench.tables import spread_text, tables_of

COMPARISON = Comparison(
    peer="Hugo",
    likenesses=(
        Likeness(thing="plain texts", ours=1_000, theirs=1_000, apart=0.0),
        Likeness(thing="bytes", ours=2_000, theirs=1_920, apart=0.04, most_apart=0.05),
        Likeness(thing="feed entries", ours=30, theirs=33, apart=0.1),
    ),
)


def case_of(label: str, count: int, seconds: float, channels: Channels = "all") -> CaseResults:
    """Return measurements of one scenario; Hugo takes twice as long as ours."""
    ours = Run(wall_s=seconds, cpu_s=seconds)
    theirs = Run(wall_s=2 * seconds, cpu_s=4 * seconds)
    return CaseResults(
        label=label,
        channels=channels,
        count=count,
        comparisons=(COMPARISON,),
        runs={("cold", "Pressroom"): [ours, ours], ("cold", "Hugo"): [theirs, theirs]},
        peaks_mib={("cold", "Pressroom"): [100.0], ("cold", "Hugo"): [200.0]},
        costs=(
            Cost(name="render", cpu_s=2 * seconds, wall_s=seconds),
            Cost(name="feeds", cpu_s=seconds),
        ),
    )


def test_tables_tell_seconds_ratios_equality_stages_and_growth() -> None:
    """Each measurement has a row; ratios are ours divided by the peer's."""
    lines = list(tables_of([case_of("1k", 1_000, 1.0), case_of("10k", 10_000, 10.0)]))
    alone = "1.00 (1.00–1.00)"
    half = "0.50 (0.50–0.50)"
    assert f"| cold | Pressroom | {alone} | {alone} | 100 (100–100) |" in lines
    assert f"| cold | Hugo | {half} | 0.25 (0.25–0.25) | {half} |" in lines
    assert "| what the sites hold | Pressroom | Hugo |" in lines
    assert "| plain texts | 1,000 | 1,000 |" in lines
    assert "| bytes | 2,000 | 1,920 (4.0% apart) |" in lines
    assert "| feed entries | 30 | **33 (10.0% apart)** |" in lines
    assert "| equal |  | no |" in lines
    assert lines.count("| render | 2,000 | 1,000 |") == 2
    assert lines.count("| – feeds | 1,000 |  |") == 2
    assert lines.count("| all of Hugo | 4,000 | 2,000 |") == 2
    assert "| cold | Hugo | 1.00 | 1.00 |" in lines


def test_growth_is_told_of_sizes_with_the_same_channels() -> None:
    """Two archives of one size say nothing of growth."""
    cases = [case_of("1k-core", 1_000, 1.0, "core"), case_of("1k", 1_000, 2.0)]
    assert not any(line.startswith("### Growth") for line in tables_of(cases))
    growth = [*tables_of([*cases, case_of("10k", 10_000, 20.0)])]
    assert "### Growth, all channels: 1 is in proportion to the size" in growth


def test_costs_add_up_to_the_whole_build() -> None:
    """Channels follow the stage that they are of; what no stage has is told as well."""
    report = {
        "seconds": {"read": 1.0, "render": 2.0, "swap": 0.5},
        "cpu_seconds": {"read": 2.0, "feeds": 1.0, "copies": 2.5, "render": 4.0, "swap": 0.5},
    }
    costs = costs_of(report, Run(wall_s=4.0, cpu_s=7.0))
    assert [(cost.name, cost.cpu_s, cost.wall_s) for cost in costs] == [
        ("read", 2.0, 1.0),
        ("render", 4.0, 2.0),
        ("feeds", 1.0, None),
        ("copies", 2.5, None),
        ("swap", 0.5, 0.5),
        ("start and end", 0.5, 0.5),
        ("all", 7.0, 4.0),
    ]


def test_spread_is_told_with_its_ends() -> None:
    """The middle value comes first; thousands have commas."""
    spread = Spread(smallest=1.0, middle=1_234.5, largest=2_000.0)
    assert spread_text(spread, 1) == "1,234.5 (1.0–2,000.0)"


def test_tables_replace_those_before() -> None:
    """What stands between the markers goes; a document without them is refused."""
    document = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert replaced(document, "new\n") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    with pytest.raises(ValueError, match="markers"):
        replaced("no markers", "new")


def test_gate_is_told_in_microseconds_of_a_page() -> None:
    """The check of a finished site is told by its own seconds and memory."""
    costs = GateCosts(
        pages=1_594,
        files=2_905,
        graph_us=101.6,
        page_checks_us=264.2,
        gate_us=361.4,
        wall_s=3.18,
        cpu_s=4.614,
        peak_mib=178.4,
    )
    rows = [*gate_rows("1k", costs)]
    assert [row[2] for row in rows] == ["102 µs", "264 µs", "361 µs", "4.61 s"]
    assert rows[3][1] == "`check OUTPUT`: 1,594 pages, 2,905 files"
    assert rows[3][3] == "3.18 s by the clock, 178 MiB"
