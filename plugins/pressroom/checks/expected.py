"""What should a staged tree hold?"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pressroom.model.edition import Edition
from pressroom.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A staged tree, and all that it is measured by.

    `tree` is the staged output folder. `edition` is what the public may see. `pages` are all
    HTML pages that must be there. `sources` maps output paths to source paths from the
    repository root, where they are known. `files` are the output paths that the manifest lists.
    """

    tree: Path
    edition: Edition
    pages: tuple[Page, ...]
    sources: Mapping[str, str]
    files: frozenset[str]
