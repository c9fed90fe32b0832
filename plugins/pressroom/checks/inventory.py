"""Does the tree hold what was planned, and nothing else?"""

from collections.abc import Iterator

from pressroom.checks.staged import StagedTree
from pressroom.model.page import PageKind
from pressroom.problems.problem import Problem

REQUIRED = frozenset(("sitemap.xml", "robots.txt"))


def check_inventory(tree: StagedTree) -> Iterator[Problem]:
    """Yield a finding for each file that is missing, left over, unplanned or not public."""
    pages = {page.output_path: page for page in tree.expected.pages}
    for output in pages.keys() - tree.files:
        yield tree.origin_of_page(pages[output]).finding("E500")
    for output in (tree.expected.files | REQUIRED) - tree.files - pages.keys():
        yield tree.origin_of(output).finding("E502")
    public = _public_outputs(tree)
    folders = frozenset(release.path for release in tree.expected.edition.listed)
    for output in tree.files:
        page = pages.get(output)
        if is_among_releases(output) and not (
            output in public or _lies_in(output, folders) or (page and page.kind is PageKind.LIST)
        ):
            yield tree.origin_of(output).finding("E504")
        elif output not in tree.expected.files:
            yield tree.origin_of(output).finding("E501")
        elif page is None and output.endswith(".html"):
            yield tree.origin_of(output).finding("E503")


def is_among_releases(path: str) -> bool:
    """Whether a path of the site or of the tree lies where releases lie, in any language."""
    return "releases" in path.split("/")[:2]


def _public_outputs(tree: StagedTree) -> frozenset[str]:
    return frozenset(f"{release.path}index.html" for release in tree.expected.edition.releases)


def _lies_in(output: str, folders: frozenset[str]) -> bool:
    """Whether one of the folders that hold the output is among these; each ends with a slash."""
    end = output.rfind("/")
    while end > 0:
        if output[: end + 1] in folders:
            return True
        end = output.rfind("/", 0, end)
    return False
