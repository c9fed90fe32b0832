"""How is a release cited, and how does one send its address to somebody?"""

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from pressroom.model.date_words import day_text
from pressroom.model.page import Page
from pressroom.model.release import Release
from pressroom.model.site import Site


class UseView(NamedTuple):
    """What readers do with a release; its citation ends with `day`, the site and `url`.

    `authors` ends with a full stop where there are any; `stop` ends the headline, if need be.
    """

    url: str
    email_href: str
    authors: str
    stop: str
    day: str


def use_view_of(page: Page, release: Release, site: Site) -> UseView:
    """Return the address of a release in its uses."""
    headline, issuers = release.headline, [t.label(release.lang) for t in release.organisations]
    # RFC 6068: a message without an addressee yet. A path holds nothing else to escape.
    body = _quoted_root(site) + page.path.replace("/", "%2F")
    return UseView(
        url=site.url_of(page.path),
        email_href=f"mailto:?subject={quote(headline, safe='')}&body={body}",
        authors=f"{', '.join(issuers)}. " if issuers else "",
        day=day_text(release.date.day, release.lang),
        stop="" if headline.endswith((".", "?", "!", "…")) else ".",
    )


@lru_cache(maxsize=8)
def _quoted_root(site: Site) -> str:
    return quote(site.url_of(""), safe="")
