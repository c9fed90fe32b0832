"""Which files does a site need for those who crawl it?"""

from collections.abc import Iterator
from typing import Any

from pressroom.model.artefact import Artefact, Shell
from pressroom.model.edition import Edition, PublicRelease
from pressroom.sitemaps.document import render_index, render_news, render_sitemap
from pressroom.sitemaps.locations import locations_of
from pressroom.sitemaps.parts import fits, parts_of
from pressroom.sitemaps.well_known import well_known_artefacts

SITEMAP_PATH = "sitemap.xml"
NEWS_PATH = "sitemap-news.xml"
ROBOTS_PATH = "robots.txt"
# A site of this many pages has a file for each year, so that a change touches only its own.
LONGEST_ALONE = 1_000


def sitemap_artefacts(edition: Edition, pages: tuple[Artefact, ...]) -> Iterator[Artefact]:
    """Yield robots.txt, sitemap.xml, the news sitemap, and what else machines look for.

    On larger sites that one lists `sitemaps/YEAR.xml`; pages that belong to no year are in
    `sitemaps/pages.xml`.
    """
    has_news = bool(edition.news)
    yield Artefact(path=ROBOTS_PATH, inputs=(has_news,), render=render_robots)
    yield Artefact(path=NEWS_PATH, releases=edition.news, compose=_in_full, render=render_news)
    yield from well_known_artefacts(edition.site)
    locations = locations_of(pages)
    root = len(edition.site.url_of(""))
    if len(locations) <= LONGEST_ALONE and fits(locations, root):
        yield Artefact(path=SITEMAP_PATH, inputs=locations, render=render_sitemap)
        return
    parts = {f"sitemaps/{name}.xml": tuple(found) for name, found in parts_of(locations, root)}
    yield Artefact(path=SITEMAP_PATH, inputs=tuple(parts), render=render_index)
    for path, part in parts.items():
        yield Artefact(path=path, inputs=part, render=render_sitemap)


def _in_full(
    inputs: tuple[Any, ...],  # noqa: ARG001 - all that it tells stands in the releases
    releases: tuple[PublicRelease, ...],
) -> tuple[PublicRelease, ...]:
    return releases


def render_robots(inputs: tuple[bool], shell: Shell) -> bytes:
    """Return the robots.txt: all is open, and there are the sitemaps (RFC 9309).

    The news sitemap is named while it has an entry: the schema knows no empty one. Crawlers read
    the robots.txt at the root of a host only: below a path it is for the office to copy.
    """
    (has_news,) = inputs
    paths = (SITEMAP_PATH, NEWS_PATH) if has_news else (SITEMAP_PATH,)
    named = "".join(f"Sitemap: {shell.site.url_of(path)}\n" for path in paths)
    return f"User-agent: *\nAllow: /\n\n{named}".encode("ascii")
