"""What does a page tell those who show cards of it?"""

from datetime import date
from typing import Any

from msgspec.structs import replace

from pressroom.checks.open_graph import told_in
from pressroom.model.dates import When
from pressroom.model.media import Image, MediaFile
from pressroom.model.site import CardImage, Site
from pressroom.model.state import State
from pressroom.model.vocabulary import Topic
from pressroom.pages.rendering import render_page
from tests.pages.newsroom import edition, pages_by_path, release, shell

PATH = "releases/2010/03/26/release-1/"
PICTURE = Image(
    file=MediaFile(
        source_path="content/releases/1/signing.jpg",
        name="signing.jpg",
        media_type="image/jpeg",
        size_bytes=1,
        sha256="0" * 64,
    ),
    width=1600,
    height=900,
    alt="Two officials sign",
)
DRAWING = replace(PICTURE, alt=None, file=replace(PICTURE.file, name="line.png"))
CARD = CardImage(
    path="theme/card.png",
    data=b"",
    media_type="image/png",
    width=1200,
    height=630,
    alt="The office",
)
OF_CARD = [
    ("og:image", "https://newsroom.example/theme/card.png"),
    ("og:image:type", "image/png"),
    ("og:image:width", "1200"),
    ("og:image:height", "630"),
    ("og:image:alt", "The office"),
]


def told(path: str, site_card: CardImage | None = None, **facts: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - of any kind
    """Return the properties of a page of an edition of one release."""
    return told_in(written(path, site_card, **facts))


def written(
    path: str, site_card: CardImage | None, images: tuple[Image, ...] = (), **facts: object
) -> bytes:
    """Return the bytes of a page of an edition of one release."""
    shown = edition([release(1, **facts)])
    pages = pages_by_path(shown)
    page = pages[path] if path != PATH else next(p for p in pages.values() if p.release)
    if page.release:
        told = replace(page.release.release, images=images)
        page = replace(page, release=replace(page.release, release=told))
    site: Site = replace(shown.site, card=site_card)
    return render_page(page, shell(site))


def pictures(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what is told of pictures."""
    return [(name, value) for name, value in found if name.startswith("og:image")]


def test_release_is_an_article_with_its_facts() -> None:
    """Each once, and its topics each."""
    topics = tuple(Topic(id=name, labels=(("en", name.title()),)) for name in ("trade", "ports"))
    found = told(PATH, topics=topics)
    assert dict(found)["og:type"] == "article"
    assert [value for name, value in found if name == "article:tag"] == ["Trade", "Ports"]
    once = [name for name, _ in found if name != "article:tag"]
    assert len(set(once)) == len(once)
    assert all(value for _, value in found)


def test_lists_and_ends_are_no_articles() -> None:
    """What shows no text tells no facts of one."""
    for path, facts in (("", {}), (PATH, {"state": State.REMOVED})):
        found = told(path, **facts)
        assert dict(found)["og:type"] == "website"
        assert not [name for name, _ in found if name.startswith("article:")]
    assert told("404.html") == []


def test_first_picture_that_tells_something_is_shown() -> None:
    """With its address in full, its size and its words."""
    found = pictures(told(PATH, CARD, images=(DRAWING, PICTURE)))
    assert found == [
        ("og:image", f"https://newsroom.example/{PATH}signing.jpg"),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", "1600"),
        ("og:image:height", "900"),
        ("og:image:alt", "Two officials sign"),
    ]


def test_page_without_a_picture_shows_the_card_of_the_office() -> None:
    """None is invented where the office has none."""
    assert pictures(told(PATH, CARD)) == OF_CARD
    assert pictures(told("", CARD, images=(PICTURE,))) == OF_CARD
    assert pictures(told(PATH)) == []


def test_card_is_large_where_the_picture_is() -> None:
    """A small one stands beside the text."""
    large, small = b'content="summary_large_image"', b'content="summary"'
    assert large in written(PATH, CARD)
    assert small in written(PATH, None)
    assert small in written(PATH, None, images=(replace(PICTURE, width=300),))


def test_language_of_a_country_is_told() -> None:
    """A language alone is no locale."""
    assert dict(told(PATH, lang="en-GB"))["og:locale"] == "en_GB"
    assert "og:locale" not in dict(told(PATH, lang="fr"))
    assert "og:locale" not in dict(told(PATH, lang="zh-Hant"))


def test_time_is_that_of_the_source() -> None:
    """A day stays a day."""
    found = dict(told(PATH, date=When.of(date(2010, 3, 26))))
    assert found["article:published_time"] == found["article:modified_time"] == "2010-03-26"
