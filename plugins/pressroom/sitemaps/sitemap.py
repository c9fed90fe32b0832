"""Which addresses may search engines know, and when did each change?

Source: sitemaps.org protocol; W3C-DTF for dates.
"""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from pressroom.model.artefact import Artefact, Shell
from pressroom.model.edition import Edition
from pressroom.model.page import PageKind

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
# A site of this many pages has a file for each year, so that a change touches only its own.
LONGEST_ALONE = 1_000
LONGEST = 50_000
# The year of a release or of a list: `releases/2010/…`, `es/releases/2010/…`, `topics/trade/2010/…`
YEAR = re.compile(r"(?:(?:[^/]+/)?releases|[^/]+/[^/]+)/(\d{4})/")


# A path to tell, and its last change as ISO text where that is known. A plain tuple, since there
# is one for each page, and each is written out for the key of its sitemap.
Location = tuple[str, str | None]


def sitemap_artefacts(edition: Edition, pages: tuple[Artefact, ...]) -> Iterator[Artefact]:  # noqa: ARG001 - every family gets the edition
    """Yield robots.txt and sitemap.xml; on larger sites that one lists `sitemaps/YEAR.xml`.

    Pages that belong to no year are in `sitemaps/pages.xml`. A part that would hold more than the
    protocol allows goes on in `sitemaps/YEAR-2.xml`.
    """
    yield Artefact(path="robots.txt", render=render_robots)
    locations = locations_of(pages)
    if len(locations) <= LONGEST_ALONE:
        yield Artefact(path="sitemap.xml", inputs=locations, render=render_sitemap)
        return
    parts = dict(_parts_of(locations))
    index = tuple((path, None) for path in parts)
    yield Artefact(path="sitemap.xml", inputs=index, render=render_index)
    for path, part in parts.items():
        yield Artefact(path=path, inputs=part, render=render_sitemap)


def locations_of(pages: Sequence[Artefact]) -> tuple[Location, ...]:
    """Return the indexed pages in order of path; the page of errors is none."""
    found = [
        (page.page_path, facts.changed)
        for page in pages
        if (facts := page.page) and facts.is_indexed and facts.kind is not PageKind.NOT_FOUND
    ]
    return tuple(sorted(found))


def _parts_of(locations: Sequence[Location]) -> Iterator[tuple[str, tuple[Location, ...]]]:
    """Yield path and locations of each part, year by year."""
    by_name: dict[str, list[Location]] = {}
    for location in locations:
        year = YEAR.match(location[0])
        by_name.setdefault(year[1] if year else "pages", []).append(location)
    for name, found in sorted(by_name.items()):
        for number, start in enumerate(range(0, len(found), LONGEST), start=1):
            ending = "" if number == 1 else f"-{number}"
            yield f"sitemaps/{name}{ending}.xml", tuple(found[start : start + LONGEST])


def render_sitemap(locations: tuple[Location, ...], shell: Shell) -> bytes:
    """Return the sitemap of these locations."""
    return _document("urlset", "url", locations, shell)


def render_index(locations: tuple[Location, ...], shell: Shell) -> bytes:
    """Return the index of these sitemaps."""
    return _document("sitemapindex", "sitemap", locations, shell)


def render_robots(_inputs: tuple[()], shell: Shell) -> bytes:
    """Return the robots.txt: all is open, and there is the sitemap (RFC 9309).

    Crawlers read the one at the root of a host only: below a path it is for the office to copy.
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {shell.site.url_of('sitemap.xml')}\n".encode(
        "ascii"
    )


def _document(root_name: str, name: str, locations: Sequence[Location], shell: Shell) -> bytes:
    root = etree.Element(f"{{{NAMESPACE}}}{root_name}", nsmap={None: NAMESPACE})
    for path, changed in locations:
        element = etree.SubElement(root, f"{{{NAMESPACE}}}{name}")
        etree.SubElement(element, f"{{{NAMESPACE}}}loc").text = shell.site.url_of(path)
        if changed:
            etree.SubElement(element, f"{{{NAMESPACE}}}lastmod").text = changed
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))
