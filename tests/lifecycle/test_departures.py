"""What becomes of a release that no longer stands, and until when is that told?"""

from datetime import timedelta

from msgspec.structs import replace

from pressroom.lifecycle.departures import departures_of
from pressroom.lifecycle.gate import Passage, pass_gate
from pressroom.model.notices import Removal, Withdrawal
from pressroom.model.state import State
from tests.records import SITE, ZONE, at, document, record, when

WITHDRAWN = Withdrawal(when=when("2026-01-15"), reason="It was wrong.")
ENDS_AT = at("2026-02-14T12:00:00-05:00")


def gate(now: str, *documents: object) -> Passage:
    """Return what passes the gate at a moment."""
    records = [record(each) for each in documents]  # type: ignore[arg-type] # documents
    return pass_gate(records, SITE, at(now), {}, "content", {})


def test_notice_is_told_for_thirty_days() -> None:
    """From noon of its day on; the edition knows when that ends, and is another one then."""
    told = document(withdrawn=WITHDRAWN)
    first = gate("2026-01-15T00:00:00-05:00", told)
    assert first.edition.departures["r-first"].is_noticed
    assert (first.edition.departures["r-first"].ends_at, first.changes_at) == (ENDS_AT, ENDS_AT)
    last = gate((ENDS_AT - timedelta(seconds=1)).isoformat(), told)
    assert last.edition.departures["r-first"].is_noticed
    over = gate(ENDS_AT.isoformat(), told)
    assert not over.edition.departures["r-first"].is_noticed
    assert over.changes_at is None


def test_release_that_stands_has_not_gone() -> None:
    """Nor has one whose withdrawal is to come."""
    passage = gate("2026-01-14T23:59:59-05:00", document("one"), document(withdrawn=WITHDRAWN))
    assert passage.edition.departures == {}
    assert passage.changes_at == at("2026-01-15T00:00:00-05:00")


def test_replaced_release_went_when_its_successor_came() -> None:
    """No source tells when a release was replaced; its successor's date does."""
    passage = gate(
        "2026-01-20T12:00:00-05:00",
        document(replaced_by="r-second"),
        document("second", "2026-01-10"),
    )
    departure = passage.edition.departures["r-first"]
    assert passage.edition.releases[1].state is State.REPLACED
    assert departure.when == when("2026-01-10")
    assert departure.successor == ("Headline second", "releases/2026/01/10/second/")
    assert departure.is_noticed


def test_the_first_notice_to_end_changes_the_edition() -> None:
    """Of several notices the one that ends first counts."""
    removed = Removal(when=when("2026-01-16"), reason="It was wrong.")
    passage = gate(
        "2026-01-20T12:00:00-05:00",
        document("one", removed=removed),
        document("two", withdrawn=replace(WITHDRAWN, when=when("2026-01-17"))),
    )
    assert passage.changes_at == at("2026-02-15T12:00:00-05:00")
    cards = passage.edition.releases
    assert departures_of(cards, at("2026-03-01T00:00:00-05:00"), ZONE).changes_at is None
