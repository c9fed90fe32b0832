"""What does an entry say? Title, summary and full text, as the state of the release wants it."""

from functools import lru_cache

from lxml import html
from lxml.html import builder

from pressroom.feeds.reader_html import reader_html
from pressroom.feeds.wording import ENGLISH
from pressroom.feeds.xml_text import xml_text
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.notices import Withdrawal
from pressroom.model.state import State


def title_of(release: PublicRelease) -> str:
    """Return the headline; for a withdrawn release, one that says so."""
    headline = release.release.headline
    if withdrawal_of(release):
        headline = ENGLISH.withdrawn_title.format(headline=headline)
    return xml_text(headline)


def summary_of(release: PublicRelease) -> str:
    """Return the summary; for a withdrawn release, the reason."""
    withdrawal = withdrawal_of(release)
    return xml_text(withdrawal.reason if withdrawal else release.release.summary)


def content_of(release: PublicRelease, page_url: str) -> str:
    """Return the full text as HTML, with the notices of corrections before it, newest first.

    The headline is not repeated. Of a withdrawn release only the notice is told: a reader that
    updates the entry forgets the text.
    """
    withdrawal = withdrawal_of(release)
    if withdrawal:
        return "".join(_written(p) for p in _withdrawal_notice(release, withdrawal))
    notices = "".join(_written(notice) for notice in _correction_notices(release))
    return notices + _plain_text(release.body_html, page_url)


# A release stands in up to four documents: all releases and its section, as Atom and as RSS.
@lru_cache(maxsize=256)
def _plain_text(body_html: str, page_url: str) -> str:
    """Return the body as feed readers get it."""
    written = _written(reader_html(body_html, page_url))
    return written.removeprefix("<div>").removesuffix("</div>")


def _written(element: html.HtmlElement) -> str:
    return xml_text(html.tostring(element, encoding="unicode"))


def withdrawal_of(release: PublicRelease) -> Withdrawal | None:
    """Return the withdrawal of a release that stands withdrawn."""
    return release.release.withdrawn if release.state is State.WITHDRAWN else None


def _withdrawal_notice(release: PublicRelease, withdrawal: Withdrawal) -> list[html.HtmlElement]:
    notice = _notice(release, ENGLISH.withdrawn, withdrawal.when, withdrawal.reason)
    note = withdrawal.note
    return [notice, builder.P(xml_text(note))] if note else [notice]


def _correction_notices(release: PublicRelease) -> list[html.HtmlElement]:
    if release.state is not State.CORRECTED:
        return []
    labels = dict(ENGLISH.corrections)
    told = [c for c in release.release.corrections if c.kind in labels]
    told.sort(key=lambda correction: correction.when.day, reverse=True)
    return [_notice(release, labels[c.kind], c.when, c.note) for c in told]


def _notice(release: PublicRelease, label: str, when: When, text: str) -> html.HtmlElement:
    strong = builder.STRONG(label.format(day=ENGLISH.day_of(when.day)))
    if release.lang.partition("-")[0] != ENGLISH.lang:
        strong.set("lang", ENGLISH.lang)
    return builder.P(strong, f" {xml_text(text)}")
