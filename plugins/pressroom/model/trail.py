"""The way from the home page to a page."""

from typing import NamedTuple

from msgspec import Struct

from pressroom.problems.error import ProblemsError


class TrailError(ProblemsError):
    """A trail that would mislead: too short, with a gap, or not ending where it says."""


class Crumb(NamedTuple):
    """A step of the way: the name shown, and the path on the site.

    `lang` is the language of the name, where it is not that of the site. A named tuple, since every
    page has some: made and compared faster than a dataclass.
    """

    name: str
    path: str
    lang: str | None = None


class Trail(Struct, frozen=True, kw_only=True):
    """The steps, home first; the last one is the page itself, which is shown without a link."""

    crumbs: tuple[Crumb, ...]
