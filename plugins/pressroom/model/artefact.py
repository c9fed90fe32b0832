"""One output file, what it is made from, and the part that makes it."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol

from msgspec import Struct

from pressroom.model.alternates import Alternate
from pressroom.model.card import Card
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.head import Head
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site


class Shell(Protocol):
    """What all pages share: the theme's templates and the head that the parts fill."""

    @property
    def site(self) -> Site:
        """Return the site."""

    def head_of(self, page: Page) -> Head:
        """Return the head of a page, filled by every family in the order of `PLUGINS`."""

    def file_of(self, public: PublicRelease, path: str) -> bytes | None:
        """Return a file of this release's own, or of the theme, by its path in the output.

        None where neither has one there.
        """

    def render(self, template: str, **values: object) -> str:
        """Return the template of this name, such as `release`, filled with these values."""


class PageFacts(NamedTuple):
    """What the site has to know of a page that it does not make: its kind, and for the sitemap.

    `changed` is the last change of what it tells as ISO text, where that is known. `alternates` are
    those of `model/alternates.py` where it has any, `pictures` the names of its release's.
    """

    kind: PageKind
    is_indexed: bool
    changed: str | None
    alternates: tuple[Alternate, ...] = ()
    pictures: tuple[str, ...] = ()


def as_given(inputs: tuple[Any, ...], releases: tuple[PublicRelease, ...]) -> Any:  # noqa: ANN401, ARG001 - what a family needs is its own affair
    """Return the inputs as they are, for artefacts that need no release in full."""
    return inputs


def as_told(told: Any, shell: Shell) -> Any:  # noqa: ANN401, ARG001 - as above
    """Return what a file tells as it is, for artefacts that are rendered in one step."""
    return told


class Artefact(NamedTuple):
    """An output file, planned: its path in the output folder, and all that it is made from.

    `inputs` are light values whose `repr` tells them apart; `releases` are those that it needs in
    full, text and all. Both together are its key: while they stay as they were, it is not made
    again. `compose(inputs, releases)` returns what the file tells, a `Page` for pages;
    `prepare(told, shell)` what it is rendered from, where that is a step of its own, and
    `render(prepared, shell)` its bytes. All are pure module-level functions: they see
    nothing but what is declared here, and the shell. `page` is there for pages only.
    `weight` is how many ordinary files are made in the same time.
    `source_path` traces a finding in the file to its source, relative to the repository root.
    """

    path: str
    render: Callable[[Any, Shell], bytes]
    inputs: tuple[Any, ...] = ()
    releases: tuple[Card, ...] = ()
    compose: Callable[[tuple[Any, ...], tuple[PublicRelease, ...]], Any] = as_given
    page: PageFacts | None = None
    source_path: str | None = None
    prepare: Callable[[Any, Shell], Any] = as_told
    weight: int = 1

    @property
    def page_path(self) -> str:
        """Return the path of the page that the file holds: home is empty, errors end in .html."""
        return self.path.removesuffix("index.html")


class Family(Struct, frozen=True, kw_only=True):
    """What one part adds to the site; the engine collects one from each listed plugin.

    `pages` are the pages it adds, and `artefacts` its other files, which are made from the
    edition and from all pages of all families. `complete_head` fills its share of a page's head.
    """

    name: str
    pages: Callable[[Edition], Iterable[Artefact]] | None = None
    artefacts: Callable[[Edition, tuple[Artefact, ...]], Iterable[Artefact]] | None = None
    complete_head: Callable[[Head, Page, Site], Head] | None = None
