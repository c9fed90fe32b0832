"""What does a page tell those who show a card of it? The same as its data.

Source: The Open Graph protocol, ogp.me; X takes from it what its own tags leave out.
"""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from pressroom.model.head import Head
from pressroom.model.media import Image
from pressroom.model.page import Page, PageKind
from pressroom.model.release import Release
from pressroom.model.site import Site

# Narrower pictures are shown small, beside the text.
LARGE_WIDTH = 600


class OpenGraph(NamedTuple):
    """Properties and values, none of them empty, and the kind of card that X shows."""

    told: tuple[tuple[str, str], ...] = ()
    card: str | None = None


def open_graph_of(head: Head, page: Page, site: Site) -> OpenGraph:
    """Return what a page tells of itself; the error page tells nothing."""
    if page.kind is PageKind.NOT_FOUND:
        return OpenGraph()
    public = page.release
    release = public.release if public and public.state.shows_text else None
    told = [
        ("og:type", "article" if release else "website"),
        ("og:site_name", site.name),
        ("og:title", release.headline if release else page.title),
        ("og:url", head.canonical_url),
    ]
    if head.description:
        told.append(("og:description", head.description))
    language, _, region = page.lang.partition("-")
    if region.isupper():
        told.append(("og:locale", f"{language}_{region}"))
    image = next((each for each in release.images if each.alt), None) if release else None
    told += _of_image(image, head) if image else _of_card(site)
    if release and public:
        told += _of_article(release, public.modified.iso)
    width = image.width if image else site.card.width if site.card else 0
    return OpenGraph(tuple(told), "summary_large_image" if width >= LARGE_WIDTH else "summary")


def _of_image(image: Image, head: Head) -> Iterator[tuple[str, str]]:
    yield "og:image", f"{head.canonical_url}{quote(image.file.name)}"
    yield "og:image:type", image.file.media_type
    yield "og:image:width", str(image.width)
    yield "og:image:height", str(image.height)
    yield "og:image:alt", str(image.alt)


def _of_card(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the picture of the office for pages that have none of their own."""
    card = site.card
    if card is None:
        return
    yield "og:image", site.url_of(card.path)
    yield "og:image:type", card.media_type
    yield "og:image:width", str(card.width)
    yield "og:image:height", str(card.height)
    yield "og:image:alt", card.alt


def _of_article(release: Release, modified: str) -> Iterator[tuple[str, str]]:
    yield "article:published_time", release.date.iso
    yield "article:modified_time", modified
    yield "article:section", release.section.label(release.lang)
    for topic in release.topics:
        yield "article:tag", topic.label(release.lang)
