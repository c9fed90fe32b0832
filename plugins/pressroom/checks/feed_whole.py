"""Do all feeds of a tree together tell the same, once, and does everything name all of them?"""

from collections.abc import Iterator

from pressroom.checks.feeds import is_archive, is_feed, scope_of
from pressroom.checks.leads import output_path_of
from pressroom.checks.tree import Tree
from pressroom.model.feed_list import ALL, ATOM, FEEDS_PATH, OPML_PATH
from pressroom.problems.problem import Problem

PAGE = f"{FEEDS_PATH}index.html"
NEWEST = f"{FEEDS_PATH}{ALL}{ATOM.ending}"


def check_feeds(tree: Tree) -> Iterator[Problem]:
    """Yield where formats differ, the archive is no chain, or a list of feeds is not whole."""
    feeds = sorted(filter(is_feed, tree.ties))
    read = [output for output in feeds if tree.ties[output].is_read]
    yield from _formats(tree, read)
    if len(read) == len(feeds):
        yield from _archive(tree, [output for output in feeds if is_archive(output)])
    yield from _lists(tree, [output for output in feeds if not is_archive(output)])


def _formats(tree: Tree, feeds: list[str]) -> Iterator[Problem]:
    """Yield each feed that has not what the one of the same scope in another format has."""
    first_of: dict[str, str] = {}
    for output in feeds:
        first = first_of.setdefault(scope_of(output), output)
        told, here = tree.ties[first], tree.ties[output]
        if told.entry_ids != here.entry_ids:
            yield tree.origin_of(output).finding("E550", other=first)
        elif told.digest != here.digest:
            yield tree.origin_of(output).finding("E567", other=first)


def _archive(tree: Tree, documents: list[str]) -> Iterator[Problem]:
    """Yield where documents do not lead to their neighbours, or tell a release twice."""
    if NEWEST in tree.ties:
        chain = ["", *documents, NEWEST]
        for older, output, newer in zip(chain, chain[1:], [*chain[2:], ""], strict=False):
            expected = (older, "" if newer == NEWEST else newer)
            if tree.ties[output].around != expected:
                shown = " and ".join(filter(None, expected)) or "nothing"
                yield tree.origin_of(output).finding("E570", reason=f"it should lead to {shown}")
    first_with: dict[str, str] = {}
    for output in documents:
        for id_ in tree.ties[output].entry_ids:
            first = first_with.setdefault(id_, output)
            if first != output:
                reason = f"it tells {id_}, as {first} does"
                yield tree.origin_of(output).finding("E570", reason=reason)


def _lists(tree: Tree, feeds: list[str]) -> Iterator[Problem]:
    """Yield each feed that the file or the page of all feeds lacks, or has and is not there."""
    offered = {output for output in feeds if output.endswith(ATOM.ending)}
    if OPML_PATH in tree.ties and tree.ties[OPML_PATH].is_read:
        listed = set(tree.ties[OPML_PATH].entry_ids)
        for output in sorted(listed ^ offered):
            yield tree.origin_of(OPML_PATH).finding("E571", value=output)
    if PAGE in tree.ties and tree.ties[PAGE].is_read:
        links = (link.path for link in tree.site.frame_links)
        framed = [output_path_of(path) for path in links if path is not None]
        for output in sorted(set(feeds).difference(tree.ties[PAGE].targets, framed)):
            yield tree.origin_of(PAGE).finding("E571", value=output)
