"""Does a page say what it is: title, description, address, language, headline, skip links?"""

from collections.abc import Iterator

from pressroom.checks.markup import folded, query, text_of
from pressroom.checks.origin import Origin
from pressroom.checks.staged import StagedPage, StagedTree
from pressroom.checks.trail import breadcrumbs_in
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

TITLES = query("/html/head/title")
DESCRIPTIONS = query("/html/head/meta[@name='description']/@content")
CANONICALS = query("/html/head/link[@rel='canonical']/@href")
LANG = query("string(/html/@lang)")
HEADLINES = query("//h1")
SKIP_LINKS = query("count(preceding::a[starts-with(@href, '#')])")


def check_head(staged: StagedPage, tree: StagedTree) -> Iterator[Problem]:
    """Yield what is missing or wrong in the head, and in what stands before the headline."""
    root, origin = staged.root, staged.origin
    if not title_of(staged):
        yield origin.finding("E507", field="title")
    if not any(folded(text) for text in DESCRIPTIONS(root)):
        yield origin.finding("E508", field="summary")
    told, expected = CANONICALS(root), _canonicals_of(staged.page, tree.site)
    if told != expected:
        shown, right = (" and ".join(urls) or "none" for urls in (told, expected))
        yield origin.finding("E509", value=shown, expected=right)
    lang = LANG(root)
    if lang != staged.page.lang:
        yield origin.finding("E511", field="lang", value=lang, expected=staged.page.lang)
    headlines = HEADLINES(root)
    if len(headlines) != 1:
        yield origin.finding("E510", count=len(headlines))
        return
    skips, needed = int(SKIP_LINKS(headlines[0])), 2 if breadcrumbs_in(root) else 1
    if skips < needed:
        yield origin.finding("E512", count=skips, expected=needed)


def _canonicals_of(page: Page, site: Site) -> list[str]:
    """Return the page's own address; the error page has none, since it is shown at any."""
    return [] if page.kind is PageKind.NOT_FOUND else [site.url_of(page.path)]


def title_of(staged: StagedPage) -> str:
    """Return the page's title, empty when it has none."""
    return " ".join(text_of(title) for title in TITLES(staged.root))


class Titles:
    """The titles seen so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._first: dict[str, str] = {}

    def check(self, title: str, origin: Origin) -> Iterator[Problem]:
        """Yield a warning when an earlier page had this title."""
        first = self._first.setdefault(title, origin.output)
        if title and first != origin.output:
            yield origin.finding("W507", field="title", value=title, other=first)
