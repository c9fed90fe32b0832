"""What feeds tell of releases that no longer stand: a notice, then a tombstone."""

from datetime import date, datetime
from typing import Any

import feedparser
import pytest
from lxml import etree

from pressroom.feeds.atom import atom_document
from pressroom.feeds.plans import feed_plans
from pressroom.model.edition import PublicRelease
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.state import State
from tests.feeds.documents import A, both_formats, whole_feed
from tests.feeds.editions import WASHINGTON, edition, release
from tests.records import FullEdition, when

DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
GONE_ON = date(2010, 4, 2)
LAST = datetime(2010, 5, 2, 11, 59, 59, tzinfo=WASHINGTON)
OVER = datetime(2010, 5, 2, 12, tzinfo=WASHINGTON)
REASON = "The figures were wrong."
STATES: dict[State, dict[str, Any]] = {
    State.WITHDRAWN: {"withdrawn": Withdrawal(when=when("2010-04-02"), reason=REASON)},
    State.REMOVED: {
        "removed": Removal(when=when("2010-04-02"), reason=REASON, note="By order."),
        "body_html": "",
    },
    State.REPLACED: {"replaced_by": "r-new", "body_html": ""},
}
CONTENTS = {
    State.WITHDRAWN: f"<p><strong>Withdrawn on April 2, 2010.</strong> {REASON}</p>",
    State.REMOVED: f"<p><strong>Removed on April 2, 2010.</strong> {REASON}</p><p>By order.</p>",
    State.REPLACED: (
        "<p><strong>Replaced by:</strong> "
        '<a href="https://newsroom.example/releases/2010/04/02/headline-of-r-new/">'
        "Headline of r-new</a></p>"
    ),
}


def gone(state: State) -> PublicRelease:
    """Return a release that was public, and no longer stands."""
    modified = None if state is State.REPLACED else GONE_ON
    return release("r-gone", state=state, modified=modified, **STATES[state])


def shown(state: State, now: datetime) -> FullEdition:
    """Return the edition of a moment, with one release that has gone and a newer one."""
    return edition([gone(state), release("r-new", when=GONE_ON)], now)


@pytest.mark.parametrize("state", STATES)
@both_formats
def test_notice_goes_out_under_the_same_id(state: State, document: Any) -> None:  # noqa: ANN401 - a kind of document
    """For thirty days the entry tells what became of the release, and no text of it."""
    parsed = feedparser.parse(whole_feed(shown(state, LAST), document))
    entry = next(e for e in parsed.entries if e.id.endswith(":r-gone"))
    assert entry.title == f"{state.value.title()}: Headline of r-gone"
    content = entry.get("content") or [{"value": entry.summary}]
    assert content[0]["value"] == CONTENTS[state]
    if document is atom_document:
        assert entry.updated == "2010-04-02T16:00:00Z"


@pytest.mark.parametrize("state", STATES)
def test_tombstone_follows_the_notice(state: State) -> None:
    """After thirty days Atom tells that the entry is gone, when, and that the feed changed then."""
    root = etree.fromstring(whole_feed(shown(state, OVER), atom_document))
    assert [e.text for e in root.iterfind(f"{A}entry/{A}id")] == ["tag:newsroom.example,2026:r-new"]
    assert [dict(each.attrib) for each in root.iterfind(DELETED)] == [
        {"ref": "tag:newsroom.example,2026:r-gone", "when": "2010-05-02T16:00:00Z"}
    ]
    assert root.findtext(f"{A}updated") == "2010-05-02T16:00:00Z"


def ids(of: FullEdition, scope: str) -> list[str]:
    """Return the ids of the entries of a feed."""
    plan = next(plan for plan in feed_plans(of) if plan.offered.scope == scope)
    return [entry.card.id for entry in plan.entries]


def test_corrections_have_a_feed_of_their_own() -> None:
    """It tells what was corrected or went, the last change first, and nothing else."""
    corrected = release(
        "r-corrected",
        when=date(2009, 1, 2),
        state=State.CORRECTED,
        modified=date(2010, 4, 9),
        corrections=(Correction(when=when("2010-04-09"), kind="correction", note="3, not 4."),),
    )
    told = edition([corrected, gone(State.WITHDRAWN), release("r-new", when=GONE_ON)], LAST)
    assert ids(told, "corrections") == ["r-corrected", "r-gone"]
    assert ids(told, "all") == ["r-new", "r-gone", "r-corrected"]


def test_no_change_no_feed_of_corrections() -> None:
    """While everything stands as it was published, nobody is offered such a feed."""
    assert [plan.offered.scope for plan in feed_plans(edition([release()]))] == [
        "all",
        "sections/press-release",
    ]


def test_feed_of_what_has_gone_is_empty_and_right() -> None:
    """A section whose one release was withdrawn long ago has a feed with a tombstone alone."""
    told = edition([gone(State.WITHDRAWN)], OVER)
    root = etree.fromstring(whole_feed(told, atom_document))
    assert not root.findall(f"{A}entry")
    assert len(root.findall(DELETED)) == 1
    assert root.findtext(f"{A}updated") == "2010-05-02T16:00:00Z"


def test_tombstones_stay_until_thirty_others_came() -> None:
    """A feed keeps the last ones only; the archive has them all."""
    many = [
        release(
            f"r-{n:02}",
            state=State.WITHDRAWN,
            modified=date(2010, 4, 1 + n % 28),
            withdrawn=Withdrawal(when=when("2010-04-01"), reason=REASON),
        )
        for n in range(40)
    ]
    plan = feed_plans(edition([*many, release("r-new")], datetime(2011, 1, 1, tzinfo=WASHINGTON)))[
        0
    ]
    assert len(plan.tombstones) == 30
    assert list(plan.tombstones) == sorted(
        plan.tombstones, key=lambda each: (each.left_at, each.id), reverse=True
    )
