"""What does the public see for the first time with this publication?"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from pressroom.model.edition import Edition
from pressroom.model.identity import LedgerEntry, Pinned
from pressroom.model.release import Document


def pins_of(
    edition: Edition, pinned: Mapping[str, Pinned], last_sequence: int, now: datetime
) -> tuple[LedgerEntry, ...]:
    """Return a ledger entry for each release, or version of one, that becomes public at `now`.

    New releases get sequence numbers on from `last_sequence`, oldest first.
    """
    entries: list[LedgerEntry] = []
    sequence = last_sequence
    for public in reversed(edition.releases):
        release = public.release
        known = pinned.get(release.identity.id)
        if known is None:
            sequence += 1
            number, version = sequence, 1
        elif public.state.shows_text and known.newest.text_sha256 != release.text_sha256:
            number, version = known.first.sequence, known.newest.version + 1
        else:
            continue
        entries.append(
            LedgerEntry(
                id=release.identity.id,
                source_path=release.source.path,
                slug=release.identity.slug,
                day=release.identity.day,
                lang=release.lang,
                sequence=number,
                version=version,
                published_at=now,
                text_sha256=release.text_sha256,
            )
        )
    return tuple(entries)


def pinned_documents(
    documents: Iterable[Document], entries: Iterable[LedgerEntry]
) -> tuple[Document, ...]:
    """Return the documents with what these first publications pin about them."""
    firsts = {entry.id: entry for entry in entries if entry.version == 1}
    return tuple(_pinned(document, firsts) for document in documents)


def _pinned(document: Document, firsts: Mapping[str, LedgerEntry]) -> Document:
    release = document.release
    first = firsts.get(release.identity.id)
    if first is None:
        return document
    identity = replace(
        release.identity, sequence=first.sequence, first_published_at=first.published_at
    )
    return replace(document, release=replace(release, identity=identity))
