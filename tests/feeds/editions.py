"""Make small editions in memory: records only, no file is read."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pressroom.model.addresses import release_path, slug_of
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.identity import Identity
from pressroom.model.release import Release
from pressroom.model.site import Publisher, Site
from pressroom.model.source import Source
from pressroom.model.state import State
from pressroom.model.vocabulary import Section
from tests.records import NOW, FullEdition, edition_of

WASHINGTON = ZoneInfo("America/New_York")
PRESS_RELEASE = Section(id="press-release", labels=(("en", "Press Releases"),))
SPEECH = Section(id="speech", labels=(("en", "Speeches"), ("es", "Discursos")))


def site(**changes: object) -> Site:
    """Return a site in Washington's time, with these fields changed."""
    fields: dict[str, Any] = {
        "name": "Example Newsroom",
        "url": "https://newsroom.example",
        "lang": "en",
        "zone": WASHINGTON,
        "authority": "newsroom.example",
        "feed_year": 2026,
        "publisher": Publisher(name="Office of Examples", type="Organization"),
    }
    return Site(**{**fields, **changes})


def release(  # noqa: PLR0913 - what tests change most
    id: str = "r-000000000001",
    *,
    when: date | datetime = date(2010, 3, 26),
    state: State = State.PUBLISHED,
    modified: date | datetime | None = None,
    body_html: str = "<p>Text.</p>",
    first_published_at: datetime | None = None,
    sequence: int | None = None,
    **fields: object,
) -> PublicRelease:
    """Return a public release of one paragraph, with these fields of the release changed."""
    headline = fields.setdefault("headline", f"Headline of {id}")
    date_told = When.of(when)
    identity = Identity(
        id=id,
        slug=slug_of(headline),
        day=date_told.day,
        first_published_at=first_published_at,
        sequence=sequence,
    )
    told: dict[str, Any] = {
        "identity": identity,
        "source": Source(path=f"{id}.md", sha256="0" * 64),
        "date": date_told,
        "section": PRESS_RELEASE,
        "lang": "en",
        "summary": "What it says.",
        "word_count": 1,
        "text_sha256": "0" * 64,
        **fields,
    }
    return PublicRelease(
        release=Release(**told),
        state=state,
        path=release_path(identity, told["lang"], "en"),
        body_html=body_html,
        modified=When.of(modified) if modified else date_told,
    )


def edition(
    releases: Iterable[PublicRelease], now: datetime = NOW, **site_changes: object
) -> FullEdition:
    """Return the edition of these releases, newest first as the contract wants it."""
    ordered = sorted(releases, key=lambda r: r.release.identity.id)
    return edition_of(site(**site_changes), ordered, now)
