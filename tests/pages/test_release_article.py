"""What does the page of a release show?"""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from lxml import html

from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.media import SIZES, Image, Rendition
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.state import State
from tests.pages.newsroom import edition, full_release, html_of, media, release

DAY = When.of(date(2010, 4, 1))


def article_of(page: str) -> Any:  # noqa: ANN401 # lxml has no types
    """Return the article element of a page."""
    (article,) = html.document_fromstring(page).iter("article")
    return article


def words_of(element: Any) -> list[str]:  # noqa: ANN401 # lxml has no types
    """Return the words of an element as they stand, run together where nothing parts them."""
    return str(element.text_content()).split()


def test_article_holds_the_release_and_nothing_else() -> None:
    """Section, headline, date, dek and text are all the words of an article without extras."""
    bare = full_release(contacts=(), images=(), attachments=())
    assert (
        words_of(article_of(html_of(edition([bare, release(2)]), bare)))
        == (
            "Press Releases A new agreement March 26, 2010 Two agencies sign "
            "Washington - It was signed."
        ).split()
    )


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


def test_facts_stand_after_the_article() -> None:
    """Organizations, topics and number are told below the release, as plain text."""
    shown = full_release()
    root = html.document_fromstring(html_of(edition([shown]), shown))
    (facts,) = root.xpath("//article/following-sibling::section")
    assert words_of(facts) == (
        "About this release Organizations Customs Topics Trade Release number 10-26".split()
    )


def notices_of(public: PublicRelease, *others: PublicRelease) -> list[str]:
    """Return the texts of the notices above a release's article, white space folded."""
    root = html.document_fromstring(html_of(edition([public, *others]), public))
    sections = root.xpath("//article/preceding-sibling::section[contains(@class, 'usa-alert')]")
    return [" ".join(section.text_content().split()) for section in sections]


@pytest.mark.parametrize(
    ("public", "notices", "words"),
    [
        pytest.param(
            release(1), [], "Press Releases Headline 1 March 26, 2010 Text.", id="published"
        ),
        pytest.param(
            release(
                1,
                state=State.CORRECTED,
                corrections=(
                    Correction(when=DAY, kind="correction", note="The sum was wrong."),
                    Correction(when=DAY, kind="minor", note="A comma."),
                    Correction(
                        when=When.of(datetime(2010, 4, 2, 9, tzinfo=UTC)),
                        kind="update",
                        note="A date was added.",
                    ),
                ),
            ),
            [
                (
                    "This release was changed after it was published "
                    "April 1, 2010 (correction): The sum was wrong. "
                    "April 2, 2010, 09:00 (UTC) (update): A date was added."
                )
            ],
            "Press Releases Headline 1 March 26, 2010 Text.",
            id="corrected",
        ),
        pytest.param(
            release(
                1,
                state=State.WITHDRAWN,
                withdrawn=Withdrawal(when=DAY, reason="It no longer stands.", note="See below."),
            ),
            ["This release was withdrawn April 1, 2010: It no longer stands. See below."],
            "Press Releases Headline 1 March 26, 2010 Text.",
            id="withdrawn",
        ),
        pytest.param(
            release(1, state=State.REPLACED, replaced_by_path="releases/new/", dek="Dek"),
            ["This release was replaced by another one Read the new release"],
            "Press Releases Headline 1 March 26, 2010",
            id="replaced",
        ),
        pytest.param(
            release(1, state=State.REPLACED),
            ["This release was replaced by another one"],
            "Press Releases Headline 1 March 26, 2010",
            id="replaced by one that is not public",
        ),
        pytest.param(
            full_release(
                state=State.REMOVED, removed=Removal(when=DAY, reason="A court ordered it.")
            ),
            ["This release was removed April 1, 2010: A court ordered it."],
            "Press Releases A new agreement March 26, 2010",
            id="removed",
        ),
    ],
)
def test_state_is_told_above_the_article(
    public: PublicRelease, notices: list[str], words: str
) -> None:
    """Each state has its notice, and shows of the release what it may."""
    assert notices_of(public) == notices
    assert words_of(article_of(html_of(edition([public]), public))) == words.split()


def test_replaced_release_leads_to_its_successor() -> None:
    """The notice of a replaced release links to the one that took its place."""
    old = release(1, state=State.REPLACED, replaced_by_path="releases/new/")
    root = html.document_fromstring(html_of(edition([old]), old))
    assert root.xpath("//main//section//a/@href") == ["/releases/new/"]


@pytest.mark.parametrize(
    ("when", "iso", "text"),
    [
        pytest.param(date(2010, 3, 26), "2010-03-26", "March 26, 2010", id="day"),
        pytest.param(
            datetime.fromisoformat("2010-03-26T09:00:00-04:00"),
            "2010-03-26T09:00:00-04:00",
            "March 26, 2010, 09:00 (UTC-04:00)",
            id="time",
        ),
    ],
)
def test_date_of_a_release_is_marked_up(when: date, iso: str, text: str) -> None:
    """The first time element of the article carries the date as the source tells it."""
    public = release(1, when=when)
    article = article_of(html_of(edition([public]), public))
    (time,) = article.iter("time")
    assert (time.get("datetime"), time.text) == (iso, text)
