"""Does the tree hold what was planned, and nothing else?"""

from collections.abc import Iterator

from pressroom.checks.leads import is_among_releases, output_path_of
from pressroom.checks.tree import Tree
from pressroom.model.page import PageKind
from pressroom.problems.problem import Problem

REQUIRED = frozenset(("sitemap.xml", "robots.txt"))


def check_inventory(tree: Tree) -> Iterator[Problem]:
    """Yield a finding for each file that is missing, left over, unplanned or not public."""
    for output in tree.pages.keys() - tree.present:
        yield tree.origin_of(output).finding("E500")
    for output in (tree.planned | REQUIRED) - tree.present - tree.pages.keys():
        yield tree.origin_of(output).finding("E502")
    public = frozenset(map(output_path_of, tree.releases))
    folders = frozenset(path for path, shows_text in tree.releases.items() if shows_text)
    # The page of a public release is what most files are; it has nothing more to prove.
    for output in tree.present - (public & tree.pages.keys() & tree.planned):
        if code := _fault_of(output, tree, public, folders):
            yield tree.origin_of(output).finding(code)


def _fault_of(
    output: str, tree: Tree, public: frozenset[str], folders: frozenset[str]
) -> str | None:
    kind = tree.pages.get(output)
    if is_among_releases(output) and not (
        output in public or _lies_in(output, folders) or kind is PageKind.LIST
    ):
        return "E504"
    if output not in tree.planned:
        return "E501"
    is_strange = kind is None and output.endswith(".html") and output not in tree.copies
    return "E503" if is_strange else None


def _lies_in(output: str, folders: frozenset[str]) -> bool:
    """Whether one of the folders that hold the output is among these; each ends with a slash."""
    end = output.rfind("/")
    while end > 0:
        if output[: end + 1] in folders:
            return True
        end = output.rfind("/", 0, end)
    return False
