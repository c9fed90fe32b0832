"""What does an entry say? Title, summary and full text, as the state of the release wants it."""

from collections.abc import Iterator
from urllib.parse import quote

from lxml import html
from lxml.html import builder

from pressroom.feeds.reader_html import reader_html
from pressroom.feeds.wording import ENGLISH
from pressroom.feeds.xml_text import xml_text
from pressroom.model.dates import When
from pressroom.model.departure import Departure
from pressroom.model.edition import PublicRelease
from pressroom.model.notices import Removal, Withdrawal
from pressroom.model.site import Site
from pressroom.model.state import State


def title_of(release: PublicRelease) -> str:
    """Return the headline; for a release that no longer stands, one that says so."""
    pattern = dict(ENGLISH.gone_titles).get(release.state, "{headline}")
    return xml_text(pattern.format(headline=release.release.headline))


def summary_of(release: PublicRelease) -> str:
    """Return the summary; for a release that no longer stands, the reason, if one is told."""
    if release.state not in dict(ENGLISH.gone_titles):
        return xml_text(release.release.summary)
    end = _end_of(release)
    return xml_text(end.reason) if end else ""


def content_of(release: PublicRelease, departure: Departure | None, site: Site) -> str:
    """Return the full text as HTML: notices of corrections, dek, body, files and media contact.

    The newest correction comes first, and the headline is not repeated. Of a release that no longer
    stands only the notice is told: a reader that updates the entry forgets the text.
    """
    if departure:
        return "".join(_written(each) for each in _notice_of_end(release, departure, site))
    page_url = site.url_of(release.path)
    parts = [_written(notice) for notice in _correction_notices(release)]
    if release.release.dek:
        parts.append(_written(builder.P(builder.EM(xml_text(release.release.dek)))))
    parts.append(_plain_text(release.body_html, page_url))
    parts += [_written(each) for each in _files_of(release, page_url, site)]
    parts += [_written(each) for each in _contacts_of(release)]
    return "".join(parts)


def _plain_text(body_html: str, page_url: str) -> str:
    """Return the body as feed readers get it."""
    written = _written(reader_html(body_html, page_url))
    return written.removeprefix("<div>").removesuffix("</div>")


def _written(element: html.HtmlElement) -> str:
    return xml_text(html.tostring(element, encoding="unicode"))


def _end_of(release: PublicRelease) -> Withdrawal | Removal | None:
    told = release.release
    return told.removed if release.state is State.REMOVED else told.withdrawn


def _notice_of_end(
    release: PublicRelease, departure: Departure, site: Site
) -> Iterator[html.HtmlElement]:
    end = _end_of(release)
    reason = end.reason if end else ""
    if release.state is State.REPLACED:
        notice = _notice(release, ENGLISH.replaced, departure.when, "")
        if departure.successor:
            headline, path = departure.successor
            notice.append(builder.A(xml_text(headline), href=site.url_of(path)))
        yield notice
        if reason:
            yield builder.P(xml_text(reason))
    else:
        label = dict(ENGLISH.ends)[release.state]
        yield _notice(release, label, departure.when, reason)
    if end and end.note:
        yield builder.P(xml_text(end.note))


def _files_of(release: PublicRelease, page_url: str, site: Site) -> Iterator[html.HtmlElement]:
    """Yield links to the files that the text does not show: RSS has room for one of them only."""
    told = release.release
    files = [(attachment.file, attachment.title) for attachment in told.attachments]
    files += [
        (image.file, image.caption or image.alt or image.file.name)
        for image in told.images
        if not release.has_in_text(image, site)
    ]
    if files:
        yield builder.P(_label(release, ENGLISH.files))
        yield builder.UL(
            *(
                builder.LI(builder.A(xml_text(title), href=f"{page_url}{quote(file.name)}"))
                for file, title in files
            )
        )


def _contacts_of(release: PublicRelease) -> Iterator[html.HtmlElement]:
    """Yield whom journalists may ask, as the page tells it."""
    told = release.release
    if not told.contacts:
        return
    yield builder.P(_label(release, ENGLISH.contact))
    for contact in told.contacts:
        label = contact.label(told.lang)
        name = f"{label}, {contact.role}" if contact.role else label
        line = builder.P(xml_text(" ".join(filter(None, (name, contact.telephone)))))
        if contact.email:
            link = builder.A(xml_text(contact.email), href=f"mailto:{contact.email}")
            line.text += " "
            line.append(link)
        yield line


def _correction_notices(release: PublicRelease) -> list[html.HtmlElement]:
    if release.state is not State.CORRECTED:
        return []
    labels = dict(ENGLISH.corrections)
    told = [c for c in release.release.corrections if c.kind in labels]
    told.sort(key=lambda correction: correction.when.day, reverse=True)
    return [_notice(release, labels[c.kind], c.when, c.note) for c in told]


def _notice(release: PublicRelease, label: str, when: When, text: str) -> html.HtmlElement:
    strong = _label(release, label.format(day=ENGLISH.day_of(when.day)))
    return builder.P(strong, f" {xml_text(text)}")


def _label(release: PublicRelease, label: str) -> html.HtmlElement:
    """Return words of ours beside those of the release, in their language."""
    strong = builder.STRONG(label)
    if release.lang.partition("-")[0] != ENGLISH.lang:
        strong.set("lang", ENGLISH.lang)
    return strong
