"""What may be asked of the bench?"""

import argparse
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from tests.bench.corpus import ROOT, Channels
from tests.bench.scenarios import SCENARIOS

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of ours is made in it
BYTES_A_RELEASE = 40_000
# What the hungriest builder keeps in memory while it builds: Hugo, with all channels.
BUILDER_BYTES_A_RELEASE = 280_000
# A new tree is written beside the old one, and each builder has its own.
TREES = 4
PATHS = {"--work", "--outputs", "--real"}
MULTIPLES = {"k": 1_000, "m": 1_000_000}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What is measured, and where."""

    work: Path
    outputs: Path | None
    sizes: tuple[str, ...]
    channels: tuple[Channels, ...]
    real: Path | None
    pairs: int
    memory_pairs: int
    scenarios: tuple[str, ...]
    peers: tuple[str, ...]
    pelican_everywhere: bool
    stages: bool
    feeds: bool
    gate: bool
    build_options: tuple[str, ...]
    write: bool


def options_of(arguments: Sequence[str]) -> Options:
    """Return the options of a command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Time Pressroom beside Hugo and stock Pelican."
    )
    add = parser.add_argument
    add("--work", type=Path, default=ROOT / ".cache" / "bench", help="corpora, sites and peers")
    add("--outputs", type=Path, help="where the sites go; default: in memory, if there is room")
    add("--sizes", default="1k,10k", help="of invented archives, such as 1k,10k,100k; or none")
    add("--channels", default="all", help="of invented archives: all, core, or core,all")
    add("--real", type=Path, metavar="FILE", help="also a real archive, as jsonl.gz")
    add("--pairs", type=int, default=5, help="runs of each builder, in turn; default: 5")
    add("--memory-pairs", type=int, default=1, help="further runs that watch memory; default: 1")
    add("--scenarios", default="cold,edit,no-op", help=f"all, or of: edit, {', '.join(SCENARIOS)}")
    add("--peers", default="hugo,pelican", help="default: hugo,pelican")
    add("--pelican-everywhere", action="store_true", help="not only cold, and at 1k")
    add("--stages", action="store_true", help="also tell the stages of a cold build of ours")
    add("--feeds", action="store_true", help="also all feeds and the archive, beside Pelican's")
    add("--gate", action="store_true", help="also graphs, checks, and check OUTPUT")
    add("--build-options", default="", metavar="WORDS", help="of our build, as ='--jobs 2'")
    add("--write", action="store_true", help="put the result into docs/performance.md")
    given = parser.parse_args(arguments)
    return Options(
        work=given.work.absolute(),
        outputs=given.outputs.absolute() if given.outputs else None,
        sizes=_words(given.sizes),
        channels=channels_of(given.channels),
        real=given.real.absolute() if given.real else None,
        pairs=given.pairs,
        memory_pairs=given.memory_pairs,
        scenarios=scenarios_of(given.scenarios),
        peers=_words(given.peers),
        pelican_everywhere=given.pelican_everywhere,
        stages=given.stages,
        feeds=given.feeds,
        gate=given.gate,
        build_options=tuple(given.build_options.split()),
        write=given.write,
    )


def channels_of(text: str) -> tuple[Channels, ...]:
    """Return the channels that are named, the core first.

    Raises:
        SystemExit: one of them is unknown.
    """
    there_are: tuple[Channels, ...] = get_args(Channels)
    if unknown := sorted({*_words(text)} - {*there_are}):
        msg = f"unknown: {', '.join(unknown)}. There are: {', '.join(there_are)}"
        raise SystemExit(msg)
    return tuple(each for each in there_are if each in _words(text))


def scenarios_of(text: str) -> tuple[str, ...]:
    """Return the scenarios that are named, in their own order; `edit` names two.

    Raises:
        SystemExit: one of them is unknown.
    """
    if text == "all":
        return SCENARIOS
    named = set(_words(text))
    if "edit" in named:
        named = named - {"edit"} | {"first edit", "later edit"}
    if unknown := sorted(named - set(SCENARIOS)):
        msg = f"unknown: {', '.join(unknown)}. There are: edit, {', '.join(SCENARIOS)}"
        raise SystemExit(msg)
    return tuple(scenario for scenario in SCENARIOS if scenario in named)


def shown_words(arguments: Sequence[str]) -> str:
    """Return a command line without its paths, which are nobody's business."""
    words = [part for word in arguments for part in word.split("=", 1)]
    return " ".join(
        "…" if before in PATHS else word for before, word in zip(["", *words], words, strict=False)
    )


def count_of(size: str) -> int:
    """Return 10000 for `10k`."""
    factor = MULTIPLES.get(size[-1].lower())
    return int(size[:-1]) * factor if factor else int(size)


def outputs_parent(options: Options, largest: int) -> Path:
    """Return where a folder for the sites is made: in memory, if builders too have room there."""
    if options.outputs:
        return options.outputs
    needed = largest * (BYTES_A_RELEASE * TREES + BUILDER_BYTES_A_RELEASE)
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > needed:
        return MEMORY
    return options.work


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip() not in {"", "none"})
