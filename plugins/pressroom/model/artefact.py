"""One output file, what it is made from, and the part that makes it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from pressroom.model.edition import Edition
from pressroom.model.head import Head
from pressroom.model.page import Page
from pressroom.model.site import Site


class Shell(Protocol):
    """What all pages share: the theme's templates and the head that the parts fill."""

    @property
    def site(self) -> Site:
        """Return the site."""

    def head_of(self, page: Page) -> Head:
        """Return the head of a page, filled by every family in the order of `PLUGINS`."""

    def render(self, template: str, **values: object) -> str:
        """Return the template of this name, such as `release`, filled with these values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """An output file, planned.

    `path` is relative to the output folder. `inputs` are frozen, picklable records: all that
    `render` may read besides the shell. `render(inputs, shell)` is a pure module-level function
    that returns the file's bytes. `source_path` traces a finding in the file to its source,
    relative to the repository root.
    """

    path: str
    inputs: tuple[Any, ...]
    render: Callable[[tuple[Any, ...], Shell], bytes]
    source_path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """What one part adds to the site; the engine collects one from each listed plugin.

    `pages` are the pages it adds. `artefacts` are its output files, made from the edition and
    from all pages of all families. `complete_head` fills its share of each page's head.
    """

    name: str
    pages: Callable[[Edition], Iterable[Page]] | None = None
    artefacts: Callable[[Edition, tuple[Page, ...]], Iterable[Artefact]] | None = None
    complete_head: Callable[[Head, Page, Site], Head] | None = None
