"""Does a page say what it is: title, description, address, language, headline, skip links?"""

from collections.abc import Iterator

from pressroom.checks.markup import folded
from pressroom.checks.page_markup import PageMarkup
from pressroom.checks.staged import StagedPage
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.problems.problem import Problem


def check_head(staged: StagedPage, title: str) -> Iterator[Problem]:
    """Yield what is missing or wrong in the head, and in what stands before the headline."""
    markup, page, origin = staged.markup, staged.page, staged.origin
    if not title:
        yield origin.finding("E507", field="title")
    if not any(map(folded, markup.descriptions)):
        yield origin.finding("E508", field="summary")
    told, expected = markup.canonicals, _canonicals_of(page, staged.site)
    if told != expected:
        shown, right = (" and ".join(urls) or "none" for urls in (told, expected))
        yield origin.finding("E509", value=shown, expected=right)
    if markup.lang != page.lang:
        yield origin.finding("E511", field="lang", value=markup.lang, expected=page.lang)
    if len(markup.headlines) != 1:
        yield origin.finding("E510", count=len(markup.headlines))
        return
    needed = 2 if markup.breadcrumbs else 1
    if markup.skips < needed:
        yield origin.finding("E512", count=markup.skips, expected=needed)


def _canonicals_of(page: Page, site: Site) -> list[str]:
    """Return the page's own address; the error page has none, since it is shown at any."""
    return [] if page.kind is PageKind.NOT_FOUND else [site.url_of(page.path)]


def title_of(markup: PageMarkup) -> str:
    """Return the page's title, empty when it has none."""
    return " ".join(markup.titles)
