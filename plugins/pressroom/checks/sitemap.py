"""Do a sitemap and robots.txt tell search engines of what they should get?"""

from collections.abc import Container, Iterator

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


class StagedSitemap(Struct, frozen=True, kw_only=True):
    """A sitemap as told: the addresses it lists, or the output paths of those an index names."""

    urls: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def is_sitemap(output: str) -> bool:
    """Whether an output path is that of the sitemap or of one that it may name."""
    return output == SITEMAP or output.startswith("sitemaps/")


def read_sitemap(data: bytes, origin: Origin, leads: Leads, known: Container[str]) -> StagedSitemap:
    """Return what a sitemap lists; only sitemap.xml may be an index.

    Raises:
        UnreadableError: it is no sitemap, or names one that the tree will not hold.
    """
    root = parsed_xml(data, origin, "E551")
    urls = tuple(folded(loc.text or "") for loc in root.iterfind(f"*/{NAMESPACE}loc"))
    if root.tag == f"{NAMESPACE}urlset":
        return StagedSitemap(urls=urls)
    if root.tag != f"{NAMESPACE}sitemapindex" or origin.output != SITEMAP:
        raise UnreadableError(origin.finding("E551", reason=f"its root is <{root.tag}>"))
    return StagedSitemap(parts=tuple(_part_at(url, origin, leads, known) for url in urls))


def _part_at(url: str, origin: Origin, leads: Leads, known: Container[str]) -> str:
    part = leads.path_of(url)
    if part is None or part == SITEMAP or not is_sitemap(part) or part not in known:
        reason = f"there is no sitemap at {url}"
        raise UnreadableError(origin.finding("E551", reason=reason))
    return part


def check_robots(data: bytes, origin: Origin, site: Site) -> Iterator[Problem]:
    """Yield a finding when robots.txt does not name the sitemap."""
    expected = site.url_of(SITEMAP)
    if f"Sitemap: {expected}" not in map(str.strip, data.decode(errors="replace").splitlines()):
        yield origin.finding("E554", expected=expected)
