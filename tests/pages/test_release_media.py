"""How does the page of a release show its pictures and documents?"""

from msgspec.structs import replace

from pressroom.model.media import SIZES, Image, Rendition
from tests.pages.newsroom import article_of, edition, full_release, html_of, media, words_of


def test_article_holds_pictures_documents_and_contacts() -> None:
    """Extras follow the text; a document's link tells its type and size."""
    shown = full_release()
    article = article_of(html_of(edition([shown]), shown))
    assert (
        words_of(article)
        == (
            "Press Releases A new agreement March 26, 2010 Two agencies sign "
            "Washington - It was signed. The signing. (Photo: A. Example) "
            "Attachments Full text (PDF, 120 kB) "
            "Media contact Press desk, Questions (202) 555-0142 ext. 9 desk@newsroom.example"
        ).split()
    )
    assert [dict(image.attrib) for image in article.iter("img")] == [
        {
            "src": "/releases/2010/03/26/release-1/signing.jpg",
            "alt": "Two people sign",
            "width": "1200",
            "height": "800",
        },
        {
            "src": "/releases/2010/03/26/release-1/border.png",
            "alt": "",
            "width": "10",
            "height": "20",
            "loading": "lazy",
        },
    ]
    assert article.xpath(".//a/@href") == [
        "/releases/2010/03/26/release-1/text.pdf",
        "tel:2025550142",
        "mailto:desk@newsroom.example",
    ]


def test_picture_comes_in_the_size_that_fits() -> None:
    """A browser chooses among the WebP copies; the whole picture is a link away."""
    copies = [("a.jpg.480.webp", 480), ("a.jpg.800.webp", 800), ("a.jpg.800.jpg", 800)]
    photograph = Image(
        file=media("a.jpg"),
        width=4000,
        height=2000,
        alt="A",
        renditions=tuple(
            Rendition(name=name, media_type="image/webp", width=width, height=width // 2)
            for name, width in copies
        ),
    )
    small = replace(photograph, file=media("b.jpg"), width=800, height=400)
    shown = full_release(images=(photograph, small))
    first, second = article_of(html_of(edition([shown]), shown)).iter("figure")
    folder = "/releases/2010/03/26/release-1"
    source = first.find(".//source")
    assert source is not None
    assert dict(source.attrib) == {
        "srcset": f"{folder}/a.jpg.480.webp 480w, {folder}/a.jpg.800.webp 800w",
        "sizes": SIZES,
        "type": "image/webp",
    }
    image = first.find(".//img")
    assert image is not None
    assert dict(image.attrib) == {
        "src": f"{folder}/a.jpg.800.jpg",
        "alt": "A",
        "width": "800",
        "height": "400",
    }
    assert first.xpath("figcaption/a/@href") == [f"{folder}/a.jpg"]
    assert words_of(first) == "Full size: JPG, 120 kB, 4,000 × 2,000 pixels".split()
    assert second.find("figcaption") is None


def test_picture_in_the_text_is_not_shown_twice() -> None:
    """A picture that the text places is left where it stands."""
    src = "/releases/2010/03/26/release-1/signing.jpg"
    shown = full_release(body_html=f'<p><img src="{src}" alt="Two people sign"></p>')
    images = article_of(html_of(edition([shown]), shown)).xpath(".//img/@src")
    assert images == [src, "/releases/2010/03/26/release-1/border.png"]
