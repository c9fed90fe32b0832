"""Which files of the theme does this office show, and in which colours?"""

import hashlib
from collections.abc import Mapping

from msgspec.structs import replace

from pressroom.model.site import STYLESHEET, Site
from pressroom.pages.frame_view import FEDERAL_PICTURES


def with_office_files(site: Site, copies: Mapping[str, bytes]) -> tuple[Site, dict[str, bytes]]:
    """Return the files that Pelican copied as this office shows them, by path, and their site.

    The style sheet ends with the office's colours, so that no page asks for a second one. The
    address of the style sheet tells its version: browsers may keep it, and still see the next one.
    The pictures of the federal banner are on federal sites only.
    """
    files = {
        path: data
        for path, data in copies.items()
        if site.federal or not path.startswith(FEDERAL_PICTURES)
    }
    if site.logo:
        files[site.logo.path] = site.logo.data
    if site.card:
        files[site.card.path] = site.card.data
    if STYLESHEET not in files:
        return site, files
    files[STYLESHEET] += _colours(site)
    version = hashlib.sha256(files[STYLESHEET]).hexdigest()[:8]
    return replace(site, stylesheet=f"{STYLESHEET}?v={version}"), files


def _colours(site: Site) -> bytes:
    if not site.colours:
        return b""
    told = "".join(f"--pr-{role.replace('_', '-')}:{value};" for role, value in site.colours)
    return f":root{{{told[:-1]}}}\n".encode()
