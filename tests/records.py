"""Small true records for tests: one site, and releases made from a few words."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import field
from msgspec.structs import replace

from pressroom.lifecycle.departures import departures_of
from pressroom.lifecycle.public import card_of_public
from pressroom.model.artefact import Artefact
from pressroom.model.dates import When
from pressroom.model.edition import Edition, PublicRelease, members_by_group
from pressroom.model.grouping import group_of
from pressroom.model.identity import Identity
from pressroom.model.packing import packed_document
from pressroom.model.record import Record, record_of, references_of
from pressroom.model.release import Document, Release
from pressroom.model.site import Publisher, Site
from pressroom.model.source import Source
from pressroom.model.vocabulary import Section, Term

ZONE = ZoneInfo("America/New_York")
SITE = Site(
    name="Example Newsroom",
    url="https://newsroom.example",
    lang="en",
    zone=ZONE,
    authority="newsroom.example",
    feed_year=2026,
    publisher=Publisher(name="Example Newsroom", type="Organization"),
)
NOW = datetime(2010, 4, 20, tzinfo=ZONE)
PRESS_RELEASE = Section(id="press-release", labels=(("en", "Press Releases"),))


def at(text: str) -> datetime:
    """Return the moment of an ISO text with its zone."""
    return datetime.fromisoformat(text)


def when(text: str) -> When:
    """Return the day or the zoned moment of an ISO text."""
    return When.of(at(text) if "T" in text else date.fromisoformat(text))


def release(key: str = "first", date: str = "2010-03-26", **changes: Any) -> Release:  # noqa: ANN401 - any field
    """Return a release of this key and date; `changes` replace its fields."""
    told = when(date)
    made = Release(
        identity=Identity(id=f"r-{key}", slug=key, day=told.day),
        source=Source(path=f"releases/{key}.md", sha256=hashlib.sha256(key.encode()).hexdigest()),
        headline=f"Headline {key}",
        date=told,
        section=PRESS_RELEASE,
        lang="en",
        summary=f"Summary of {key}.",
        word_count=3,
        text_sha256=hashlib.sha256(f"text of {key}".encode()).hexdigest(),
    )
    return replace(made, **changes)


def document(key: str = "first", date: str = "2010-03-26", **changes: Any) -> Document:  # noqa: ANN401 - any field
    """Return a release with a body of one paragraph."""
    return Document(release=release(key, date, **changes), body_html=f"<p>Text of {key}.</p>")


def record(told: Document) -> Record:
    """Return what is remembered of a document, as if its source had just been read."""
    packed = packed_document(told)
    return record_of(told, packed, told.release.source.sha256, ZONE)


class FullEdition(Edition, frozen=True, kw_only=True):
    """An edition that has its releases in full beside it, by path, for what is composed of them."""

    full: Mapping[str, PublicRelease] = field(default_factory=dict)


def edition_of(site: Site, releases: Iterable[PublicRelease], now: datetime = NOW) -> FullEdition:
    """Return the edition of these releases, newest first; ties are broken as they come."""
    ordered = sorted(releases, key=lambda r: r.release.date.starts_at(site.zone), reverse=True)
    ids = {public.release.identity.id for public in ordered}
    cards = tuple(
        card_of_public(public, site.zone)._replace(
            references=tuple(r for r in references_of(public.release) if r[1] in ids)
        )
        for public in ordered
    )
    terms = {group: term for public in ordered for group, term in terms_of(public)}
    return FullEdition(
        site=site,
        releases=cards,
        full={public.path: public for public in ordered},
        departures=departures_of(cards, now, site.zone).by_id,
        groups=members_by_group(cards, terms),
    )


def terms_of(public: PublicRelease) -> Iterator[tuple[str, Term]]:
    """Yield the terms of a release by group."""
    told = public.release
    yield group_of("sections", told.section), told.section
    yield from ((group_of("topics", topic), topic) for topic in told.topics)
    yield from ((group_of("organisations", each), each) for each in told.organisations)
    yield from ((group_of("people", mention.person), mention.person) for mention in told.people)
    speakers = (quotation.speaker.person for quotation in told.quotations)
    yield from ((group_of("people", person), person) for person in speakers if person)
    if told.dateline and told.dateline.place:
        yield group_of("places", told.dateline.place), told.dateline.place


def composed(artefact: Artefact, shown: FullEdition) -> Any:  # noqa: ANN401 - what a file tells, as its family has it
    """Return what an artefact of an edition tells."""
    return artefact.compose(artefact.inputs, tuple(shown.full[c.path] for c in artefact.releases))
