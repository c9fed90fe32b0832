"""A tree of which everything is true, and what the checks of the whole find in it."""

from pressroom.checks.origin import Origin
from pressroom.checks.tree import Tree
from pressroom.checks.whole import check_whole
from pressroom.model.artefact import PageFacts
from pressroom.model.page import PageKind
from tests.checks.true_site import LIST, RELEASE, REMOVED, TrueSite

HOME, PAGE, GONE = "index.html", f"{RELEASE}index.html", f"{REMOVED}index.html"
LISTING = f"{LIST}index.html"
SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
ATOM, RSS = "feeds/all.atom.xml", "feeds/all.rss.xml"
URL = "https://newsroom.example/"
SHOWN = PageFacts(kind=PageKind.PAGE, is_indexed=True, changed=None)
FILES = frozenset((HOME, LISTING, PAGE, GONE, SITEMAP, ROBOTS, ATOM, RSS))


def bare_tree(built: TrueSite) -> Tree:
    """Return a tree of which everything is true, and of which nothing is known but paths."""
    return Tree(
        site=built.expected.edition.site,
        present=FILES,
        planned=FILES,
        pages={
            HOME: PageKind.HOME,
            LISTING: PageKind.LIST,
            PAGE: PageKind.RELEASE,
            GONE: PageKind.RELEASE,
        },
        releases={RELEASE: True, REMOVED: False},
        ties={},
        origin_of=lambda path: Origin(output=path),
    )


def found(tree: Tree, ids: str = "", indexed: tuple[str, ...] | None = None) -> list[str]:
    """Return place and code of what is found; every page has these ids of one letter."""
    facts = None if indexed is None else dict.fromkeys(indexed, SHOWN)
    problems = check_whole(tree, lambda _: frozenset(ids), facts)
    return [f"{problem.path} {problem.code}" for problem in problems]
