"""Can a sitemap and robots.txt be read, and do they keep to the protocol?"""

import re
from collections.abc import Container, Iterator, Sequence

from lxml import etree
from msgspec import Struct

from pressroom.checks.leads import Leads
from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin, UnreadableError
from pressroom.checks.xml_files import parsed_xml
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# What the protocol allows one file.
LONGEST, LARGEST_BYTES = 50_000, 50 * 1024 * 1024
LANGUAGE = "hreflang="
RULE = re.compile("(dis)?allow|noindex", re.IGNORECASE)


class StagedSitemap(Struct, frozen=True, kw_only=True):
    """A sitemap as told: what it says of pages, or the output paths of those an index names."""

    entries: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def entry_text(
    url: str, changed: str | None, languages: Sequence[tuple[str, str]], pictures: Sequence[str]
) -> str:
    """Return what a sitemap says of a page as one text, that begins with the page's address.

    Neither an address nor a date nor a language has a space in it.
    """
    told = [url, changed] if changed else [url]
    told += [f"{LANGUAGE}{lang}:{address}" for lang, address in languages]
    return " ".join([*told, *pictures])


def is_sitemap(output: str) -> bool:
    """Whether an output path is that of the sitemap or of one that it may name."""
    return output == SITEMAP or output.startswith("sitemaps/")


def read_sitemap(data: bytes, origin: Origin, leads: Leads, known: Container[str]) -> StagedSitemap:
    """Return what a sitemap lists; only sitemap.xml may be an index.

    Raises:
        UnreadableError: it is no sitemap, or names one that the tree will not hold.
    """
    root = parsed_xml(data, origin, "E551")
    if root.tag == f"{NAMESPACE}urlset":
        return StagedSitemap(entries=tuple(map(_entry, root.iterchildren(f"{NAMESPACE}url"))))
    if root.tag != f"{NAMESPACE}sitemapindex" or origin.output != SITEMAP:
        raise UnreadableError(origin.finding("E551", reason=f"its root is <{root.tag}>"))
    urls = [folded(loc.text or "") for loc in root.iterfind(f"*/{NAMESPACE}loc")]
    return StagedSitemap(parts=tuple(_part_at(url, origin, leads, known) for url in urls))


def _entry(url: etree._Element) -> str:
    # An entry is read in one walk, since there is one for each page.
    address, changed = "", None
    languages: list[tuple[str, str]] = []
    pictures: list[str] = []
    for element in url:
        name = str(element.tag).rpartition("}")[2]
        if name == "loc":
            address = folded(element.text or "")
        elif name == "lastmod":
            changed = folded(element.text or "")
        elif name == "link":
            languages.append((element.get("hreflang", ""), element.get("href", "")))
        elif name == "image":
            pictures += [folded(loc.text or "") for loc in element]
    return entry_text(address, changed, languages, pictures)


def check_sitemap(data: bytes, sitemap: StagedSitemap, origin: Origin) -> Iterator[Problem]:
    """Yield a finding where a sitemap holds more than search engines read of one."""
    count = len(sitemap.entries) + len(sitemap.parts)
    if count > LONGEST:
        yield origin.finding("E586", value=f"{count:,} addresses", most=f"{LONGEST:,}")
    if len(data) > LARGEST_BYTES:
        yield origin.finding("E586", value=f"{len(data):,} bytes", most=f"{LARGEST_BYTES:,}")


def _part_at(url: str, origin: Origin, leads: Leads, known: Container[str]) -> str:
    part = leads.path_of(url)
    if part is None or part == SITEMAP or not is_sitemap(part) or part not in known:
        reason = f"there is no sitemap at {url}"
        raise UnreadableError(origin.finding("E551", reason=reason))
    return part


def check_robots(data: bytes, origin: Origin, site: Site) -> Iterator[Problem]:
    """Yield a finding when robots.txt does not name the sitemap, or forbids something.

    A path there is told to everybody, and most of all one that nobody should visit.
    """
    lines = [line.strip() for line in data.decode(errors="replace").splitlines()]
    expected = site.url_of(SITEMAP)
    if f"Sitemap: {expected}" not in lines:
        yield origin.finding("E554", expected=expected)
    for line in lines:
        if RULE.match(line) and line != "Allow: /":
            yield origin.finding("E585", value=line)
