"""Do a release's page and the main facts of its data tell what the release says?"""

from collections.abc import Iterator, Sequence

from pressroom.checks.graph import Graph, Node
from pressroom.checks.markup import folded
from pressroom.checks.page_markup import ShownArticle
from pressroom.checks.shown_date import check_date
from pressroom.checks.shown_text import check_end, check_text, check_translations
from pressroom.checks.staged import StagedPage
from pressroom.checks.told_facts import check_facts
from pressroom.model.edition import PublicRelease
from pressroom.model.release import Release
from pressroom.problems.problem import Problem

# By these the release of the page refers to releases of other pages.
OF_OTHERS = ("workTranslation", "translationOfWork", "citation")


def check_shown(staged: StagedPage) -> Iterator[Problem]:
    """Yield where the visible page differs from the release that it is about."""
    public = staged.page.release
    if public is None:
        return
    if staged.page.translations:
        yield from check_translations(staged, staged.page)
    if public.state.shows_text:
        yield from _check_text_page(staged, public)
    else:
        yield from check_end(staged, public)


def _check_text_page(staged: StagedPage, public: PublicRelease) -> Iterator[Problem]:
    origin, release, article = staged.origin, public.release, staged.markup.article
    headline = folded(release.headline)
    for shown in staged.markup.headlines[:1]:
        if shown != headline:
            yield origin.finding("E528", field="title", value=shown, expected=headline)
    if article is None:
        yield origin.finding("E527")
        return
    yield from check_date(article, release, origin)
    if article.lang != release.lang:
        yield origin.finding("E530", field="lang", value=article.lang, expected=release.lang)
    label = release.section.label(release.lang)
    if not (article.shows(label) or _sections_shown(article, release)):
        yield origin.finding("E531", field="section", expected=label)
    yield from check_text(article, public, staged)


def _without_others(articles: Sequence[Node]) -> Sequence[Node]:
    """Return the articles to which no other one refers: those are on pages of their own."""
    if len(articles) == 1:
        return articles
    named: set[object] = set()
    for article in articles:
        for name in OF_OTHERS:
            told = article.get(name, ())
            named.update(
                each.get("@id")
                for each in (told if isinstance(told, list) else [told])
                if isinstance(each, dict)
            )
    return [article for article in articles if article.get("@id") not in named]


def check_told(staged: StagedPage, graph: Graph) -> Iterator[Problem]:
    """Yield where the data differs from the release, or tells one that it should not."""
    public, origin = staged.shown_release, staged.origin
    expected = 1 if public else 0
    articles = _without_others(graph.articles)
    if len(articles) != expected:
        yield origin.finding("E525", count=len(articles), expected=expected)
        return
    if public is None:
        return
    told = articles[0]
    for code, field, key, value in _facts(public, staged):
        if told.get(key) != value:
            yield origin.finding(code, field=field, value=told.get(key), expected=value)
    yield from _check_section(staged, public.release, told.get("articleSection"))
    yield from check_facts(told, graph, public, staged)


def _check_section(staged: StagedPage, release: Release, told: object) -> Iterator[Problem]:
    article = staged.markup.article
    if article is None:
        return
    if any(name == told and article.shows(name) for _, name in release.section.labels):
        return
    if sections := _sections_shown(article, release):
        yield staged.origin.finding("E537", field="section", value=told, expected=sections[0])


def _sections_shown(article: ShownArticle, release: Release) -> tuple[str, ...]:
    """Return the names of the release's section, in whatever language, that the article shows."""
    return tuple(name for _, name in release.section.labels if article.shows(name))


def _facts(public: PublicRelease, staged: StagedPage) -> tuple[tuple[str, str, str, str], ...]:
    """Return code, field, property and value of each fact that the data repeats."""
    release, iso = public.release, public.release.date.iso
    # Mostly the very same, and slow to write out.
    modified_iso = iso if public.modified is release.date else public.modified.iso
    return (
        ("E532", "title", "headline", release.headline),
        ("E533", "date", "datePublished", iso),
        ("E534", "corrections", "dateModified", modified_iso),
        ("E535", "lang", "inLanguage", release.lang),
        ("E536", "slug", "url", staged.site.url_of(public.path)),
    )
