"""Where do the addresses in a page lead?"""

import re
from collections.abc import Iterator

from pressroom.checks.addresses import addresses_of
from pressroom.checks.fragments import Fragments
from pressroom.checks.staged import StagedPage, StagedTree, output_path_of
from pressroom.problems.problem import Problem

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
UNSAFE_SCHEMES = frozenset(("javascript", "vbscript", "data", "blob", "file"))


def check_links(staged: StagedPage, tree: StagedTree, fragments: Fragments) -> Iterator[Problem]:
    """Yield each address of the page that leads nowhere, or where it may not lead.

    Fragments are only noted: the page they lead to may not have been read yet.
    """
    for address, is_fetched in addresses_of(staged):
        if address.startswith("#"):
            fragments.expect(address, staged.origin.output, staged.origin)
        elif code := _fault_of(address, tree, is_fetched=is_fetched):
            yield staged.origin.finding(code, value=address, base=tree.site.base_path)
        elif (path := tree.path_of(address)) is not None:
            fragments.expect(address, output_path_of(path), staged.origin)


def _fault_of(address: str, tree: StagedTree, *, is_fetched: bool) -> str | None:
    """Return the code of what is wrong with an address, None when nothing is."""
    path = tree.path_of(address)
    if path is not None:
        return None if tree.holds(path) else "E518"
    match = SCHEME.match(address)
    scheme = match[0].lower() if match else ""
    if scheme == "release":
        return "E521"
    if scheme in UNSAFE_SCHEMES:
        return "E522"
    if not scheme and not address.startswith("//"):
        return "E520"
    return "E517" if is_fetched else None
