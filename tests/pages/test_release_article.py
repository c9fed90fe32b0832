"""What does the page of a release show?"""

from datetime import UTC, date, datetime

import pytest
from lxml import html
from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.state import State
from pressroom.model.vocabulary import Topic
from tests.pages.newsroom import (
    TRADE,
    article_of,
    edition,
    files_of,
    full_release,
    html_of,
    release,
    site,
    words_of,
)

DAY = When.of(date(2010, 4, 1))


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


def test_facts_stand_after_the_article() -> None:
    """Below the release stand its terms, each of which leads to its list, and its number."""
    shown = full_release()
    root = html.document_fromstring(html_of(edition([shown]), shown))
    (facts,) = root.xpath("//section[@aria-labelledby='facts']")
    assert (
        words_of(facts)
        == (
            "About this release Organizations Customs Topics Trade People Jane Doe , Director "
            "Place Boston Release number 10-26 Cite as Customs. “A new agreement.” March 26, 2010. "
            "Example Newsroom. https://newsroom.example/releases/2010/03/26/release-1/ "
            "Share E-mail a link"
        )
        .replace(" ,", ",")
        .split()
    )
    lists = facts.xpath(".//a/@href")
    assert lists[:-1] == [
        "/organisations/ice/",
        "/topics/trade/",
        "/people/jane-doe/",
        "/places/boston/",
    ]
    assert all(f"{path[1:]}index.html" in files_of(edition([shown])) for path in lists[:-1])


def test_terms_without_a_name_in_the_language_of_the_page_are_marked() -> None:
    """On an Arabic page, an Arabic name says that it is Arabic; the facts are English."""
    health = Topic(id="health", labels=(("en", "Health"), ("ar", "الصحة")))
    shown = release(1, lang="ar", topics=(TRADE, health))
    root = html.document_fromstring(html_of(edition([shown]), shown))
    (facts,) = root.xpath("//section[@aria-labelledby='facts']")
    assert (facts.get("lang"), facts.get("dir")) == ("en", "ltr")
    topics = root.xpath("//dd/a[starts-with(@href, '/')]")
    assert [(topic.text, topic.get("lang"), topic.get("dir")) for topic in topics] == [
        ("Trade", None, None),
        ("الصحة", "ar", "rtl"),
    ]


def test_release_can_be_cited_and_sent() -> None:
    """The citation tells issuer, headline, date, site and address; no script is needed to send."""
    shown = full_release(headline="A & B?")
    root = html.document_fromstring(html_of(edition([shown]), shown))
    (facts,) = root.xpath("//section[@aria-labelledby='facts']")
    told = facts.xpath(".//dd[cite] | .//dd[@class='pr-address']")
    assert [dd.text_content() for dd in told] == [
        "Customs. “A & B?” March 26, 2010. Example Newsroom.",
        "https://newsroom.example/releases/2010/03/26/release-1/",
    ]
    assert facts.xpath("string((.//a)[last()]/@href)") == (
        "mailto:?subject=A%20%26%20B%3F&body=https%3A%2F%2Fnewsroom.example%2Freleases%2F2010%2F03"
        "%2F26%2Frelease-1%2F"
    )


def test_office_tells_who_it_is_below_its_releases() -> None:
    """What the settings tell of the office stands on pages that show a text, and on no other."""
    about = replace(site().publisher, about="An office of examples.")
    shown, gone = release(1), release(2, state=State.REMOVED)
    files = [html_of(edition([shown, gone], publisher=about), each) for each in (shown, gone)]
    assert ["An office of examples." in page for page in files] == [True, False]
    assert "About Office of Examples" in files[0]


def notices_of(public: PublicRelease, *others: PublicRelease) -> list[str]:
    """Return the texts of the notices below a release's headline, white space folded."""
    root = html.document_fromstring(html_of(edition([public, *others]), public))
    sections = root.xpath("//article/h1/following-sibling::section[contains(@class, 'usa-alert')]")
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
                    "April 2, 2010, 09:00 (UTC) (update): A date was added. "
                    "All changes of this release"
                )
            ],
            "Press Releases Headline 1 March 26, 2010 Text. Changes of this release "
            "April 2, 2010, 09:00 (UTC) (update): A date was added. "
            "April 1, 2010 (correction): The sum was wrong. March 26, 2010 (published)",
            id="corrected",
        ),
        pytest.param(
            release(
                1,
                state=State.WITHDRAWN,
                withdrawn=Withdrawal(when=DAY, reason="It no longer stands.", note="See below."),
            ),
            ["This release was withdrawn April 1, 2010: It no longer stands. See below."],
            "Press Releases Headline 1 March 26, 2010 Text. Changes of this release "
            "April 1, 2010 (withdrawn): It no longer stands. March 26, 2010 (published)",
            id="withdrawn",
        ),
        pytest.param(
            release(
                1,
                state=State.REPLACED,
                withdrawn=Withdrawal(when=DAY, reason="The sum was wrong."),
                dek="Dek",
            ),
            ["This release was replaced by another one The sum was wrong."],
            "Press Releases Headline 1 March 26, 2010",
            id="replaced, and why",
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
def test_state_is_told_below_the_headline(
    public: PublicRelease, notices: list[str], words: str
) -> None:
    """Each state has its notice, and shows of the release what it may."""
    assert notices_of(public) == notices
    article = article_of(html_of(edition([public]), public))
    for notice in article.xpath("section[contains(@class, 'usa-alert')]"):
        article.remove(notice)
    assert words_of(article) == words.split()


def test_replaced_release_leads_to_its_successor() -> None:
    """The notice of a replaced release links to the one that took its place."""
    old = release(1, state=State.REPLACED, replaced_by="r-000000000002")
    new = release(2, when=date(2010, 4, 1), lang="es", headline="Acuerdo")
    root = html.document_fromstring(html_of(edition([old, new]), old))
    assert root.xpath("//main//section//a/@href") == [f"/{new.path}"]
    assert notices_of(old, new) == [
        "This release was replaced by another one Read the new release: Acuerdo, April 1, 2010"
    ]
    (link,) = root.xpath("//main//section//a")
    assert dict(link.attrib) == {"href": f"/{new.path}", "lang": "es"}


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
