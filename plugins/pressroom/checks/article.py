"""Do a release's page and its data tell what the release says?"""

from collections.abc import Iterator

from lxml.etree import ElementBase

from pressroom.checks.graph import Graph
from pressroom.checks.markup import TEXT, folded, text_of
from pressroom.checks.staged import StagedPage
from pressroom.model.edition import PublicRelease
from pressroom.problems.problem import Problem


def check_shown(staged: StagedPage) -> Iterator[Problem]:
    """Yield where the visible page differs from the release whose text it shows."""
    public = staged.shown_release
    if public is None:
        return
    origin, release = staged.origin, public.release
    headline = folded(release.headline)
    for h1 in staged.markup.headlines[:1]:
        if (shown := text_of(h1)) != headline:
            yield origin.finding("E528", field="title", value=shown, expected=headline)
    if not staged.markup.articles:
        yield origin.finding("E527")
        return
    article = staged.markup.articles[0]
    if (shown := _first_date(article)) != release.date.iso:
        yield origin.finding("E529", field="date", value=shown, expected=release.date.iso)
    if (shown := _nearest_lang(article)) != release.lang:
        yield origin.finding("E530", field="lang", value=shown, expected=release.lang)
    if not any(_shows(article, name) for _, name in release.section.labels):
        label = release.section.label(release.lang)
        yield origin.finding("E531", field="section", expected=label)


def check_told(staged: StagedPage, graph: Graph) -> Iterator[Problem]:
    """Yield where the data differs from the release, or tells one that it should not."""
    public, origin = staged.shown_release, staged.origin
    expected = 1 if public else 0
    if len(graph.articles) != expected:
        yield origin.finding("E525", count=len(graph.articles), expected=expected)
        return
    if public is None:
        return
    told = graph.articles[0]
    for code, field, key, value in _facts(public, staged):
        if told.get(key) != value:
            yield origin.finding(code, field=field, value=told.get(key), expected=value)
    sections = _sections_shown(staged, public)
    if sections and (section := told.get("articleSection")) not in sections:
        yield origin.finding("E537", field="section", value=section, expected=sections[0])


def _first_date(article: ElementBase) -> str:
    """Return the date of the first time element, empty when there is none."""
    first = next(article.iter("time"), None)
    return "" if first is None else first.get("datetime", "")


def _nearest_lang(article: ElementBase) -> str:
    """Return the language of the nearest element that says one, itself or around it."""
    lang = article.get("lang")
    if lang is None:
        around = (element.get("lang") for element in article.iterancestors())
        lang = next((lang for lang in around if lang is not None), "")
    return str(lang)


def _sections_shown(staged: StagedPage, public: PublicRelease) -> tuple[str, ...]:
    """Return the names of the release's section, in whatever language, that the article shows."""
    articles = staged.markup.articles[:1]
    return tuple(
        name for _, name in public.release.section.labels if any(_shows(a, name) for a in articles)
    )


def _shows(article: ElementBase, name: str) -> bool:
    """Whether the text of the article has this name in it.

    Asked of one element after the other first: it stands near the top, and the text is long.
    """
    for element in article.iter():
        if name in (element.text or ""):
            return True
    return name in TEXT(article)


def _facts(public: PublicRelease, staged: StagedPage) -> tuple[tuple[str, str, str, str], ...]:
    """Return code, field, property and value of each fact that the data repeats."""
    release = public.release
    return (
        ("E532", "title", "headline", release.headline),
        ("E533", "date", "datePublished", release.date.iso),
        ("E534", "corrections", "dateModified", public.modified.iso),
        ("E535", "lang", "inLanguage", release.lang),
        ("E536", "slug", "url", staged.site.url_of(public.path)),
    )
