"""In which states do builders build, one after the other, and what is measured?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from tests.bench.builders import Builder
from tests.bench.changes import Change, added, backdated, edited, withdrawn
from tests.bench.corpus import Corpus
from tests.bench.release_source import source_in

T = TypeVar("T")
Meter = Callable[[Sequence[str], Path, Path], T]

COLD = "cold"
CHANGES: Mapping[str, Callable[[Corpus, int], Change | None]] = {
    "first edit": lambda corpus, pair: edited(corpus, 2 * pair),
    "later edit": lambda corpus, pair: edited(corpus, 2 * pair + 1),
    "no-op": lambda _corpus, _pair: None,
    "new": lambda corpus, _pair: added(corpus),
    "backdated": lambda corpus, _pair: backdated(corpus),
    "withdrawn": lambda corpus, _pair: withdrawn(corpus),
}
WATCH = "watch"
SCENARIOS = (COLD, *CHANGES, WATCH)


class StaleError(Exception):
    """A builder whose site does not show the change that it was built for."""


def measured(
    corpus: Corpus, builders: Mapping[str, Sequence[Builder]], pair: int, meter: Meter[T]
) -> dict[tuple[str, str], T]:
    """Run the scenarios one after the other, and in each the builders in turn.

    `builders` tells for each scenario who takes part. Each finds the state that its user has: the
    site was built before, then came the change. Every builder starts cold, whether that counts or
    not, and the archive is left as it was found. The result is by scenario and builder's name.
    """
    everybody = _all(builders.values())
    found: dict[tuple[str, str], T] = {}
    for builder in everybody:
        builder.forget()
        result = _run(builder, corpus, meter)
        if builder in builders.get(COLD, ()):
            found[COLD, builder.name] = result
    done: list[Change] = []
    try:
        for scenario in [name for name in CHANGES if name in builders]:
            change = CHANGES[scenario](corpus, pair)
            if change:
                change.do(corpus.content)
                done.append(change)
            for builder in builders[scenario]:
                found[scenario, builder.name] = _after(builder, corpus, change, meter)
    finally:
        for change in reversed(done):
            change.undo(corpus.content)
            for builder in everybody:
                builder.renew(change.path)
    return found


def _after(builder: Builder, corpus: Corpus, change: Change | None, meter: Meter[T]) -> T:
    """Build after a change, or after none; the site must show it."""
    if change:
        builder.renew(change.path)
    result = _run(builder, corpus, meter)
    if change:
        _refuse_stale(builder, corpus, change)
    return result


def _all(takers: Iterable[Sequence[Builder]]) -> list[Builder]:
    """Return each builder once, in the order of the first scenario that has it."""
    return list({builder.name: builder for several in takers for builder in several}.values())


def _run(builder: Builder, corpus: Corpus, meter: Meter[T]) -> T:
    log = corpus.content.parent / f"{builder.name.lower()}.log"
    return meter(builder.command(), corpus.content.parent, log)


def _refuse_stale(builder: Builder, corpus: Corpus, change: Change) -> None:
    address = source_in(corpus.content / change.path).address
    page = builder.output / address / "index.html"
    if not page.exists() or change.headline not in page.read_text("utf-8"):
        msg = f"{builder.name} does not show {change.headline!r} at {address}"
        raise StaleError(msg)
