"""Do sitemap.xml and robots.txt tell search engines of the pages that they should get?"""

from collections.abc import Iterator

from pressroom.checks.markup import folded
from pressroom.checks.origin import UnreadableError
from pressroom.checks.staged import StagedTree
from pressroom.checks.xml_files import parsed_xml
from pressroom.problems.problem import Problem

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def check_sitemap(tree: StagedTree) -> Iterator[Problem]:
    """Yield each page that is listed and should not be, or is not and should.

    A missing file is told by the inventory.
    """
    if SITEMAP not in tree.files:
        return
    try:
        listed = dict(_listed_in(SITEMAP, tree))
    except UnreadableError as error:
        yield error.finding
        return
    pages = {tree.site.url_of(page.path): page for page in tree.expected.pages if page.is_indexed}
    for url in listed.keys() - pages.keys():
        yield tree.origin_of(listed[url]).finding("E552", value=url)
    for url in pages.keys() - listed.keys():
        yield tree.origin_of_page(pages[url]).finding("E553")


def check_robots(tree: StagedTree) -> Iterator[Problem]:
    """Yield a finding when robots.txt does not name the sitemap."""
    if ROBOTS not in tree.files:
        return
    expected = tree.site.url_of(SITEMAP)
    text = tree.bytes_of(ROBOTS).decode(errors="replace")
    if f"Sitemap: {expected}" not in map(str.strip, text.splitlines()):
        yield tree.origin_of(ROBOTS).finding("E554", expected=expected)


def _listed_in(output: str, tree: StagedTree) -> Iterator[tuple[str, str]]:
    """Yield each address that a sitemap, or one that an index names, lists, with that sitemap.

    Raises:
        UnreadableError: one is missing or cannot be read.
    """
    origin = tree.origin_of(output)
    root = parsed_xml(tree.bytes_of(output), origin, "E551")
    urls = [folded(loc.text or "") for loc in root.iterfind(f"*/{NAMESPACE}loc")]
    if root.tag == f"{NAMESPACE}urlset":
        yield from ((url, output) for url in urls)
        return
    if root.tag != f"{NAMESPACE}sitemapindex" or output != SITEMAP:
        raise UnreadableError(origin.finding("E551", reason=f"its root is <{root.tag}>"))
    for url in urls:
        part = tree.path_of(url)
        if part is None or part == SITEMAP or part not in tree.files:
            reason = f"there is no sitemap at {url}"
            raise UnreadableError(origin.finding("E551", reason=reason))
        yield from _listed_in(part, tree)
