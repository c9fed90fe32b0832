"""Do the sitemaps together tell of each page what is true of it, and of no other?"""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from pressroom.checks.leads import output_path_of
from pressroom.checks.sitemap import LANGUAGE, entry_text
from pressroom.checks.tree import Tree
from pressroom.model.artefact import PageFacts
from pressroom.model.site import Site
from pressroom.problems.problem import Problem


def entry_of(path: str, facts: PageFacts, site: Site) -> str:
    """Return what a sitemap has to say of the page at this path."""
    url = site.url_of(path)
    return entry_text(
        url,
        facts.changed,
        [(lang, site.url_of(other)) for lang, other in facts.alternates],
        [f"{url}{quote(name)}" for name in facts.pictures],
    )


def check_entries(
    told: Mapping[str, Sequence[str]], indexed: Mapping[str, PageFacts], tree: Tree
) -> Iterator[Problem]:
    """Yield each page that the sitemaps lack, have twice, or tell otherwise, and what is no page.

    `told` are the entries of each sitemap by its output path; `indexed` are what is known of the
    pages that search engines get, by their paths.
    """
    right = {entry_of(path, facts, tree.site): path for path, facts in indexed.items()}
    found: dict[str, str] = {}
    for output, entries in told.items():
        if len(entries) != len(set(entries)) or not found.keys().isdisjoint(entries):
            yield from _doubled(output, entries, found, tree)
        found.update(dict.fromkeys(entries, output))
    yield from _one_sided(found, tree)
    lacking = {_url_of(entry): entry for entry in right.keys() - found.keys()}
    for entry in sorted(found.keys() - right.keys()):
        origin, url = tree.origin_of(found[entry]), _url_of(entry)
        expected = lacking.pop(url, None)
        if expected is None:
            yield origin.finding("E552", value=url)
        else:
            yield origin.finding("E580", url=url, **_difference(entry, expected))
    for entry in lacking.values():
        yield tree.origin_of(output_path_of(right[entry])).finding("E553")


def _doubled(
    output: str, entries: Sequence[str], before: Mapping[str, str], tree: Tree
) -> Iterator[Problem]:
    seen = set(before)
    for entry in entries:
        if entry in seen:
            yield tree.origin_of(output).finding("E581", value=_url_of(entry))
        seen.add(entry)


def _one_sided(found: Mapping[str, str], tree: Tree) -> Iterator[Problem]:
    """Yield each page that names a set of languages that another page of the set does not name."""
    sets = {
        _url_of(entry): frozenset(part for part in entry.split(" ") if part.startswith(LANGUAGE))
        for entry in found
        if LANGUAGE in entry
    }
    outputs = {_url_of(entry): output for entry, output in found.items() if LANGUAGE in entry}
    for url, languages in sets.items():
        addresses = {part.removeprefix(LANGUAGE).partition(":")[2] for part in languages}
        strange = [other for other in addresses if sets.get(other) != languages]
        if strange or url not in addresses:
            other = min(strange, default=url)
            yield tree.origin_of(outputs[url]).finding("E582", url=url, value=other)


def _difference(entry: str, expected: str) -> dict[str, str]:
    """Return what two entries of one page do not share."""
    told, right = entry.split(" ")[1:], expected.split(" ")[1:]
    return {
        "value": " ".join(part for part in told if part not in right) or "nothing",
        "expected": " ".join(part for part in right if part not in told) or "nothing",
    }


def _url_of(entry: str) -> str:
    return entry.partition(" ")[0]
