"""What does a publication pin?"""

from msgspec.structs import replace

from pressroom.lifecycle.gate import Passage, pass_gate
from pressroom.lifecycle.pinning import pinned_records, pins_of
from pressroom.lifecycle.public import public_release_of
from pressroom.model.identity import Pinned
from pressroom.model.release import Document
from tests.records import SITE, at, document, record

NOW = at("2026-01-15T12:00:00-05:00")


def passed(*documents: Document) -> Passage:
    """Return what the public sees of these documents."""
    return pass_gate([record(d) for d in documents], SITE, NOW, {}, "content", {})


def test_first_publication_numbers_releases_from_the_oldest() -> None:
    """Sequence numbers go on from the last one given, oldest release first."""
    entries = pins_of(passed(document("new", "2012-01-01"), document("old")), {}, 7, NOW)
    assert [(e.id, e.sequence, e.version) for e in entries] == [("r-old", 8, 1), ("r-new", 9, 1)]
    assert {e.published_at for e in entries} == {NOW}


def test_a_changed_text_is_a_new_version_and_an_unchanged_one_is_nothing() -> None:
    """Only what the public has not seen yet is pinned."""
    public = passed(document("same"), document("changed"))
    first = pins_of(public, {}, 0, NOW)
    pinned = {e.id: Pinned(first=e, newest=e) for e in first}
    assert pins_of(public, pinned, 2, NOW) == ()
    changed = replace(pinned["r-changed"].newest, text_sha256="0" * 64)
    pinned["r-changed"] = Pinned(first=pinned["r-changed"].first, newest=changed)
    (entry,) = pins_of(public, pinned, 2, NOW)
    assert (entry.id, entry.version, entry.sequence) == ("r-changed", 2, first[0].sequence)


def test_the_edition_of_a_publication_knows_its_own_numbers() -> None:
    """What is published for the first time already carries number and moment."""
    told = document()
    entries = pins_of(passed(told), {}, 0, NOW)
    records = pinned_records([record(told)], entries)
    (card,) = pass_gate(records, SITE, NOW, {}, "content", {}).edition.releases
    assert (card.sequence, card.first_published_at) == (1, NOW)
    identity = public_release_of(told, card, SITE, NOW).release.identity
    assert (identity.sequence, identity.first_published_at) == (1, NOW)
