"""What does the plain text of a release tell?"""

from datetime import date

from pressroom.copies.plugin import FAMILY
from pressroom.model.dates import When
from pressroom.model.notices import Correction, Withdrawal
from pressroom.model.page import Page, PageKind
from pressroom.model.state import State
from pressroom.model.vocabulary import Contact
from tests.pages.newsroom import edition, full_release, release, shell
from tests.records import FullEdition, composed

DAY = When.of(date(2010, 4, 1))


def texts_of(shown: FullEdition) -> dict[str, str]:
    """Return the copies of an edition by path."""
    assert FAMILY.artefacts
    around = shell(shown.site)
    return {
        artefact.path: artefact.render(composed(artefact, shown), around).decode()
        for artefact in FAMILY.artefacts(shown, ())
    }


def test_copy_tells_what_the_page_tells() -> None:
    """Site, headline, date and address, then the text, then all that belongs to it."""
    (text,) = texts_of(edition([full_release()])).values()
    assert (
        text
        == """Example Newsroom
Press Releases

A new agreement

March 26, 2010
https://newsroom.example/releases/2010/03/26/release-1/

Two agencies sign

Washington - It was signed.

The signing. (Photo: A. Example)
https://newsroom.example/releases/2010/03/26/release-1/signing.jpg

https://newsroom.example/releases/2010/03/26/release-1/border.png

Full text
https://newsroom.example/releases/2010/03/26/release-1/text.pdf

Media contact: Press desk
Questions
(202) 555-0142 ext. 9
desk@newsroom.example

Organizations: Customs
Topics: Trade
People: Jane Doe
Place: Boston
Release number: 10-26
"""
    )


def test_caption_of_a_picture_in_the_text_is_told_once() -> None:
    """It stands where the picture does; below the text is the picture's address alone."""
    address = "/releases/2010/03/26/release-1/signing.jpg"
    body = (
        f'<p>It was signed.</p><figure><picture><source srcset="{address} 480w">'
        f'<img src="{address}" alt="Two people sign"></picture>'
        "<figcaption>The signing. (Photo: A. Example)</figcaption></figure><p>So it was.</p>"
    )
    (text,) = texts_of(edition([full_release(body_html=body, attachments=())])).values()
    assert text.split("\n\n")[4:9] == [
        "It was signed.",
        "[Two people sign]",
        "The signing. (Photo: A. Example)",
        "So it was.",
        f"https://newsroom.example{address}",
    ]


def test_names_are_those_of_the_language_of_the_release() -> None:
    """As on its page: a desk with names in two languages has the one of the release."""
    desk = Contact(id="desk", labels=(("en", "Press desk"), ("es", "Oficina de prensa")))
    (text,) = texts_of(edition([release(1, lang="es", contacts=(desk,))])).values()
    assert "Media contact: Oficina de prensa\n" in text


def test_copy_of_a_withdrawn_release_says_so_first() -> None:
    """What became of a release, and each declared change but minor ones, stands above the text."""
    shown = release(
        1,
        state=State.WITHDRAWN,
        withdrawn=Withdrawal(when=DAY, reason="It was wrong.", note="Ask the desk."),
        corrections=(
            Correction(when=DAY, kind="update", note="A date was added."),
            Correction(when=DAY, kind="minor", note="A comma."),
        ),
    )
    (text,) = texts_of(edition([shown])).values()
    assert text.split("\n\n")[3:] == [
        "This release was withdrawn, April 1, 2010: It was wrong.",
        "Ask the desk.",
        "April 1, 2010 (update): A date was added.",
        "Text.\n",
    ]


def test_only_releases_that_show_their_text_have_a_copy() -> None:
    """Neither a removed nor a replaced release leaves its text behind, and their pages say so."""
    shown = edition(
        [
            release(1, state=State.WITHDRAWN),
            release(2, state=State.REMOVED),
            release(3, state=State.REPLACED),
        ]
    )
    assert list(texts_of(shown)) == ["releases/2010/03/26/release-1/release.txt"]


def test_page_announces_its_copy() -> None:
    """The page of a release names the copy beside it; other pages have none."""
    shown, gone = release(1), release(2, state=State.REMOVED)
    assert FAMILY.complete_head
    site = edition([shown]).site
    pages = [
        Page(kind=PageKind.RELEASE, path=p.path, title="", description="", lang="en", release=p)
        for p in (shown, gone)
    ]
    pages.append(Page(kind=PageKind.HOME, path="", title="", description="", lang="en"))
    heads = [FAMILY.complete_head(shell(site).head_of(page), page, site) for page in pages]
    assert [[link.path for link in head.copies] for head in heads] == [
        ["releases/2010/03/26/release-1/release.txt"],
        [],
        [],
    ]
