"""Which files of the theme does this office show?"""

from collections.abc import Mapping

from pressroom.model.site import Site
from pressroom.pages.frame_view import FEDERAL_PICTURES


def office_files(site: Site, copies: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files that Pelican copied, as this office shows them, by output path.

    The pictures of the federal banner are on no other site.
    """
    return {
        path: data
        for path, data in copies.items()
        if site.federal or not path.startswith(FEDERAL_PICTURES)
    }
