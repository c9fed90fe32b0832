"""Do a release's page and its data tell what the release says?"""

from collections.abc import Iterator

from pressroom.checks.graph import Node, of_type
from pressroom.checks.markup import TEXT, folded, query, text_of
from pressroom.checks.staged import StagedPage, StagedTree
from pressroom.model.edition import PublicRelease
from pressroom.problems.problem import Problem

ARTICLES = query("(//article)[1]")
HEADLINES = query("(//h1)[1]")
FIRST_DATE = query("string((.//time)[1]/@datetime)")
NEAREST_LANG = query("string(ancestor-or-self::*[@lang][1]/@lang)")


def check_shown(staged: StagedPage) -> Iterator[Problem]:
    """Yield where the visible page differs from the release whose text it shows."""
    public = shown_release(staged)
    if public is None:
        return
    origin, release = staged.origin, public.release
    headline = folded(release.headline)
    for h1 in HEADLINES(staged.root):
        if (shown := text_of(h1)) != headline:
            yield origin.finding("E528", field="title", value=shown, expected=headline)
    articles = ARTICLES(staged.root)
    if not articles:
        yield origin.finding("E527")
        return
    article = articles[0]
    if (shown := FIRST_DATE(article)) != release.date.iso:
        yield origin.finding("E529", field="date", value=shown, expected=release.date.iso)
    if (shown := NEAREST_LANG(article)) != release.lang:
        yield origin.finding("E530", field="lang", value=shown, expected=release.lang)
    if not _sections_shown(staged, public):
        label = release.section.label(release.lang)
        yield origin.finding("E531", field="section", expected=label)


def check_told(staged: StagedPage, tree: StagedTree, nodes: tuple[Node, ...]) -> Iterator[Problem]:
    """Yield where the data differs from the release, or tells one that it should not."""
    public, origin = shown_release(staged), staged.origin
    articles = of_type(nodes, "NewsArticle")
    expected = 1 if public else 0
    if len(articles) != expected:
        yield origin.finding("E525", count=len(articles), expected=expected)
        return
    if public is None:
        return
    for code, field, key, value in _facts(public, tree):
        told = articles[0].get(key)
        if told != value:
            yield origin.finding(code, field=field, value=told, expected=value)
    sections = _sections_shown(staged, public)
    if sections and (told := articles[0].get("articleSection")) not in sections:
        yield origin.finding("E537", field="section", value=told, expected=sections[0])


def shown_release(staged: StagedPage) -> PublicRelease | None:
    """Return the release whose text the page shows, None when it shows none."""
    public = staged.page.release
    return public if public and public.state.shows_text else None


def _sections_shown(staged: StagedPage, public: PublicRelease) -> tuple[str, ...]:
    """Return the names of the release's section, in whatever language, that the article shows."""
    shown = "".join(map(TEXT, ARTICLES(staged.root)))
    return tuple(name for _, name in public.release.section.labels if name in shown)


def _facts(public: PublicRelease, tree: StagedTree) -> tuple[tuple[str, str, str, str], ...]:
    """Return code, field, property and value of each fact that the data repeats."""
    release = public.release
    return (
        ("E532", "title", "headline", release.headline),
        ("E533", "date", "datePublished", release.date.iso),
        ("E534", "corrections", "dateModified", public.modified.iso),
        ("E535", "lang", "inLanguage", release.lang),
        ("E536", "slug", "url", tree.site.url_of(public.path)),
    )
