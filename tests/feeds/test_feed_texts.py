"""What entries say: titles and texts in every state, characters, languages and dates."""

import html
from datetime import date, datetime
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from lxml import etree

from pressroom.feeds.atom import atom_document
from pressroom.feeds.content import content_of
from pressroom.model.dates import When
from pressroom.model.media import Attachment
from pressroom.model.notices import Correction, CorrectionKind, Withdrawal
from pressroom.model.state import State
from pressroom.model.vocabulary import Contact, Organisation, Topic
from tests.feeds.documents import (
    FILES,
    LANGUAGE,
    SHEET,
    XML_LANG,
    A,
    Document,
    atom,
    both_formats,
    channel,
    full,
    texts,
    whole_feed,
)
from tests.feeds.editions import SPEECH, WASHINGTON, edition, release, site

WITHDRAWAL_NOTICE = (
    "<p><strong>Withdrawn on April 2, 2010.</strong> The figures were wrong.</p>"
    "<p>We regret it.</p>"
)
AB = "https://newsroom.example/releases/2010/03/26/a-b/"
HOSTILE = '</script><script>alert(1)</script> & "quotes" ]]>'


@both_formats
def test_hostile_headline_survives_to_the_letter(document: Document) -> None:
    """A headline of markup stays text in every format, and no entity is doubled."""
    written = whole_feed(full(headline=HOSTILE), document)
    assert [title.text for title in etree.fromstring(written).iter(f"{A}title", "title")] == [
        "Example Newsroom",
        HOSTILE,
    ]
    parsed = feedparser.parse(written)
    assert (parsed.bozo, parsed.entries[0].title) == (False, HOSTILE)


@both_formats
def test_two_sites_in_one_process_do_not_mix(document: Document) -> None:
    """A text is kept for the address of its page: another site's links lead to that site."""
    sites = ("https://one.example", "https://two.example/news")
    written = [
        whole_feed(edition([release(body_html='<p><a href="#x">x</a></p>')], url=url), document)
        for url in (*sites, sites[0])
    ]
    assert written[0] == written[2]
    for one, url, other in ((written[0], *sites), (written[1], *reversed(sites))):
        assert f'href="{url}/releases/' in html.unescape(one.decode())
        assert other.encode() not in one


@both_formats
def test_control_characters_are_cleaned(document: Document) -> None:
    """Characters that XML forbids, or that legacy captures carry along, are in no feed."""
    bad = "A\x00\x07\x1b\x92\ufffeB"
    shown = full(
        headline=bad,
        summary=bad,
        body_html=f"<p>{bad}</p>",
        topics=(Topic(id="bad", labels=(("en", bad),)),),
        organisations=(Organisation(id="bad", labels=(("en", bad),)),),
        attachments=(Attachment(file=SHEET.file, title=bad),),
        images=(),
    )
    parsed = feedparser.parse(whole_feed(shown, document))
    (entry,) = parsed.entries
    assert not parsed.bozo
    assert (entry.title, entry.summary, entry.author, entry.content[0].value) == (
        "AB",
        "AB",
        "AB",
        f'<p>AB</p><p><strong>Files</strong></p><ul><li><a href="{AB}sheet.pdf">AB</a></li></ul>',
    )


@both_formats
def test_entry_in_another_language_says_so(document: Document) -> None:
    """An entry whose language is not the feed's tells it, where its format has a place for it."""
    shown = full(lang="es", section=SPEECH)
    if document is atom_document:
        (entry,) = atom(shown).findall(f"{A}entry")
        assert entry.get(XML_LANG) == "es"
        assert entry.find(f"{A}link").get("hreflang") == "es"
    else:
        (item,) = channel(shown).findall("item")
        assert item.findtext(LANGUAGE) == "es"


@pytest.mark.parametrize("day", [date(2010, 3, 26), date(2024, 2, 29), date(1999, 12, 31)])
def test_rss_dates_have_the_right_weekday(day: date) -> None:
    """The weekday of an RSS date is the one of that day in UTC."""
    (item,) = channel(
        full(when=datetime(day.year, day.month, day.day, 22, tzinfo=WASHINGTON))
    ).findall("item")
    told = item.findtext("pubDate") or ""
    moment = parsedate_to_datetime(told)
    weekdays = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert told[:3] == weekdays[moment.weekday()]
    assert moment == datetime(day.year, day.month, day.day, 22, tzinfo=WASHINGTON)


def correction(day: int, kind: CorrectionKind, note: str) -> Correction:
    """Return a correction of a day in April 2010."""
    return Correction(when=When.of(date(2010, 4, day)), kind=kind, note=note)


def test_corrected_release_tells_its_notices_first() -> None:
    """The notices stand before the text, newest first and without the minor ones."""
    shown = full(
        state=State.CORRECTED,
        modified=date(2010, 4, 9),
        body_html="Text <em>without</em> a paragraph.",
        corrections=(
            correction(2, "correction", "The figure is 3 < 4."),
            correction(3, "minor", "A comma."),
            correction(9, "clarification", "It was in May."),
        ),
    )
    (entry,) = atom(shown).findall(f"{A}entry")
    assert texts(entry, f"{A}title", f"{A}published", f"{A}updated", f"{A}content") == {
        f"{A}title": "One",
        f"{A}published": "2010-03-26T16:00:00Z",
        f"{A}updated": "2010-04-09T16:00:00Z",
        f"{A}content": "<p><strong>Clarified on April 9, 2010.</strong> It was in May.</p>"
        "<p><strong>Corrected on April 2, 2010.</strong> The figure is 3 &lt; 4.</p>"
        f"Text <em>without</em> a paragraph.{FILES}",
    }


def test_feed_changed_when_any_of_its_entries_did() -> None:
    """The feed's moment is the newest change, also when the newest release did not change."""
    old = release("r-old", state=State.CORRECTED, modified=date(2010, 6, 1))
    shown = edition([old, release("r-new", when=date(2010, 4, 1))])
    assert atom(shown).findtext(f"{A}updated") == "2010-06-01T16:00:00Z"
    assert channel(shown).findtext("lastBuildDate") == "Tue, 01 Jun 2010 16:00:00 +0000"


def test_minor_change_is_told_nowhere() -> None:
    """A release with nothing but a minor change is as it was."""
    shown = full(corrections=(correction(3, "minor", "A comma."),))
    assert whole_feed(shown, atom_document) == whole_feed(full(), atom_document)


@both_formats
def test_withdrawn_release_goes_out_as_its_notice(document: Document) -> None:
    """The same id tells the notice instead of the text, and no file."""
    withdrawn = Withdrawal(
        when=When.of(date(2010, 4, 2)), reason="The figures were wrong.", note="We regret it."
    )
    shown = full(state=State.WITHDRAWN, modified=date(2010, 4, 2), withdrawn=withdrawn)
    (entry,) = feedparser.parse(whole_feed(shown, document)).entries
    assert (entry.id, entry.title, entry.summary, entry.content[0].value, entry.enclosures) == (
        "tag:newsroom.example,2026:r-000000000001",
        "Withdrawn: One",
        "The figures were wrong.",
        WITHDRAWAL_NOTICE,
        [],
    )


def test_notice_in_a_foreign_release_names_its_language() -> None:
    """The English words before a Spanish text are marked as English."""
    shown = full(
        lang="es",
        section=SPEECH,
        state=State.CORRECTED,
        modified=date(2010, 4, 2),
        attachments=(),
        images=(),
        corrections=(correction(2, "update", "Nota."),),
        body_html="<p>Texto.</p>",
    )
    (entry,) = atom(shown).findall(f"{A}entry")
    assert entry.findtext(f"{A}content") == (
        '<p><strong lang="en">Updated on April 2, 2010.</strong> Nota.</p><p>Texto.</p>'
    )


def test_entry_tells_dek_and_media_contact_as_the_page_does() -> None:
    """The dek before the text, whom to ask at its end; words of ours say their language."""
    desk = Contact(
        id=None,
        labels=(("es", "Mesa"),),
        role="Jefa",
        telephone="555 0142",
        email="m@x.example",
    )
    shown = release(lang="es", dek="Es <nuevo>", contacts=(desk,), body_html="<p>Texto.</p>")
    assert content_of(shown, None, site()) == (
        "<p><em>Es &lt;nuevo&gt;</em></p><p>Texto.</p>"
        '<p><strong lang="en">Media contact</strong></p>'
        '<p>Mesa, Jefa 555 0142 <a href="mailto:m@x.example">m@x.example</a></p>'
    )
