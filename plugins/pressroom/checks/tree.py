"""What is known of a whole tree without reading its files?"""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from msgspec import Struct

from pressroom.checks.gist import Gist
from pressroom.checks.origin import Origin
from pressroom.checks.output import Ties
from pressroom.model.page import PageKind
from pressroom.model.site import Site


class Tree(Struct, frozen=True, kw_only=True):
    """A tree that is about to go live; files are named by their output paths.

    `present` lie in it, and `planned` should; `copies` are those of the planned that Pelican wrote.
    `pages` are the planned pages in the order of the plan, in which the first of two with one title
    is the one to keep it. `releases` are the paths of all public releases, and whether each shows
    its text. `ties` are what files say to each other, at most those of files that are present; what
    is left out is not measured. `origin_of` says where a finding in a file is to be told; it is
    asked for files that are not present too. Where only some files were made since a tree that was
    found true, and none went, those are `made`; `others` is what the ties of all other files come
    down to, where that is known.
    """

    site: Site
    present: AbstractSet[str]
    planned: AbstractSet[str]
    pages: Mapping[str, PageKind]
    releases: Mapping[str, bool]
    ties: Mapping[str, Ties]
    origin_of: Callable[[str], Origin]
    copies: AbstractSet[str] = frozenset()
    made: AbstractSet[str] | None = None
    others: Gist | None = None
