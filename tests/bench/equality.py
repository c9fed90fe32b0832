"""Have the builders done the same work? What a peer's site holds, beside ours."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.site_contents import Contents, Sample, contents_of, sample_of, sampled

TYPES = {"NewsArticle", "BreadcrumbList", "WebSite", "WebPage", "Organization"}
MOST_WORDS_APART = 0.01
MOST_BYTES_APART = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How much of something both sites have; `apart` and `most_apart` are shares of ours."""

    thing: str
    ours: int
    theirs: int
    apart: float
    most_apart: float = 0.0

    @property
    def is_equal(self) -> bool:
        """Return whether they have alike."""
        return self.apart <= self.most_apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A peer's site beside ours, thing by thing; faults are told in words."""

    peer: str
    likenesses: tuple[Likeness, ...]
    faults: tuple[str, ...] = ()

    @property
    def is_equal(self) -> bool:
        """Return whether the peer has done the same work: no less, and no more."""
        return not self.faults and all(each.is_equal for each in self.likenesses)

    @property
    def differences(self) -> tuple[str, ...]:
        """Return in words what is not alike."""
        unlike = (each for each in self.likenesses if not each.is_equal)
        told = (f"{u.thing}: {u.theirs:,} beside {u.ours:,}, {u.apart:.1%} apart" for u in unlike)
        return (*told, *self.faults)


def compared(peer: str, site: Path, ours: Path) -> Comparison:
    """Compare a peer's site with ours: all files, and what some of them tell."""
    contents, our_contents = contents_of(site), contents_of(ours)
    likenesses = [*_likenesses_of_counts(contents, our_contents)]
    faults: list[str] = []
    for name, kinds in (
        ("pages of releases", ("pages of releases",)),
        ("lists", ("lists of years and months", "first pages of lists", "indexes of lists")),
        ("plain texts", ("plain texts",)),
    ):
        paths = [path for kind in kinds for path in sampled(our_contents.paths[kind])]
        sample, our_sample = sample_of(site, paths), sample_of(ours, paths)
        likenesses += _likenesses_of_samples(name, sample, our_sample)
        if name == "pages of releases":
            faults += _faults_of_graphs(sample.graphs)
    return Comparison(peer=peer, likenesses=tuple(likenesses), faults=tuple(faults))


def _likenesses_of_counts(contents: Contents, ours: Contents) -> Iterator[Likeness]:
    for thing in sorted(
        {*ours.counts, *contents.counts}, key=[*ours.counts, *contents.counts].index
    ):
        yield _likeness(thing, ours.counts.get(thing, 0), contents.counts.get(thing, 0))
    yield _likeness("bytes", ours.size_bytes, contents.size_bytes, MOST_BYTES_APART)


def _likenesses_of_samples(name: str, sample: Sample, ours: Sample) -> Iterator[Likeness]:
    """Yield how alike the samples are; words are, when they are the same as often."""
    yield Likeness(
        thing=f"words of {name}",
        ours=ours.words.total(),
        theirs=sample.words.total(),
        apart=_words_apart(sample.words, ours.words),
        most_apart=MOST_WORDS_APART,
    )
    if ours.links or sample.links:
        # Whose numbered pages are cut elsewhere links some months twice.
        yield _likeness(f"links of {name}", ours.links, sample.links, MOST_WORDS_APART)
        yield _likeness(
            f"JSON-LD of {name}, bytes", ours.graph_bytes, sample.graph_bytes, MOST_BYTES_APART
        )


def _likeness(thing: str, ours: int, theirs: int, most_apart: float = 0.0) -> Likeness:
    apart = abs(theirs - ours) / (ours or 1)
    return Likeness(thing=thing, ours=ours, theirs=theirs, apart=apart, most_apart=most_apart)


def _words_apart(words: Counter[str], ours: Counter[str]) -> float:
    """Return how many words only one of both has, as a share of ours."""
    return ((words - ours).total() + (ours - words).total()) / (ours.total() or 1)


def _faults_of_graphs(graphs: Sequence[str]) -> Iterator[str]:
    """Yield what the structured data of release pages lacks; all of it must parse."""
    for graph in graphs:
        nodes = json.loads(graph)["@graph"]
        if missing := sorted(TYPES - {node["@type"] for node in nodes}):
            yield f"{nodes[0]['@id']} has no {', '.join(missing)}"
