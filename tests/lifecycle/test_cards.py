"""What is remembered of a release, what do plans know of it, and does it tell enough?"""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pressroom.lifecycle.gate import pass_gate
from pressroom.lifecycle.public import public_release_of
from pressroom.lifecycle.visibility import visibilities_of, visibility_of
from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.identity import Identity
from pressroom.model.media import Attachment, MediaFile
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.record import is_plain
from pressroom.model.release import Document
from pressroom.model.state import State
from tests.records import PRESS_RELEASE, SITE, ZONE, at, document, record, release, when

NOW = at("2026-01-15T12:00:00-05:00")
CORRECTION = Correction(when=when("2011-01-02"), kind="correction", note="A name was wrong.")
LATER = Correction(when=when("2026-03-01"), kind="update", note="More.")
FILE = MediaFile(
    source_path="releases/first/text.pdf",
    name="text.pdf",
    media_type="application/pdf",
    size_bytes=1,
    sha256="0" * 64,
)

NOT_PLAIN: dict[str, dict[str, Any]] = {
    "a draft": {"is_draft": True},
    "an embargo without an end": {"is_embargo_open_ended": True},
    "an embargo that ended": {"embargo_at": at("2010-04-01T06:00:00-04:00")},
    "a correction": {"corrections": (CORRECTION,)},
    "a withdrawal": {"withdrawn": Withdrawal(when=when("2013-01-02"), reason="Wrong.")},
    "a removal": {"removed": Removal(when=when("2014-01-02"), reason="A court order.")},
    "a successor": {"replaced_by": "r-other"},
    "an original": {"translation_of": "r-other"},
    "a related release": {"related": ("r-other",)},
    "a link": {"links": ("r-other",)},
}

# Moments around the day 2010-03-26 in the zone of the site, to the microsecond.
AROUND = st.integers(-3 * 86_400 * 10**6, 3 * 86_400 * 10**6).map(
    lambda us: at("2010-03-26T00:00:00-04:00") + timedelta(microseconds=us)
)
WHENS = AROUND.map(When.of) | AROUND.map(lambda moment: When.of(moment.date()))
RELEASES = st.builds(
    lambda date, changes: replace(release(), date=date, **changes),
    WHENS,
    st.fixed_dictionaries(
        {},
        optional={
            "is_draft": st.booleans(),
            "is_embargo_open_ended": st.booleans(),
            "embargo_at": AROUND,
            "replaced_by": st.just("r-other"),
            "related": st.just(("r-other",)),
            "withdrawn": st.builds(Withdrawal, when=WHENS, reason=st.just("Wrong.")),
            "removed": st.builds(Removal, when=WHENS, reason=st.just("A court order.")),
            "corrections": st.lists(
                st.builds(
                    Correction,
                    when=WHENS,
                    kind=st.sampled_from(["correction", "minor"]),
                    note=st.just("A name."),
                ),
                max_size=2,
            ).map(tuple),
        },
    ),
)


def cards(*documents: Document, now: datetime = NOW) -> dict[str, Card]:
    """Return the cards of the public ones, by id."""
    passage = pass_gate([record(d) for d in documents], SITE, now, {}, "content", {})
    return {card.id: card for card in passage.edition.releases}


def card_of(told: Document, now: datetime = NOW) -> Card:
    """Return the card of a release that is public."""
    return cards(told, now=now)["r-first"]


@given(RELEASES, AROUND | st.just(NOW))
def test_record_is_as_public_as_its_release(told: Any, now: datetime) -> None:  # noqa: ANN401 - a generated release
    """Whatever a release declares, the gate decides by its record as by itself."""
    remembered = record(Document(release=told, body_html=""))
    assert visibilities_of([remembered], now, ZONE) == [
        (remembered, visibility_of(told, now, ZONE))
    ]


def test_plain_release_is_remembered_without_its_text() -> None:
    """What is public from its date on, for ever, needs a date, and no release beside it."""
    assert is_plain(release())
    assert record(document()).release is None
    assert record(document()).references == ()


@pytest.mark.parametrize("changes", NOT_PLAIN.values(), ids=NOT_PLAIN.keys())
def test_release_whose_state_hangs_on_more_keeps_it(changes: dict[str, Any]) -> None:
    """Notices, embargoes and references stay at hand."""
    told = release(**changes)
    assert not is_plain(told)
    assert record(Document(release=told, body_html="")).full_release() == told


def test_references_are_told_with_their_fields() -> None:
    """The text has no field; each other reference is told where it was written."""
    told = document(links=("r-a",), related=("r-b",), replaced_by="r-c", translation_of="r-d")
    assert record(told).references == (
        ("", "r-a"),
        ("related", "r-b"),
        ("replaced_by", "r-c"),
        ("translation_of", "r-d"),
    )


HELD: dict[str, dict[str, Any]] = {
    "a draft": {"is_draft": True},
    "an embargo": {"embargo_at": at("2026-01-20T06:00:00-05:00")},
    "an embargo without an end": {"is_embargo_open_ended": True},
    "a date to come": {"date": "2026-01-16"},
}


@pytest.mark.parametrize("changes", HELD.values(), ids=HELD.keys())
def test_held_release_leaves_no_card(changes: dict[str, Any]) -> None:
    """Nothing of it is in any card, not even in one that refers to it."""
    hidden = document("hidden", **changes)
    found = cards(document(related=("r-hidden",)), hidden)
    assert list(found) == ["r-first"]
    assert found["r-first"].targets == ()
    assert "hidden" not in repr(tuple(found["r-first"]))


def test_card_tells_what_lists_show() -> None:
    """The card of a plain release has its facts, and no more than the public may know."""
    told = document(attachments=(Attachment(file=FILE, title="Full text"),))
    remembered = record(told)
    assert card_of(told) == Card(
        id="r-first",
        path="releases/2010/03/26/first/",
        headline="Headline first",
        summary="Summary of first.",
        date_iso="2010-03-26",
        section=PRESS_RELEASE,
        lang="en",
        state=State.PUBLISHED,
        modified_us=remembered.starts_us,
        modified_iso="2010-03-26",
        source_path="releases/first.md",
        digest=remembered.card_digest,
        text_digest=remembered.digest,
        source_digest=remembered.source_digest,
        groups=("sections/press-release",),
        media=(("text.pdf", "releases/first/text.pdf", "0" * 64, None, ()),),
    )


SHOWN_ON_LISTS: dict[str, dict[str, Any]] = {
    "headline": {"headline": "Another"},
    "summary": {"summary": "Another."},
    "id": {"identity": Identity(id="r-other", slug="first", day=when("2010-03-26").day)},
    "address": {"identity": Identity(id="r-first", slug="other", day=when("2010-03-26").day)},
    "day of the address": {
        "identity": Identity(id="r-first", slug="first", day=when("2010-03-27").day)
    },
    "day": {"date": when("2010-03-27")},
    "moment of the day": {"date": when("2010-03-26T00:00:00-04:00")},
    "language": {"lang": "es"},
    "section": {"section": replace(PRESS_RELEASE, id="speech")},
    "name of the section": {"section": replace(PRESS_RELEASE, labels=(("en", "News"),))},
    "a correction": {"corrections": (CORRECTION,)},
    "a withdrawal": {"withdrawn": Withdrawal(when=when("2010-03-26"), reason="Wrong.")},
}
IN_FULL: dict[str, dict[str, Any]] = {
    "dek": {"dek": "Another"},
    "number": {"number": "10-26"},
    "a minor correction": {"corrections": (replace(CORRECTION, kind="minor"),)},
    "old addresses": {"legacy_urls": ("https://old.example/1",)},
    "a file": {"attachments": (Attachment(file=FILE, title="Full text"),)},
}


def changed(changes: dict[str, Any]) -> Card:
    """Return the card of the first release with these fields changed."""
    told = document()
    (card,) = cards(replace(told, release=replace(told.release, **changes))).values()
    return card


@pytest.mark.parametrize("changes", SHOWN_ON_LISTS.values(), ids=SHOWN_ON_LISTS.keys())
def test_whatever_lists_show_is_in_both_digests(changes: dict[str, Any]) -> None:
    """A list and a page are made again when anything changes that they show."""
    before, after = card_of(document()), changed(changes)
    assert repr(before) != repr(after)
    assert before.text_digest != after.text_digest


@pytest.mark.parametrize("changes", IN_FULL.values(), ids=IN_FULL.keys())
def test_whatever_the_page_shows_is_in_the_digest_of_the_text(changes: dict[str, Any]) -> None:
    """The page of a release is made again when anything of the release changes."""
    assert card_of(document()).text_digest != changed(changes).text_digest


def test_text_alone_moves_no_list() -> None:
    """A new text under the same headline makes the page again, and no list of it."""
    told = document()
    before, after = card_of(told), card_of(replace(told, body_html="<p>Another.</p>"))
    assert repr(before) == repr(after)
    assert before.text_digest != after.text_digest


def test_notice_moves_the_digests_when_it_is_due_and_not_before() -> None:
    """A build before the day of a correction makes nothing again; one after it does."""
    told = document(corrections=(CORRECTION, LATER))
    before, still, due = (
        card_of(told, at(f"2026-{day}T12:00:00-05:00")) for day in ("01-15", "02-28", "03-01")
    )
    assert before == still
    assert (before.modified, due.modified) == (CORRECTION.when, LATER.when)
    assert before.digest != due.digest
    assert before.text_digest != due.text_digest


def test_target_that_becomes_public_is_in_the_digest_of_the_text() -> None:
    """A page links to what it refers to as soon as the public may see it, and where it lies."""
    referring, target = document(replaced_by="r-second"), document("second", date="2026-01-16")
    early = cards(referring, target)["r-first"]
    late = cards(referring, target, now=at("2026-01-16T12:00:00-05:00"))["r-first"]
    assert (early.targets, late.targets) == (
        (),
        (("r-second", "releases/2026/01/16/second/"),),
    )
    assert early.text_digest != late.text_digest


@given(RELEASES, AROUND | st.just(NOW))
def test_card_and_release_in_full_tell_the_same(told: Any, now: datetime) -> None:  # noqa: ANN401 - a generated release
    """Lists, feeds and the page of a release agree, whatever its state is."""
    whole = Document(release=told, body_html="<p>Text.</p>")
    for card in cards(whole, now=now).values():
        public = public_release_of(whole, card, SITE, now)
        assert (card.path, card.state, card.modified) == (
            public.path,
            public.state,
            public.modified,
        )
        assert public.state is visibility_of(told, now, ZONE).state
        assert bool(public.body_html) is public.state.shows_text
        assert (card.headline, card.summary, card.date) == (told.headline, told.summary, told.date)


def test_records_share_the_names_of_their_groups() -> None:
    """A hundred thousand releases name few terms: each name is in memory once."""
    first, second = (record(document(key)) for key in ("first", "second"))
    assert first.groups == ("sections/press-release",)
    assert first.groups[0] is second.groups[0]
