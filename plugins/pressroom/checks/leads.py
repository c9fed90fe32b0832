"""Where does an address that a page names lead?"""

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from pressroom.model.site import Site

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
UNSAFE_SCHEMES = frozenset(("javascript", "vbscript", "data", "blob", "file"))
# Browsers drop these inside an address, so that a javascript: broken over two lines runs.
DROPPED = ("\t", "\n", "\r")
# Enough for what all pages share and for the releases of an archive: each stands on some ten lists,
# and each group of lists passes through the whole of it.
REMEMBERED = 32_768


class Lead(NamedTuple):
    """An address, cleaned as browsers do it, and where it leads.

    `fault` is the code of what is wrong with it. `output` is the file of the site that it leads
    to, or would if it were there; an address without one leaves the site when it `is_outside`,
    and else stays in the page. `fragment` is the place in a page, as written after the #; the top
    of a page is none (HTML Standard, 7.4.6.4), and neither is a part of a file that is no page.
    """

    address: str
    fault: str | None = None
    output: str | None = None
    fragment: str | None = None
    is_outside: bool = False


class Leads:
    """The addresses of one site whose finished tree will hold the known output paths."""

    def __init__(self, site: Site, known: Container[str]) -> None:
        """Begin with no address; the last ones asked for are remembered.

        Navigation, style sheet and feeds are named by every page.
        """
        self.site = site
        self._known = known
        # What addresses inside the site begin with: in full, and from the host's root.
        self._roots = (site.url_of(""), site.href_of(""))
        self.lead_of = lru_cache(REMEMBERED)(self._lead_of)
        self.path_of = lru_cache(REMEMBERED)(self._path_of)

    def _path_of(self, address: str) -> str | None:
        """Return the path on the site that an absolute or root-relative address leads to.

        Query and fragment are left out. None when the address leaves the site.
        """
        bare = address.partition("#")[0].partition("?")[0]
        if bare == self.site.url:
            return ""
        for root in self._roots:
            if bare.startswith(root) and not bare.startswith("//"):
                path = bare[len(root) :]
                return unquote(path) if "%" in path else path
        return None

    def _lead_of(self, raw: str) -> Lead:
        """Return where an address leads that stands in an attribute of a page."""
        if not raw.isprintable():
            for dropped in DROPPED:
                raw = raw.replace(dropped, "")
        return self.lead_as_written(raw.strip())

    def lead_as_written(self, address: str) -> Lead:
        """Return where an address leads in which nothing is dropped.

        Whatever should be in the tree is there: a missing file is told once, and not again for
        each page that links to it.
        """
        if address.startswith("#"):
            return Lead(address=address, fragment=_place_in(address))
        path = self._path_of(address)
        if path is None:
            return _lead_outside(address)
        output = output_path_of(path)
        if output not in self._known:
            return Lead(address=address, fault="E518", output=output)
        fragment = _place_in(address) if output.endswith(".html") else None
        return Lead(address, None, output, fragment)


def output_path_of(path: str) -> str:
    """Return the file that a host serves for a path of the site."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def is_among_releases(path: str) -> bool:
    """Whether a path of the site or of the tree lies where releases lie, in any language."""
    return "releases" in path.split("/")[:2]


def _place_in(address: str) -> str | None:
    fragment = address.partition("#")[2]
    if not fragment:
        return None
    return None if unquote(fragment).lower() == "top" else fragment


def _lead_outside(address: str) -> Lead:
    match = SCHEME.match(address)
    scheme = match[0].lower() if match else ""
    if scheme == "release":
        return Lead(address=address, fault="E521")
    if scheme in UNSAFE_SCHEMES:
        return Lead(address=address, fault="E522")
    if not scheme and not address.startswith("//"):
        return Lead(address=address, fault="E520")
    return Lead(address=address, is_outside=True)
