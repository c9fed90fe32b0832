"""Does a page tell those who show cards what it tells its readers?

The properties are read from the bytes of the head by their tags alone, and not by what made them.
"""

import re
from collections.abc import Iterator
from html import unescape

from markupsafe import escape

from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin
from pressroom.model.edition import PublicRelease
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

META = re.compile(rb"<meta\s(?=[^>]*\bproperty=)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
# As most themes write it, which is read by one search.
PLAIN = re.compile(rb'<meta property="([^"<>]*)" content="([^"<>]*)">')
ATTRIBUTE = re.compile(rb"(property|content)=(?:\"([^\"]*)\"|'([^']*)')")
# What pages of ours tell; a theme may tell more.
OURS = frozenset(
    (
        *(f"og:{name}" for name in ("type", "site_name", "title", "url", "description", "locale")),
        *(f"og:image{name}" for name in ("", ":type", ":width", ":height", ":alt")),
        *(f"article:{name}" for name in ("published_time", "modified_time", "section", "tag")),
    )
)
Told = list[tuple[str, str]]


def _plain_text_of(told: Told) -> bytes:
    """Return these properties as most themes write them, which is found sooner than read."""
    lines = [f'<meta property="{name}" content="{escape(value)}">' for name, value in told]
    return "\n".join(lines).encode()


def told_in(head: bytes) -> Told:
    """Return the properties of a page's head with their values, in order."""
    found: list[tuple[bytes, bytes]] = PLAIN.findall(head)
    if len(found) != head.count(b"property="):
        found = [_read(tag) for tag in META.findall(head)]
    return [(_text_of(name), _text_of(value)) for name, value in found]


def _read(tag: bytes) -> tuple[bytes, bytes]:
    """Return property and content of a tag; a damaged one may lack either."""
    told = {name: double or single for name, double, single in ATTRIBUTE.findall(tag)}
    return told.get(b"property", b""), told.get(b"content", b"")


def _text_of(value: bytes) -> str:
    text = value.decode("utf-8", "replace")
    return unescape(text) if "&" in text else text


def check_open_graph(head: bytes, page: Page, origin: Origin, site: Site) -> Iterator[Problem]:
    """Yield what is told wrong, twice, in vain or not at all."""
    expected = _expected_of(page, site)
    is_plain = head.startswith(_plain_text_of(expected), head.find(b"<meta property="))
    if is_plain and head.count(b" property=") == len(expected):
        return
    told = told_in(head)
    if told == expected:
        return
    values: dict[str, list[str]] = {}
    for name, value in told:
        values.setdefault(name, []).append(value)
    right: dict[str, list[str]] = {}
    for name, value in expected:
        right.setdefault(name, []).append(value)
    for name in sorted((values.keys() & OURS) | right.keys()):
        found, wanted = values.get(name, []), right.get(name, [])
        if list(map(folded, found)) != list(map(folded, wanted)):
            value, needed = (" and ".join(each) or "nothing" for each in (found, wanted))
            yield origin.finding(
                "E589", FIELDS.get(name, ""), name=name, value=value, expected=needed
            )


# By property, the key of the release that tells it.
FIELDS = {
    "og:title": "title",
    "og:description": "summary",
    "article:published_time": "date",
    "article:section": "section",
    "article:tag": "topics",
}


def _expected_of(page: Page, site: Site) -> Told:
    if page.kind is PageKind.NOT_FOUND:
        return []
    public = page.release if page.release and page.release.state.shows_text else None
    told = [
        ("og:type", "article" if public else "website"),
        ("og:site_name", site.name),
        ("og:title", public.release.headline if public else page.title),
        ("og:url", site.url_of(page.path)),
    ]
    if page.description:
        told.append(("og:description", page.description))
    language, _, region = page.lang.partition("-")
    if region.isupper():
        told.append(("og:locale", f"{language}_{region}"))
    return [*told, *_picture_of(public, site), *(_facts_of(public) if public else ())]


def _picture_of(public: PublicRelease | None, site: Site) -> Told:
    """Return the first picture of the release that tells something, else the card of the office."""
    for image in public.release.images if public else ():
        if image.alt and public:
            url = site.url_of(f"{public.path}{image.file.name}")
            return _picture(url, image.file.media_type, image.width, image.height, image.alt)
    card = site.card
    if card is None:
        return []
    return _picture(site.url_of(card.path), card.media_type, card.width, card.height, card.alt)


def _picture(url: str, media_type: str, width: int, height: int, alt: str) -> Told:
    told = {"": url, ":type": media_type, ":width": width, ":height": height, ":alt": alt}
    return [(f"og:image{name}", str(value)) for name, value in told.items()]


def _facts_of(public: PublicRelease) -> Told:
    release = public.release
    return [
        ("article:published_time", release.date.iso),
        ("article:modified_time", public.modified.iso),
        ("article:section", release.section.label(release.lang)),
        *(("article:tag", topic.label(release.lang)) for topic in release.topics),
    ]
