"""Is what is asked of the bench understood?"""

from pathlib import Path

import pytest

from tests.bench.options import (
    channels_of,
    count_of,
    options_of,
    outputs_parent,
    scenarios_of,
    shown_words,
)


@pytest.mark.parametrize(("size", "count"), [("1k", 1_000), ("2m", 2_000_000), ("250", 250)])
def test_sizes_are_numbers(size: str, count: int) -> None:
    """`10k` is ten thousand."""
    assert count_of(size) == count


def test_edit_names_two_scenarios_and_an_unknown_one_is_refused() -> None:
    """Scenarios come in the order in which they are run."""
    assert scenarios_of("no-op,edit,cold") == ("cold", "first edit", "later edit", "no-op")
    with pytest.raises(SystemExit, match="unknown: tidy"):
        scenarios_of("cold,tidy")


def test_core_comes_before_all_channels_and_others_are_refused() -> None:
    """Both can be measured in one run."""
    assert channels_of("all,core") == ("core", "all")
    with pytest.raises(SystemExit, match="unknown: print"):
        channels_of("print")


def test_default_is_short() -> None:
    """Without options, two sizes and five pairs are measured, and nothing is written."""
    options = options_of([])
    assert (options.sizes, options.channels, options.pairs) == (("1k", "10k"), ("all",), 5)
    assert (options.real, options.write, options.pelican_everywhere) == (None, False, False)


def test_sites_that_memory_has_no_room_for_go_into_the_work_folder(tmp_path: Path) -> None:
    """A named folder is taken in any case."""
    most = 1_000_000_000
    assert outputs_parent(options_of(["--work", str(tmp_path)]), most) == tmp_path
    named = options_of(["--work", str(tmp_path), "--outputs", str(tmp_path / "sites")])
    assert outputs_parent(named, most) == tmp_path / "sites"


def test_paths_are_not_shown() -> None:
    """The command in the document names no folder or file of the machine."""
    shown = shown_words(["--real", "archive.jsonl.gz", "--work=elsewhere", "--pairs", "2"])
    assert shown == "--real … --work … --pairs 2"
