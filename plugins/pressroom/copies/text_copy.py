"""What does the plain text of a release tell? What its page tells, in its order."""

from collections.abc import Iterable, Iterator

from pressroom.copies.columns import lines_of
from pressroom.copies.plain_text import plain_text_of
from pressroom.model.date_words import when_text
from pressroom.model.edition import PublicRelease
from pressroom.model.grouping import people_of
from pressroom.model.release import Release
from pressroom.model.site import Site
from pressroom.model.state import State


def text_copy_of(public: PublicRelease, site: Site) -> str:
    """Return the release in lines of 72 columns: site, headline, date, address, text, facts."""
    release = public.release
    blocks = [
        [site.name, release.section.label(release.lang)],
        lines_of(release.headline),
        [when_text(release.date, release.lang), site.url_of(public.path)],
        *_notices(public),
        lines_of(release.dek or ""),
        plain_text_of(public.body_html, site),
        *_belongings(public, site),
        *_contacts(release),
        *_office(site),
        *_facts(release),
    ]
    parts = ("\n".join(block) for block in blocks)
    return "\n\n".join(part for part in parts if part) + "\n"


def _notices(public: PublicRelease) -> Iterator[Iterable[str]]:
    """Yield what became of the release and each change of it, newest first."""
    release = public.release
    if public.state is State.WITHDRAWN and release.withdrawn:
        end = release.withdrawn
        day = when_text(end.when, release.lang)
        yield lines_of(f"This release was withdrawn, {day}: {end.reason}")
        yield lines_of(end.note or "")
    for change in reversed(release.corrections):
        if change.kind != "minor":
            yield lines_of(f"{when_text(change.when, release.lang)} ({change.kind}): {change.note}")


def _belongings(public: PublicRelease, site: Site) -> Iterator[Iterable[str]]:
    """Yield the addresses of pictures and documents, and what is told of those.

    A picture that stands in the text has its caption there.
    """
    release = public.release
    for image in release.images:
        caption = None if public.has_in_text(image, site) else image.caption_line
        told = (caption, site.url_of(f"{public.path}{image.file.name}"))
        yield lines_of(" ".join(text for text in told if text))
    for attachment in release.attachments:
        address = site.url_of(f"{public.path}{attachment.file.name}")
        yield [*lines_of(attachment.title), address]


def _contacts(release: Release) -> Iterator[Iterable[str]]:
    for contact in release.contacts:
        label = contact.label(release.lang)
        told = (contact.role, contact.telephone, contact.email)
        yield [*lines_of(f"Media contact: {label}"), *(text for text in told if text)]


def _office(site: Site) -> Iterator[Iterable[str]]:
    office = site.publisher
    if office.about:
        yield lines_of(f"About {office.name}: {office.about}")


def _facts(release: Release) -> Iterator[Iterable[str]]:
    lang = release.lang
    place = release.dateline.place if release.dateline else None
    named = (
        ("Organizations", [term.label(lang) for term in release.organisations]),
        ("Topics", [term.label(lang) for term in release.topics]),
        ("People", [person.label(lang) for person in people_of(release)]),
        ("Place", [place.label(lang)] if place else []),
        ("Release number", [release.number] if release.number else []),
    )
    yield [
        line
        for name, values in named
        if values
        for line in lines_of(f"{name}: {', '.join(values)}", "  ", "")
    ]
