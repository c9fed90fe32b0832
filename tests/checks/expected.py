"""All checks over a folder: each file for itself, and then the whole tree."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from pressroom.checks.markup import page_ids
from pressroom.checks.origin import Origin
from pressroom.checks.output import Output, OutputChecks
from pressroom.checks.tree import Tree
from pressroom.checks.whole import check_whole
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.page import Page
from pressroom.problems.problem import Problem
from tests.pages.newsroom import facts_of


class Expected(Struct, frozen=True, kw_only=True):
    """A staged tree, and all that it is measured by.

    `tree` is the staged output folder. `edition` is what the public may see. `pages` are all
    HTML pages that must be there. `sources` maps output paths to source paths from the
    repository root, where they are known. `files` are the output paths that the manifest lists.
    `told` are the releases of feeds that do not tell all that are listed.
    """

    tree: Path
    edition: Edition
    pages: tuple[Page, ...]
    sources: Mapping[str, str]
    files: frozenset[str]
    told: Mapping[str, tuple[PublicRelease, ...]] = {}

    def output_at(self, path: str) -> Output:
        """Return the output file of this path, with no bytes where it is missing."""
        file = self.tree / path
        pages = {page.output_path: page for page in self.pages}
        return Output(
            path=path,
            data=file.read_bytes() if file.exists() else b"",
            page=pages.get(path),
            releases=self._told_in(path),
            source_path=self.sources.get(path),
        )

    def _told_in(self, path: str) -> tuple[PublicRelease, ...]:
        """Return the releases that a file tells of: feeds of all, a copy of its own."""
        if path in self.told:
            return self.told[path]
        if path.startswith("feeds/"):
            return self.edition.listed
        folder, _, name = path.rpartition("/")
        own = (each for each in self.edition.listed if each.path == f"{folder}/")
        return tuple(own) if name == "release.txt" else ()

    def origin_of(self, path: str) -> Origin:
        """Return where a finding in the output file of this path is to be told."""
        return self.output_at(path).origin


def check_tree(expected: Expected) -> tuple[Problem, ...]:
    """Return everything that is not true of a staged tree, in the order of problems."""
    folder = expected.tree
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    pages = {page.output_path: page for page in expected.pages}
    checks = OutputChecks(expected.edition.site, present | expected.files | pages.keys())
    checked = {path: checks.check(expected.output_at(path)) for path in present}
    tree = Tree(
        site=expected.edition.site,
        present=present,
        planned=expected.files,
        pages={path: page.kind for path, page in pages.items()},
        releases={r.path: r.state.shows_text for r in expected.edition.releases},
        ties={path: each.ties for path, each in checked.items()},
        origin_of=expected.origin_of,
    )
    site = expected.edition.site
    indexed = {page.path: facts_of(page, site) for page in expected.pages if page.is_indexed}
    whole = check_whole(tree, lambda path: page_ids((folder / path).read_bytes()), indexed)
    return tuple(sorted([*whole, *(p for each in checked.values() for p in each.findings)]))
