"""What is in an invented archive of a given size? The same for everybody."""

import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

SEED = 7
FIRST_AT = datetime(2007, 1, 3, tzinfo=ZoneInfo("America/New_York"))
DAYS = 18 * 365 - 10
WORDS = (
    "agency announces new program public safety release office federal review community support "
    "national report data plan officials today funding grant project research health energy water "
    "market rule notice statement meeting council members service training partners state local "
    "tribal process standards results effort including through during years million access quality "
    "information response administration infrastructure implementation responsibilities department "
    "environmental representatives transportation collaboration opportunities investigation "
    "accessibility recommendations manufacturers requirements"
).split()
SECTIONS = {
    "press-release": ("Press Releases", 60),
    "statement": ("Statements", 15),
    "advisory": ("Advisories", 8),
    "fact-sheet": ("Fact Sheets", 6),
    "speech": ("Speeches", 6),
    "notice": ("Notices", 5),
}
TOPICS = {f"topic-{n}": f"Topic {n}" for n in range(1, 41)}
ORGANISATIONS = {f"office-{n}": f"Office {n} of Examples" for n in range(1, 13)}
PEOPLE = {
    f"{first}-{last}".lower(): f"{first} {last}"
    for first, last in product(
        "Ada Bruno Carla Dario Edith Felix".split(), "Marsh Novak Okoro Petit Quist".split()
    )
}
PLACES = {name.lower(): name for name in "Washington Boston Denver Austin Miami Chicago".split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source file of a release: its path below the content folder, its moment and its text."""

    path: str
    date_published: datetime
    text: str


def sources_of(count: int, *, has_terms: bool = True) -> Iterator[Source]:
    """Yield the releases, oldest day first; a release depends on its number and `count` only."""
    for number in range(count):
        yield source_of(number, count, has_terms=has_terms)


def source_of(number: int, count: int, *, has_terms: bool = True) -> Source:
    """Return one release: front matter, with or without terms but its section, and 800 words."""
    chance = random.Random(f"{SEED}-{number}")  # noqa: S311 - it must be the same for everybody
    day = FIRST_AT + timedelta(days=number * DAYS // count)
    date = day.replace(hour=8 + number % 10, minute=number % 60)
    headline = f"{_phrase(chance, chance.randint(6, 9))} {number}"
    section = chance.choices(list(SECTIONS), [weight for _, weight in SECTIONS.values()])[0]
    speaker = chance.choice(list(PEOPLE))
    office = chance.choice(list(ORGANISATIONS))
    dek, place = _sentence(chance, 10), chance.choice(list(PLACES))
    topics = chance.sample(list(TOPICS), 3)
    keys: dict[str, object] = {
        "id": "r-" + hashlib.sha256(str(number).encode()).hexdigest()[:12],
        "title": headline,
        "date": date.isoformat(),
        "slug": "-".join([*headline.lower().split()[:5], str(number)]),
        "section": section,
        "dek": dek,
        "dateline": PLACES[place],
    }
    if has_terms:
        keys |= {"topics": topics, "organisations": [office], "people": [speaker], "place": place}
    front = "".join(f"{key}: {json.dumps(value)}\n" for key, value in keys.items())
    body = "\n\n".join(_blocks(chance, PEOPLE[speaker], ORGANISATIONS[office]))
    path = f"releases/{date:%Y/%m}/release-{number:06}.md"
    return Source(path=path, date_published=date, text=f"---\n{front}---\n\n{body}\n")


def _blocks(chance: random.Random, speaker: str, office: str) -> Iterator[str]:
    for place in range(chance.randint(6, 14)):
        yield _paragraph(chance)
        if place == 2:
            yield (
                f"“{_sentence(chance, 14)[:-1]},” said {speaker}, director of the {office}. "
                f"“{_sentence(chance, 10)}”"
            )
        if place == 4:
            yield "\n".join(f"- {_sentence(chance, size)}" for size in (8, 9, 7))
        if place == 5:
            yield f"## {_phrase(chance, 4)}"
        if place == 6 and chance.random() < 0.2:
            yield f"> {_sentence(chance, 15)}\n>\n> — {speaker}, director, {office}"


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance, chance.randint(10, 24)) for _ in range(chance.randint(3, 6)))


def _sentence(chance: random.Random, size: int) -> str:
    return _phrase(chance, size) + "."


def _phrase(chance: random.Random, size: int) -> str:
    return " ".join(chance.choices(WORDS, k=size)).capitalize()


def vocabularies(*, has_terms: bool = True) -> dict[str, dict[str, str]]:
    """Return the label of each term, by vocabulary and id."""
    sections = {"sections": {term: label for term, (label, _) in SECTIONS.items()}}
    terms = {
        "topics": TOPICS,
        "organisations": ORGANISATIONS,
        "people": PEOPLE,
        "places": PLACES,
    }
    return sections | (terms if has_terms else {name: {} for name in terms})
