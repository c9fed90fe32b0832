"""Does the tree hold what was planned, and nothing else?"""

from collections.abc import Iterable, Iterator, Mapping

from pressroom.checks.leads import is_among_releases
from pressroom.checks.tree import Tree
from pressroom.model.page import PageKind
from pressroom.problems.problem import Problem

REQUIRED = frozenset(("sitemap.xml", "robots.txt"))
INDEX = "index.html"


def check_inventory(tree: Tree) -> Iterator[Problem]:
    """Yield a finding for each file that is missing, left over, unplanned or not public."""
    for output in tree.pages.keys() - tree.present:
        yield tree.origin_of(output).finding("E500")
    for output in (tree.planned | REQUIRED) - tree.present - tree.pages.keys():
        yield tree.origin_of(output).finding("E502")
    for output in _suspects(tree):
        if code := _fault_of(output, tree):
            yield tree.origin_of(output).finding(code)


def _suspects(tree: Tree) -> Iterable[str]:
    """Return the files that may be there without right.

    A file that was not made can have lost its right only with a release that shows its text no
    more, or with one whose page went.
    """
    if tree.made is None or not all(tree.releases.get(_place_of(each), True) for each in tree.made):
        return tree.present
    return tree.present & tree.made


def _fault_of(output: str, tree: Tree) -> str | None:
    kind = tree.pages.get(output)
    is_page = output.endswith(INDEX) and _place_of(output) in tree.releases
    if is_among_releases(output) and not (
        is_page or _lies_in(output, tree.releases) or kind is PageKind.LIST
    ):
        return "E504"
    if output not in tree.planned:
        return "E501"
    is_strange = kind is None and output.endswith(".html") and output not in tree.copies
    return "E503" if is_strange else None


def _place_of(output: str) -> str:
    """Return the path of the page that a file holds, if it holds one."""
    return output.removesuffix(INDEX)


def _lies_in(output: str, releases: Mapping[str, bool]) -> bool:
    """Whether one of the folders that hold the output is that of a release which shows its text."""
    end = output.rfind("/")
    while end > 0:
        if releases.get(output[: end + 1]):
            return True
        end = output.rfind("/", 0, end)
    return False
