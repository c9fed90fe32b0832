"""What does the public see for the first time with this publication?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from pressroom.lifecycle.gate import Passage
from pressroom.model.identity import LedgerEntry, Pinned
from pressroom.model.record import Record, pinned_digest


def pins_of(
    passage: Passage, pinned: Mapping[str, Pinned], last_sequence: int, now: datetime
) -> tuple[LedgerEntry, ...]:
    """Return a ledger entry for each release, or version of one, that becomes public at `now`.

    New releases get sequence numbers on from `last_sequence`, oldest first.
    """
    entries: list[LedgerEntry] = []
    sequence = last_sequence
    for record, card in zip(passage.records[::-1], passage.edition.releases[::-1], strict=True):
        known = pinned.get(record.id)
        if known is None:
            sequence += 1
            number, version = sequence, 1
        elif card.state.shows_text and known.newest.text_sha256 != record.text_sha256:
            number, version = known.first.sequence, known.newest.version + 1
        else:
            continue
        entries.append(
            LedgerEntry(
                id=record.id,
                source_path=record.path,
                slug=record.slug,
                day=date.fromisoformat(record.day),
                lang=record.lang,
                sequence=number,
                version=version,
                published_at=now,
                text_sha256=record.text_sha256,
            )
        )
    return tuple(entries)


def pinned_records(records: Sequence[Record], entries: Iterable[LedgerEntry]) -> tuple[Record, ...]:
    """Return the records with what these first publications pin about them."""
    firsts = {entry.id: entry for entry in entries if entry.version == 1}
    return tuple(_pinned(r, firsts[r.id]) if r.id in firsts else r for r in records)


def _pinned(record: Record, first: LedgerEntry) -> Record:
    published_at = first.published_at.isoformat()
    return record._replace(
        sequence=first.sequence,
        first_published_at=published_at,
        digest=pinned_digest(record.digest, first.sequence, published_at),
    )
