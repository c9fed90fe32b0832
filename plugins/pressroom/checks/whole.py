"""Is the whole tree true? What only all its files together can tell, without reading them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import unquote

from pressroom.checks.feed_whole import check_feeds
from pressroom.checks.inventory import check_inventory
from pressroom.checks.sitemap import SITEMAP
from pressroom.checks.sitemap_entries import check_entries
from pressroom.checks.trail import Way, is_called
from pressroom.checks.tree import Tree
from pressroom.model.artefact import PageFacts
from pressroom.problems.problem import Problem

IdsOf = Callable[[str], frozenset[str]]


def check_whole(
    tree: Tree, ids_of: IdsOf, indexed: Mapping[str, PageFacts] | None = None
) -> tuple[Problem, ...]:
    """Return everything that is not true of the files of a tree together, in order of problems.

    `ids_of` returns the ids in the page of an output path; it is asked once for each page that a
    fragment of another one leads to. `indexed` is what is known of all pages that search engines
    should get, by path; the sitemap is compared with it when it is given, and when its ties are.
    """
    found = [*check_inventory(tree), *_titles(tree), *_fragments(tree, ids_of)]
    found += [*_removed(tree), *_ways(tree), *check_feeds(tree)]
    if indexed is not None:
        found += _sitemap(tree, indexed)
    return tuple(sorted(found))


def _titles(tree: Tree) -> Iterator[Problem]:
    """Yield a warning for each page that has the title of an earlier one."""
    if tree.others and tree.others.with_more([tree.ties[output] for output in _made_in(tree)]):
        return
    first_with: dict[str, str] = {}
    for output in tree.pages:
        ties = tree.ties.get(output)
        if ties is None or ties.title is None:
            continue
        first = first_with.setdefault(ties.title, output)
        if first != output:
            origin = tree.origin_of(output)
            yield origin.finding("W507", field="title", value=ties.title, other=first)


def _fragments(tree: Tree, ids_of: IdsOf) -> Iterator[Problem]:
    """Yield each fragment that the page it leads to lacks."""
    ids_in = cache(ids_of)
    is_quiet = tree.others and not any(
        _is_torn(tree, link, ids_in) for link in tree.others.fragments
    )
    outputs = _made_in(tree) if is_quiet else tree.ties
    for output in outputs:
        for target, fragment in tree.ties[output].fragments:
            is_new = tree.made is None or target in tree.made or output in tree.made
            if is_new and _lacks(tree, target, fragment, ids_in):
                address = f"{_address_of(tree, target)}#{fragment}"
                yield tree.origin_of(output).finding("E519", value=address)


def _is_torn(tree: Tree, link: tuple[str, str], ids_of: IdsOf) -> bool:
    """Whether a link of a file that was not made leads to a page that was, and lacks its place."""
    target, fragment = link
    return target in (tree.made or ()) and _lacks(tree, target, fragment, ids_of)


def _lacks(tree: Tree, target: str, fragment: str, ids_of: IdsOf) -> bool:
    """Whether a page that is there and can be read has no such place."""
    if target not in tree.pages or target not in tree.present or not _is_read(tree, target):
        return False
    return unquote(fragment) not in ids_of(target)


def _made_in(tree: Tree) -> Iterable[str]:
    """Return the files whose own ties have to be looked at: all, where it is not known which."""
    return tree.ties if tree.made is None else [each for each in tree.made if each in tree.ties]


def _removed(tree: Tree) -> Iterator[Problem]:
    """Yield each link whose target is neither in the tree nor planned any more."""
    known = (tree.present, tree.planned, tree.pages)
    # Most pages share one set of targets, so each set is looked up once.
    lost: dict[tuple[str, ...], list[str]] = {}
    for output in _made_in(tree):
        targets = tree.ties[output].targets
        if targets not in lost:
            lost[targets] = [t for t in targets if not any(t in paths for paths in known)]
        if lost[targets]:
            for target in lost[targets]:
                value, base = _address_of(tree, target), tree.site.base_path
                yield tree.origin_of(output).finding("E518", value=value, base=base)


def _ways(tree: Tree) -> Iterator[Problem]:
    """Yield each step of a breadcrumb that is called otherwise than the page it leads to.

    It is told for one of the pages that show it.
    """
    shown_on: dict[Way, str] = {}
    for output in _made_in(tree):
        for way in tree.ties[output].ways:
            shown_on[way] = min(output, shown_on.get(way, output))
    for (target, name), output in shown_on.items():
        title = tree.ties[target].title if target in tree.ties else None
        if title is not None and not is_called(name, title, tree.site.name):
            address = _address_of(tree, target)
            finding = tree.origin_of(output).finding
            yield finding("E587", page=output, name=name, value=address, title=title)


def _sitemap(tree: Tree, indexed: Mapping[str, PageFacts]) -> Iterator[Problem]:
    """Yield where the sitemaps differ from the pages, as long as all of them can be read."""
    if SITEMAP not in tree.ties:
        return
    sitemaps = [SITEMAP, *tree.ties[SITEMAP].targets]
    if all(output in tree.ties and _is_read(tree, output) for output in sitemaps):
        told = {output: tree.ties[output].entry_ids for output in sitemaps}
        yield from check_entries(told, indexed, tree)


def _is_read(tree: Tree, output: str) -> bool:
    return output not in tree.ties or tree.ties[output].is_read


def _address_of(tree: Tree, output: str) -> str:
    """Return the address from the host's root at which the file is served."""
    folder = output.removesuffix("index.html")
    return tree.site.href_of(folder if folder == "" or folder.endswith("/") else output)
