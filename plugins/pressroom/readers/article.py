"""What release does an article of a stock Pelican site hold?

Our plugins also work alone in somebody else's site, whose articles and pages Pelican has read. The
protocols name what we need of Pelican's objects, so that nothing of Pelican is imported.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime, time
from typing import Protocol

from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.identity import Identity
from pressroom.model.page import Page, PageKind
from pressroom.model.release import Release
from pressroom.model.site import Site
from pressroom.model.source import Source
from pressroom.model.state import State
from pressroom.model.trail import Crumb
from pressroom.model.vocabulary import Person, Section, Term, Topic
from pressroom.readers.body import Body, Surroundings, body_of_html
from pressroom.readers.building import text_digest
from pressroom.readers.summary import first_sentence, shortened


class NamedList(Protocol):
    """A category, a tag or an author.

    Its list is written to `save_as`, or not at all when that is empty.
    """

    name: str
    slug: str
    url: str
    save_as: str


class StockPage(Protocol):
    """A page of Pelican's. `title` and `content` are HTML; `content` resolves links when read."""

    title: str
    url: str
    slug: str
    lang: str
    content: str
    metadata: Mapping[str, object]
    relative_source_path: str


class StockArticle(StockPage, Protocol):
    """An article of Pelican's."""

    date: datetime
    category: NamedList


def outline_of_article(article: StockArticle, site: Site) -> Page:
    """Return the article's page without its text: name, address, and the category above it.

    Pelican can resolve the links of a text only after it has read every file, so whoever comes
    earlier gets along with this.
    """
    category = article.category
    above = (Crumb(name=plain_text(category.name), path=path_of(category.url)),)
    outline = outline_of_page(article, site)
    return replace(outline, ancestors=above if category.save_as else ())


def outline_of_page(page: StockPage, site: Site) -> Page:
    """Return the page without its text; one without an address of its own is the home page."""
    path = path_of(page.url)
    summary = page.metadata.get("summary")
    return Page(
        kind=PageKind.PAGE if path else PageKind.HOME,
        path=path,
        title=plain_text(page.title),
        description=shortened(plain_text(str(summary))) if summary else "",
        lang=page.lang or site.lang,
        source_path=page.relative_source_path,
    )


def outline_of_list(term: NamedList, kind: str, site: Site) -> Page:
    """Return the page of a list: `kind` is category, tag or author.

    A tag is a topic and an author a person, which the list is about; a category is only a kind.
    """
    name = plain_text(term.name)
    labels = ((site.lang, name),)
    subject: Term | None = None
    if kind == "tag":
        subject = Topic(id=term.slug, labels=labels)
    elif kind == "author":
        subject = Person(id=term.slug, labels=labels)
    return Page(
        kind=PageKind.LIST,
        path=path_of(term.url),
        title=name,
        description="",
        lang=site.lang,
        subject=subject,
    )


def page_of_article(article: StockArticle, site: Site) -> Page:
    """Return the article's page with its release."""
    public = release_of_article(article, site)
    outline = outline_of_article(article, site)
    return replace(
        outline,
        kind=PageKind.RELEASE,
        description=public.release.summary,
        release=public,
        changed=public.modified,
    )


def release_of_article(article: StockArticle, site: Site) -> PublicRelease:
    """Return the release that an article holds: its category is the section, its tags are topics.

    A date at midnight of the site's zone is a day: Pelican reads `2010-03-26` so. The id is the
    article's own `id`, else made of language and slug. `subtitle` is the dek. Bylines are no part
    of it: a release's authors are organisations.
    """
    lang = article.lang or site.lang
    around = Surroundings(path=article.relative_source_path, lang=lang)
    body = body_of_html(article.content, around)
    headline = plain_text(article.title)
    dek = plain_text(str(getattr(article, "subtitle", ""))) or None
    date = _when(article.date, site)
    changed = getattr(article, "modified", None)
    topics: list[NamedList] = getattr(article, "tags", [])
    release = Release(
        identity=Identity(id=_id_of(article, lang), slug=article.slug, day=date.day),
        source=Source(
            path=article.relative_source_path,
            sha256=hashlib.sha256(article.content.encode()).hexdigest(),
        ),
        headline=headline,
        date=date,
        section=Section(
            id=article.category.slug, labels=((lang, plain_text(article.category.name)),)
        ),
        lang=lang,
        summary=_summary(article, dek, body),
        word_count=body.word_count,
        text_sha256=text_digest(headline, dek, body.text),
        dek=dek,
        topics=tuple(
            Topic(id=topic.slug, labels=((lang, plain_text(topic.name)),)) for topic in topics
        ),
        quotations=body.quotations,
    )
    return PublicRelease(
        release=release,
        state=State.PUBLISHED,
        path=path_of(article.url),
        body_html=article.content,
        modified=_when(changed, site) if changed else date,
    )


def path_of(url: str) -> str:
    """Return Pelican's address of a page as a path of ours: relative to the site's address."""
    return url.removeprefix("/")


def plain_text(markup: str) -> str:
    """Return the text of inline HTML with white space folded: titles of articles are HTML."""
    if not markup.strip():
        return ""
    from bs4 import BeautifulSoup  # noqa: PLC0415 - only sites without our engine have articles

    # Somebody else's markup, however broken; the element keeps a title such as `a.b` a title.
    text = BeautifulSoup(f"<div>{markup}</div>", "lxml").get_text()
    return " ".join(text.split())


def _id_of(article: StockArticle, lang: str) -> str:
    given = article.metadata.get("id")
    made = hashlib.sha256(f"{lang}/{article.slug}".encode()).hexdigest()
    return str(given) if given else f"r-{made[:12]}"


def _when(moment: datetime, site: Site) -> When:
    # Pelican's dates are of a class of its own, whose strftime depends on the locale.
    plain = datetime.fromisoformat(moment.isoformat())
    local = plain.astimezone(site.zone)
    return When.of(local.date() if local.time() == time(0) else plain)


def _summary(article: StockArticle, dek: str | None, body: Body) -> str:
    given = plain_text(str(article.metadata.get("summary", ""))) or dek
    if given:
        return shortened(given)
    return first_sentence(next(iter(body.paragraphs), body.text))
