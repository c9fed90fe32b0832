"""`python -m tests.bench`: time Pressroom beside Hugo and stock Pelican, and tell it in tables."""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.case import CaseResults, results_of
from tests.bench.corpus import ROOT, Corpus, real_corpus, synthetic_corpus
from tests.bench.document import write_block
from tests.bench.machine import machine_words
from tests.bench.options import MEMORY, Options, count_of, options_of, outputs_parent, shown_words
from tests.bench.process import adopt_orphans
from tests.bench.tables import tables_of

DOCUMENT = ROOT / "docs" / "performance.md"


def main(arguments: Sequence[str]) -> int:
    """Measure and print; 1 when a peer has not done the same work."""
    options = options_of(arguments)
    options.work.mkdir(parents=True, exist_ok=True)
    adopt_orphans()
    # Python keeps compiled code unless it is told not to, as on machines that others set up.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    corpora = list(_corpora(options))
    parent = outputs_parent(options, max(corpus.count for corpus in corpora))
    with tempfile.TemporaryDirectory(prefix="pressroom-bench-", dir=parent) as folder:
        cases = [results_of(corpus, options, Path(folder)) for corpus in corpora]
    block = "\n".join((*_head(arguments, in_memory=parent == MEMORY), *tables_of(cases)))
    (options.work / "results.md").write_text(block, encoding="utf-8")
    print(block)
    if options.write:
        write_block(DOCUMENT, block)
    return 0 if _all_equal(cases) else 1


def _corpora(options: Options) -> Iterator[Corpus]:
    for size in options.sizes:
        for channels in options.channels:
            yield synthetic_corpus(options.work, size, count_of(size), channels)
    if options.real:
        yield real_corpus(options.work, options.real)


def _head(arguments: Sequence[str], *, in_memory: bool) -> Iterator[str]:
    """Yield what the figures depend on."""
    shown = shown_words(arguments)
    command = f'make bench BENCH="{shown}"' if shown else "make bench"
    today = datetime.now(UTC).date()  # noqa: TID251 - this is the edge
    place = "a file system in memory" if in_memory else "a disk"
    yield f"`{command}`, {today}; {machine_words()}; sites on {place}."
    yield ""


def _all_equal(cases: Sequence[CaseResults]) -> bool:
    return all(found.is_equal for case in cases for found in case.comparisons)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
