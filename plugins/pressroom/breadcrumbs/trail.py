"""Which steps lead from the home page to a page?"""

from collections.abc import Iterator

from pressroom.breadcrumbs.home import home_of
from pressroom.model.page import Page, PageKind
from pressroom.model.trail import Crumb, Trail, TrailError
from pressroom.problems.problem import Problem, problem

WITHOUT_TRAIL = (PageKind.HOME, PageKind.NOT_FOUND)


def trail_of(page: Page, site_lang: str) -> Trail | None:
    """Return the way from the home page to this page, home first.

    Always ends with the page itself. The home page and the error page have none.

    Raises:
        TrailError: a step has no name, leads nowhere on this site, or was there before.

    Source: schema.org BreadcrumbList; WAI-ARIA breadcrumb pattern.
    """
    if page.kind in WITHOUT_TRAIL:
        return None
    lang = page.lang
    last = Crumb(page.title, page.path, None if lang == site_lang else lang)
    crumbs = (home_of(lang, site_lang), *page.ancestors, last)
    problems = tuple(_problems_of(crumbs, page))
    if problems:
        raise TrailError(problems)
    return Trail(crumbs=crumbs)


def _problems_of(crumbs: tuple[Crumb, ...], page: Page) -> Iterator[Problem]:
    output = page.output_path
    source = page.source_path or output
    passed: set[str] = set()
    for position, crumb in enumerate(crumbs, 1):
        if not crumb.name.strip():
            yield problem("E420", source, page=output, value=position)
        if crumb.path in passed:
            yield problem("E421", source, page=output, value=crumb.path or "the home page")
        elif crumb.path.startswith("/") or "://" in crumb.path:
            yield problem("E422", source, page=output, name=crumb.name, value=crumb.path)
        passed.add(crumb.path)
