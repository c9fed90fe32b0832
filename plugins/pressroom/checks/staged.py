"""What lies in the staged tree, and which file does an address lead to?"""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml.html import HtmlElement

from pressroom.checks.expected import Expected
from pressroom.checks.origin import Origin
from pressroom.model.edition import PublicRelease
from pressroom.model.page import Page
from pressroom.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedPage:
    """A page, and its parsed HTML; `root` is the html element."""

    page: Page
    origin: Origin
    root: HtmlElement


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedTree:
    """What should be there, the output paths that are, and both together as `known`.

    `roots` are what addresses inside the site begin with: in full, and from the host's root.
    """

    expected: Expected
    files: frozenset[str]
    known: frozenset[str]
    roots: tuple[str, str]

    @property
    def site(self) -> Site:
        """Return the site."""
        return self.expected.edition.site

    def bytes_of(self, output: str) -> bytes:
        """Return what the output file holds."""
        return (self.expected.tree / output).read_bytes()

    def path_of(self, address: str) -> str | None:
        """Return the path on the site that an absolute or root-relative address leads to.

        Query and fragment are left out. None when the address leaves the site.
        """
        bare = address.partition("#")[0].partition("?")[0]
        if bare == self.site.url:
            return ""
        for root in self.roots:
            if bare.startswith(root) and not bare.startswith("//"):
                return unquote(bare[len(root) :])
        return None

    def holds(self, path: str) -> bool:
        """Whether a file lies at this path of the site, or should.

        One that is missing is told once, and not again for each page that links to it.
        """
        return output_path_of(path) in self.known

    def origin_of(self, output: str, release: PublicRelease | None = None) -> Origin:
        """Return where an output file comes from; with a release, what is said about that one."""
        key = f"{release.path}index.html" if release else output
        return Origin(
            output=output,
            source=self.expected.sources.get(key),
            release=release.release if release else None,
        )

    def origin_of_page(self, page: Page) -> Origin:
        """Return where a page comes from."""
        output = page.output_path
        return Origin(
            output=output,
            source=self.expected.sources.get(output, page.source_path),
            release=page.release.release if page.release else None,
        )


def output_path_of(path: str) -> str:
    """Return the file that a host serves for a path of the site."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def staged_tree(expected: Expected) -> StagedTree:
    """Return the expected tree together with the files that lie in its folder."""
    files = frozenset(_files_below(expected.tree))
    pages = (page.output_path for page in expected.pages)
    site = expected.edition.site
    return StagedTree(
        expected=expected,
        files=files,
        known=files.union(expected.files, pages),
        roots=(site.url_of(""), site.href_of("")),
    )


def _files_below(folder: Path) -> list[str]:
    found: list[str] = []
    for parent, _, names in os.walk(folder):
        below = Path(parent).relative_to(folder).as_posix()
        prefix = "" if below == "." else f"{below}/"
        found.extend(f"{prefix}{name}" for name in names)
    return found
