"""Does a page show the dek and the whole text of its release, its files, and what became of it?"""

from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from pressroom.checks.markup import folded, html_parser
from pressroom.checks.page_markup import ShownArticle
from pressroom.checks.staged import StagedPage
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.page import Page
from pressroom.model.state import State
from pressroom.problems.problem import Problem

# The text of a release is looked for by its beginning.
BEGINNING_BYTES = 64


def check_text(
    article: ShownArticle, public: PublicRelease, staged: StagedPage
) -> Iterator[Problem]:
    """Yield what the page of a release that shows its text fails to show of it."""
    release, origin = public.release, staged.origin
    if release.dek and not article.shows(release.dek):
        yield origin.finding("E605", field="dek", expected=release.dek)
    if not _has_verbatim(staged.data, public.body_html):
        lacking = _first_lacking(article, public.body_html)
        if lacking is not None:
            yield origin.finding("E606", expected=lacking)
    if release.images or release.attachments:
        yield from _check_files(public, staged)
    if public.state is not State.PUBLISHED:
        yield from _check_became(public, staged)


def check_end(staged: StagedPage, public: PublicRelease) -> Iterator[Problem]:
    """Yield what a page without the text of its release fails to tell: where that went, and why."""
    page, release = staged.page, public.release
    if release.removed:
        yield from _check_told(staged, "removed", release.removed.when, release.removed.reason)
    elif page.successor:
        yield from _check_link(staged, "replaced_by", page.successor.link.path)


def check_translations(staged: StagedPage, page: Page) -> Iterator[Problem]:
    """Yield each translation to which a page leads no reader."""
    for link in page.translations:
        yield from _check_link(staged, "translation_of", link.path)


def _has_verbatim(data: bytes, body_html: str) -> bool:
    """Whether a page holds the text just as it is. It does, unless a theme changes it."""
    body = body_html.encode()
    return data.startswith(body, max(data.find(body[:BEGINNING_BYTES]), 0))


def _first_lacking(article: ShownArticle, body_html: str) -> str | None:
    """Return the first piece of the text that an article does not show, None if it shows all."""
    root = etree.fromstring(f"<div>{body_html}</div>", html_parser())
    texts = [text for text in root.itertext() if text.strip()]
    shown = "".join(article.text.split())
    if "".join("".join(texts).split()) in shown:
        return None
    lacking = (text for text in texts if "".join(text.split()) not in shown)
    return folded(next(lacking, texts[0]))


def _check_files(public: PublicRelease, staged: StagedPage) -> Iterator[Problem]:
    for image in public.release.images:
        src = staged.site.href_of(f"{public.path}{image.shown[0]}")
        if src not in staged.markup.fetched:
            yield staged.origin.finding("E608", field="images", expected=src)
    for attachment in public.release.attachments:
        yield from _check_link(staged, "attachments", f"{public.path}{attachment.file.name}")


def _check_became(public: PublicRelease, staged: StagedPage) -> Iterator[Problem]:
    """Yield what is not told of changes and of a withdrawal."""
    for change in public.release.corrections:
        if change.kind != "minor":
            yield from _check_told(staged, "corrections", change.when, change.note)
    withdrawn = public.release.withdrawn
    if public.state is State.WITHDRAWN and withdrawn:
        yield from _check_told(staged, "withdrawn", withdrawn.when, withdrawn.reason)


def _check_told(staged: StagedPage, field: str, when: When, words: str) -> Iterator[Problem]:
    """Yield what an article fails to tell of an event: when it was, and what is said of it."""
    article = staged.markup.article
    if f'datetime="{when.iso}"'.encode() not in staged.data:
        yield staged.origin.finding("E607", field=field, expected=when.iso)
    if article and not article.shows(words):
        yield staged.origin.finding("E607", field=field, expected=words)


def _check_link(staged: StagedPage, field: str, path: str) -> Iterator[Problem]:
    href = staged.site.href_of(path)
    if href not in staged.markup.followed and href not in map(unquote, staged.markup.followed):
        yield staged.origin.finding("E608", field=field, expected=href)
