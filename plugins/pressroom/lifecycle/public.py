"""What does the public see of a release: its card for plans, and the whole of it for its page?"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from pressroom.lifecycle.links import resolve_links
from pressroom.lifecycle.visibility import Visibility, due_notices, modified_of
from pressroom.model.card import Card
from pressroom.model.edition import PublicRelease
from pressroom.model.grouping import groups_of, speakers_of
from pressroom.model.record import (
    Record,
    digest_of,
    microseconds_of,
    references_of,
    section_of,
)
from pressroom.model.release import Document
from pressroom.model.site import Site


def card_of(
    record: Record, seen: Visibility, paths: Mapping[str, str], site: Site, now: datetime
) -> Card:
    """Return the card of a public release; `paths` are those of all public releases, by id."""
    # In the order of the fields: by name it takes twice as long, and there is one for each release.
    (
        source_path,
        id_,
        _slug,
        _day,
        sequence,
        first_at,
        headline,
        summary,
        date,
        starts_us,
        section,
        lang,
        _text_sha256,
        text_digest,
        source_digest,
        card_digest,
        groups,
        speakers,
        _id_line,
        _title_line,
        media,
        release,
    ) = record
    told = (
        id_,
        paths[id_],
        headline,
        summary,
        date,
        section_of(section),
        lang,
        seen.state,
        starts_us,
        date,
        source_path,
        card_digest,
        text_digest,
        source_digest,
        groups,
        speakers,
        sequence,
        datetime.fromisoformat(first_at) if first_at else None,
        (),
        (),
        media,
    )
    card = tuple.__new__(Card, told)
    return _noticed(card, record, paths, site, now) if release else card


def _noticed(
    card: Card, record: Record, paths: Mapping[str, str], site: Site, now: datetime
) -> Card:
    """Return the card of a release with what its notices and references add to it."""
    told = record.full_release()
    if told is None:
        return card
    due = due_notices(told, now, site.zone)
    modified = modified_of(told, now, site.zone)
    references = tuple(each for each in references_of(told) if each[1] in paths)
    known = tuple(sorted({(target, paths[target]) for _, target in references}))
    shown = (card.state.value, modified.iso)
    notices = (due.corrections, due.withdrawn, due.removed)
    return card._replace(
        modified_us=microseconds_of(modified.starts_at(site.zone)),
        modified_iso=modified.iso,
        targets=known,
        references=references,
        digest=_with(card.digest, shown),
        text_digest=_with(card.text_digest, (shown, notices, known)),
    )


def _with(digest: str, told: object) -> str:
    return digest_of(f"{digest} {told!r}".encode("utf-8", "surrogatepass"))


def public_release_of(document: Document, card: Card, site: Site, now: datetime) -> PublicRelease:
    """Return the release in full, as it stands at `now`.

    The card has passed the gate for this moment; it knows the addresses of what the text links to
    and what a publication pins.
    """
    paths = dict(card.targets)
    release = due_notices(document.release, now, site.zone)
    if (card.sequence, card.first_published_at) != (
        release.identity.sequence,
        release.identity.first_published_at,
    ):
        pinned = replace(
            release.identity,
            sequence=card.sequence,
            first_published_at=card.first_published_at,
        )
        release = replace(release, identity=pinned)
    body = document.body_html if card.state.shows_text else ""
    return PublicRelease(
        release=release,
        state=card.state,
        path=card.path,
        body_html=resolve_links(body, card.path, paths, site),
        modified=card.modified,
    )


def card_of_public(public: PublicRelease, zone: ZoneInfo) -> Card:
    """Return the card of a release that another site than ours has made public."""
    release = public.release
    return Card(
        id=release.identity.id,
        path=public.path,
        headline=release.headline,
        summary=release.summary,
        date_iso=release.date.iso,
        section=release.section,
        lang=release.lang,
        state=public.state,
        modified_us=microseconds_of(public.modified.starts_at(zone)),
        modified_iso=public.modified.iso,
        source_path=release.source.path,
        digest=release.identity.id,
        text_digest=digest_of(repr(public).encode("utf-8", "surrogatepass")),
        source_digest=release.source.sha256,
        groups=groups_of(release),
        speakers=speakers_of(release),
        sequence=release.identity.sequence,
        first_published_at=release.identity.first_published_at,
        media=release.media,
    )
