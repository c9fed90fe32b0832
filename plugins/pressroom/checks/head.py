"""Does a page say what it is: title, description, addresses, languages, headline, skip links?"""

from collections.abc import Iterable, Iterator

from pressroom.checks.markup import folded
from pressroom.checks.page_markup import PageMarkup
from pressroom.checks.staged import StagedPage
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.problems.problem import Problem


def check_head(staged: StagedPage, title: str) -> Iterator[Problem]:
    """Yield what is missing or wrong in the head, and in what stands before the headline."""
    markup, page, origin = staged.markup, staged.page, staged.origin
    yield from _check_words(staged, title)
    told, expected = markup.canonicals, _canonicals_of(page, staged.site)
    if told != expected:
        shown, right = (" and ".join(urls) or "none" for urls in (told, expected))
        yield origin.finding("E509", value=shown, expected=right)
    if any("noindex" in rules for rules in markup.robots) is page.is_indexed:
        told_rules = ", ".join(markup.robots) or "nothing"
        right = "not say noindex" if page.is_indexed else "say noindex"
        yield origin.finding("E602", value=told_rules, expected=right)
    if page.translations or markup.languages:
        yield from _check_languages(staged)
    if markup.lang != page.lang:
        yield origin.finding("E511", field="lang", value=markup.lang, expected=page.lang)
    if len(markup.headlines) != 1:
        yield origin.finding("E510", count=len(markup.headlines))
        return
    needed = 2 if markup.breadcrumbs else 1
    if markup.skips < needed:
        yield origin.finding("E512", count=markup.skips, expected=needed)


def _check_words(staged: StagedPage, title: str) -> Iterator[Problem]:
    """Yield where title and description are missing, or those of another page."""
    page, origin = staged.page, staged.origin
    if not title:
        yield origin.finding("E507", field="title")
    elif page.title not in title and (name := folded(page.title)) not in title:
        yield origin.finding("E600", field="title", value=title, expected=name)
    told = staged.markup.descriptions
    if page.description in told and page.description:
        return
    descriptions = [words for words in map(folded, told) if words]
    if not descriptions:
        yield origin.finding("E508", field="summary")
    elif (expected := folded(page.description)) and expected not in descriptions:
        yield origin.finding("E601", field="summary", value=descriptions[0], expected=expected)


def _check_languages(staged: StagedPage) -> Iterator[Problem]:
    """Yield where the addresses in other languages are not those of the page's translations.

    Each page names all of them and itself; one of them may be the default.
    """
    page, url_of = staged.page, staged.site.url_of
    if not page.is_indexed:
        return
    right = {(link.lang or page.lang, url_of(link.path)) for link in page.translations}
    if right:
        right.add((page.lang, url_of(page.path)))
    defaults = {("x-default", url) for _, url in right}
    told = staged.markup.languages
    if set(told) - defaults != right or len(set(told)) != len(told):
        value, expected = (_languages_told(pairs) for pairs in (told, sorted(right)))
        yield staged.origin.finding("E603", field="translation_of", value=value, expected=expected)


def _languages_told(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{lang} {url}" for lang, url in pairs) or "none"


def _canonicals_of(page: Page, site: Site) -> list[str]:
    """Return the page's own address; the error page has none, since it is shown at any."""
    return [] if page.kind is PageKind.NOT_FOUND else [site.url_of(page.path)]


def title_of(markup: PageMarkup) -> str:
    """Return the page's title, empty when it has none."""
    return " ".join(markup.titles)
