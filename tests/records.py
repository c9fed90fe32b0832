"""Small true records for tests: one site, and releases made from a few words."""

import hashlib
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pressroom.model.dates import When
from pressroom.model.identity import Identity
from pressroom.model.release import Document, Release
from pressroom.model.site import Publisher, Site
from pressroom.model.source import Source
from pressroom.model.vocabulary import Section

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
