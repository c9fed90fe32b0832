"""What stands in the head of a page, told by the parts that know it."""

from typing import NamedTuple

from pressroom.model.trail import Trail


class FeedLink(NamedTuple):
    """A feed that a page announces: path on the site, title and media type.

    A named tuple, since every page has four: made and compared faster than a dataclass.
    """

    path: str
    title: str
    media_type: str


class CopyLink(NamedTuple):
    """The same in another format: path on the site, name and media type."""

    path: str
    name: str
    media_type: str


class Head(NamedTuple):
    """The head of one page, filled by each part in turn in the order of `PLUGINS`.

    A named tuple, since every part replaces something in that of every page. `graph` is JSON text
    that is safe inside a script element. `feeds` come most specific first.
    """

    title: str
    description: str
    canonical_url: str
    is_indexed: bool
    trail: Trail | None = None
    graph: str | None = None
    feeds: tuple[FeedLink, ...] = ()
    copies: tuple[CopyLink, ...] = ()
