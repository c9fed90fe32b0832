"""Which addresses may search engines know, and when did each change?

Source: sitemaps.org protocol; W3C-DTF for dates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from pressroom.model.artefact import Artefact, Shell
from pressroom.model.dates import When
from pressroom.model.edition import Edition
from pressroom.model.page import Page, PageKind

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
LONGEST = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A path to tell, and its last change where that is known."""

    path: str
    changed: When | None = None


def sitemap_artefacts(edition: Edition, pages: tuple[Page, ...]) -> Iterator[Artefact]:  # noqa: ARG001 - every family gets the edition
    """Yield robots.txt and sitemap.xml; above 50,000 pages that one lists `sitemaps/NNNN.xml`."""
    yield Artefact(path="robots.txt", inputs=(), render=render_robots)
    locations = locations_of(pages)
    if len(locations) <= LONGEST:
        yield Artefact(path="sitemap.xml", inputs=locations, render=render_sitemap)
        return
    parts = [locations[i : i + LONGEST] for i in range(0, len(locations), LONGEST)]
    names = [Location(path=f"sitemaps/{number:04}.xml") for number in range(1, len(parts) + 1)]
    yield Artefact(path="sitemap.xml", inputs=tuple(names), render=render_index)
    for name, part in zip(names, parts, strict=True):
        yield Artefact(path=name.path, inputs=part, render=render_sitemap)


def locations_of(pages: Sequence[Page]) -> tuple[Location, ...]:
    """Return the indexed pages in order of path; the page of errors is none."""
    told = (p for p in pages if p.is_indexed and p.kind is not PageKind.NOT_FOUND)
    return tuple(
        Location(path=page.path, changed=page.changed)
        for page in sorted(told, key=lambda page: page.path)
    )


def render_sitemap(inputs: tuple[Location, ...], shell: Shell) -> bytes:
    """Return the sitemap of these locations."""
    return _document("urlset", "url", inputs, shell)


def render_index(inputs: tuple[Location, ...], shell: Shell) -> bytes:
    """Return the index of these sitemaps."""
    return _document("sitemapindex", "sitemap", inputs, shell)


def render_robots(inputs: tuple[()], shell: Shell) -> bytes:  # noqa: ARG001 - every render gets its inputs
    """Return the robots.txt: all is open, and there is the sitemap (RFC 9309).

    Crawlers read the one at the root of a host only: below a path it is for the office to copy.
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {shell.site.url_of('sitemap.xml')}\n".encode(
        "ascii"
    )


def _document(root_name: str, name: str, locations: tuple[Location, ...], shell: Shell) -> bytes:
    root = etree.Element(f"{{{NAMESPACE}}}{root_name}", nsmap={None: NAMESPACE})
    for location in locations:
        element = etree.SubElement(root, f"{{{NAMESPACE}}}{name}")
        etree.SubElement(element, f"{{{NAMESPACE}}}loc").text = shell.site.url_of(location.path)
        if location.changed:
            etree.SubElement(element, f"{{{NAMESPACE}}}lastmod").text = location.changed.iso
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))
