"""What passes the gate, and what is said about the rest?"""

from typing import Any

import pytest
from msgspec.structs import replace

from pressroom.lifecycle import news
from pressroom.lifecycle.gate import Passage, pass_gate
from pressroom.lifecycle.public import public_release_of
from pressroom.model.edition import PublicRelease
from pressroom.model.identity import LedgerEntry, Pinned
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.release import Document
from pressroom.model.site import SecurityTxt
from pressroom.model.state import State
from pressroom.problems.problem import problem
from tests.records import SITE, at, document, record, when

NOW = at("2026-01-15T12:00:00-05:00")
HELD = {"embargo_at": at("2026-01-20T06:00:00-05:00")}


def gate(*documents: Document, pinned: dict[str, Pinned] | None = None) -> Passage:
    """Return what passes, at the tests' moment."""
    return pass_gate([record(d) for d in documents], SITE, NOW, pinned or {}, "content", {})


def only(told: Document) -> PublicRelease:
    """Return what the public sees of the only release there is."""
    (card,) = gate(told).edition.releases
    return public_release_of(told, card, SITE, NOW)


def pin(key: str, **changes: str) -> dict[str, Pinned]:
    """Return what the ledger says of a release published on 2 January 2026."""
    release = document(key).release
    entry = LedgerEntry(
        id=release.identity.id,
        source_path=release.source.path,
        slug=release.identity.slug,
        day=release.identity.day,
        lang="en",
        sequence=1,
        version=1,
        published_at=at("2026-01-02T09:00:00-05:00"),
        text_sha256=release.text_sha256,
    )
    entry = replace(entry, **changes)
    return {entry.id: Pinned(first=entry, newest=entry)}


def test_held_release_and_draft_are_in_no_edition() -> None:
    """The edition is the same with and without a held release and a draft."""
    public = document("public")
    passage = gate(public, document("held", **HELD), document("draft", is_draft=True))
    assert passage.edition == gate(public).edition
    assert passage.states == {
        "releases/public.md": State.PUBLISHED,
        "releases/held.md": State.HELD,
        "releases/draft.md": State.DRAFT,
    }
    assert passage.changes_at == HELD["embargo_at"]


def test_newest_release_comes_first() -> None:
    """Releases are in order of date, newest first, and of id within a day."""
    passage = gate(
        document("a", "2010-03-26"),
        document("c", "2012-01-01T09:00:00+00:00"),
        document("b", "2010-03-26"),
    )
    assert [card.id for card in passage.edition.releases] == ["r-c", "r-b", "r-a"]


def test_links_lead_to_addresses_below_the_path_of_the_site() -> None:
    """Links to releases, media and pages of the site become root-relative addresses."""
    body = (
        '<p><a href="release:r-second">s</a> <a href="site:/about/">a</a> '
        '<img src="media:map.png" alt="x">'
    )
    linking = replace(document(links=("r-second",)), body_html=body)
    site = replace(SITE, url="https://gov.example/news")
    records = [record(linking), record(document("second"))]
    passage = pass_gate(records, site, NOW, {}, "content", {})
    card = next(card for card in passage.edition.releases if card.id == "r-first")
    assert public_release_of(linking, card, site, NOW).body_html == (
        '<p><a href="/news/releases/2010/03/26/second/">s</a> <a href="/news/about/">a</a> '
        '<img src="/news/releases/2010/03/26/first/map.png" alt="x">'
    )


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"links": ("r-held",)}, id="a link in the text"),
        pytest.param({"related": ("r-held",)}, id="a related release"),
        pytest.param({"replaced_by": "r-held"}, id="a successor"),
        pytest.param({"translation_of": "r-held"}, id="an original"),
    ],
)
def test_a_public_release_that_names_a_held_one_is_a_problem(changes: dict[str, Any]) -> None:
    """Nothing public may give away that a held release exists."""
    passage = gate(document(**changes), document("held", **HELD))
    field = "" if "links" in changes else next(iter(changes))
    assert passage.problems == (
        problem("E171", "content/releases/first.md", 0, field, value="r-held"),
    )


def test_a_held_release_may_name_another_one() -> None:
    """What is held is checked when it becomes public."""
    assert gate(document(links=("r-held",), **HELD), document("held", **HELD)).problems == ()


def test_a_published_release_that_is_hidden_again_is_a_problem() -> None:
    """What the public has seen cannot become unseen without a notice."""
    assert gate(document(is_draft=True), pinned=pin("first")).problems == (
        problem(
            "E245",
            "content/releases/first.md",
            value="Headline first",
            day="2026-01-02",
            state="draft",
        ),
    )


def test_an_undeclared_change_is_told() -> None:
    """A text that differs from the published one without a correction is a warning."""
    pinned = pin("first", text_sha256="0" * 64)
    told = problem("W246", "content/releases/first.md", day="2026-01-02")
    assert gate(document(), pinned=pinned).problems == (told,)
    declared = Correction(when=when("2026-01-10"), kind="minor", note="A comma.")
    assert gate(document(corrections=(declared,)), pinned=pinned).problems == ()


def test_a_removed_release_keeps_no_text() -> None:
    """After a removal only the notice passes the gate."""
    removed = document(removed=Removal(when=when("2014-01-02"), reason="A court order."))
    found = only(removed)
    assert (found.state, found.body_html) == (State.REMOVED, "")
    assert gate(removed).edition.listed == ()


def test_a_notice_to_come_is_not_told_yet() -> None:
    """What will be corrected, withdrawn or removed later passes the gate when it is due."""
    due = Correction(when=when("2011-01-02"), kind="correction", note="A name.")
    later = Correction(when=when("2026-03-01"), kind="correction", note="A sum.")
    found = only(
        document(
            corrections=(due, later),
            withdrawn=Withdrawal(when=when("2026-03-02"), reason="Wrong."),
            removed=Removal(when=when("2026-03-03"), reason="A court order."),
        )
    )
    assert (found.release.corrections, found.state) == ((due,), State.CORRECTED)
    assert (found.release.withdrawn, found.release.removed) == (None, None)


def news_ids(passage: Passage) -> list[str]:
    """Return the ids of what is news."""
    return [card.id for card in passage.edition.news]


def test_release_is_news_for_two_days() -> None:
    """From its date on, by the clock given; the edition changes when the first one stops."""
    passage = gate(
        document("now", "2026-01-15T12:00:00-05:00"),
        document("day", "2026-01-14"),
        document("last", "2026-01-13T12:00:01-05:00"),
        document("over", "2026-01-13T12:00:00-05:00"),
        document("held", **HELD),
    )
    assert news_ids(passage) == ["r-now", "r-day", "r-last"]
    assert passage.changes_at == at("2026-01-15T12:00:01-05:00")


def test_what_no_longer_stands_is_no_news() -> None:
    """A correction keeps a release in; one that is withdrawn or removed is out."""
    notice = when("2026-01-15")
    passage = gate(
        document(
            "corrected",
            "2026-01-15",
            corrections=(Correction(when=notice, kind="correction", note="It was wrong."),),
        ),
        document("withdrawn", "2026-01-15", withdrawn=Withdrawal(when=notice, reason="Wrong.")),
        document("removed", "2026-01-15", removed=Removal(when=notice, reason="Wrong.")),
    )
    assert news_ids(passage) == ["r-corrected"]
    assert passage.changes_at == at("2026-01-17T00:00:00-05:00")


def test_news_are_no_more_than_search_engines_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of too many only the newest count, also for when the edition changes."""
    monkeypatch.setattr(news, "MOST", 2)
    days = ("2026-01-15T10:00:00-05:00", "2026-01-15T09:00:00-05:00", "2026-01-14")
    passage = gate(*(document(str(number), day) for number, day in enumerate(days)))
    assert news_ids(passage) == ["r-0", "r-1"]
    assert passage.changes_at == at("2026-01-17T09:00:00-05:00")


def test_archive_has_no_news_and_never_changes() -> None:
    """Releases of other years leave the edition as it is for good."""
    passage = gate(document())
    assert (passage.edition.news, passage.changes_at) == ((), None)


SECURITY_TXT = SecurityTxt(
    contacts=("mailto:security@newsroom.example",),
    expires_at=at("2026-12-31T00:00:00Z"),
    languages=(),
    canonical_url="https://newsroom.example/.well-known/security.txt",
    links=(),
)


@pytest.mark.parametrize(
    ("now", "codes", "changes_at"),
    [
        pytest.param(
            "2025-12-29T00:00:00Z", ["E592"], "2025-12-30T00:00:00Z", id="more than a year"
        ),
        pytest.param("2025-12-30T00:00:00Z", [], "2026-12-01T00:00:00Z", id="a year"),
        pytest.param("2026-11-30T23:59:59Z", [], "2026-12-01T00:00:00Z", id="31 days"),
        pytest.param("2026-12-01T00:00:00Z", ["W592"], "2026-12-31T00:00:00Z", id="30 days"),
        pytest.param("2026-12-30T23:59:59Z", ["W592"], "2026-12-31T00:00:00Z", id="a second"),
        pytest.param("2026-12-31T00:00:00Z", ["E592"], None, id="over"),
    ],
)
def test_expiry_of_security_txt_is_judged_by_the_clock(
    now: str, codes: list[str], changes_at: str | None
) -> None:
    """Whenever the answer becomes another one, the next build is no repetition."""
    site = replace(SITE, security_txt=SECURITY_TXT)
    passage = pass_gate([], site, at(now), {}, "content", {})
    assert [found.code for found in passage.problems] == codes
    assert passage.changes_at == (at(changes_at) if changes_at else None)
