"""What release does a source hold: all of its fields, and its identity?"""

import hashlib
from datetime import date

import pytest

from pressroom.lifecycle.visibility import visibilities_of
from pressroom.model.identity import Identity
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.people import Mention, Quotation, Speaker
from pressroom.model.release import Dateline, Document, Release
from pressroom.model.source import Source
from pressroom.model.vocabulary import (
    Contact,
    Organisation,
    Person,
    Place,
    Role,
    Section,
    Topic,
)
from tests.readers.newsroom import Newsroom, documents_of
from tests.records import ZONE, at, when

ICE = Organisation(id="ice", labels=(("en", "Customs"),))
DIRECTOR = Role(title="Director", organisation=ICE)
JANE = Person(id="jane-doe", labels=(("en", "Jane Doe"),), roles=(DIRECTOR,))
WASHINGTON = Place(id="washington", labels=(("en", "Washington"),))
FULL = """---
id: r-one
title: "  Agencies sign:
  an agreement "
date: 2010-03-26T09:00-04:00
section: speech
slug: agreement
dek: It speeds up their work
summary: Two agencies agree.
dateline: WASHINGTON
place: washington
topics: [housing, law, housing]
organisations: [ice]
people: [jane-doe]
contacts: [desk]
number: "10-213"
lang: en-GB
translation_of: r-one
embargo: 2026-02-03T06:00-05:00
draft: false
corrections:
  - when: 2010-03-28
    kind: minor
    note: A comma.
  - when: 2010-03-27
    kind: correction
    note: A name.
withdrawn:
  when: 2010-04-01
  reason: It was issued in error.
  note: A new one follows.
replaced_by: r-one
removed:
  when: 2010-05-01
  reason: A court order.
legacy_urls: [/news/1.htm, "https://example.org/1"]
related: [r-one]
series: Weekly briefing
source_url: https://example.org/news/1.htm
---

Two agencies signed [an agreement](release:r-one).

> It is good.
>
> — Jane Doe, Director, Customs
"""


def test_every_key_comes_out_in_its_field(newsroom: Newsroom) -> None:
    """A release that says all that can be said is read whole; nothing is made up."""
    newsroom.write("2010/x.md", FULL)
    text = "Two agencies signed an agreement. It is good. Jane Doe, Director, Customs"
    told = "\n".join(("Agencies sign: an agreement", "It speeds up their work", text))
    names = [line.partition(":")[0] for line in FULL.split("---")[1].splitlines()]
    lines = tuple((n, i) for i, n in enumerate(names, 1) if n and n[0] not in " -")
    speaker = Speaker(
        name="Jane Doe",
        role="Director",
        organisation="Customs",
        person=JANE,
        organisation_term=ICE,
    )
    release = Release(
        identity=Identity(id="r-one", slug="agreement", day=date(2010, 3, 26)),
        source=Source(
            path="releases/2010/x.md",
            sha256=hashlib.sha256(FULL.encode()).hexdigest(),
            url="https://example.org/news/1.htm",
            lines=lines,
        ),
        headline="Agencies sign: an agreement",
        date=when("2010-03-26T09:00:00-04:00"),
        section=Section(id="speech", labels=(("en", "Speeches"),)),
        lang="en-GB",
        summary="Two agencies agree.",
        word_count=len(text.split()),
        text_sha256=hashlib.sha256(told.encode()).hexdigest(),
        dek="It speeds up their work",
        dateline=Dateline(as_printed="WASHINGTON", separator=" — ", place=WASHINGTON),
        number="10-213",
        topics=(
            Topic(id="housing", labels=(("en", "Housing"),)),
            Topic(id="law", labels=(("en", "Law"),)),
        ),
        organisations=(ICE,),
        people=(Mention(person=JANE, role=DIRECTOR),),
        contacts=(Contact(id="desk", labels=(("en", "Press desk"),)),),
        quotations=(Quotation(number=1, text="It is good.", speaker=speaker, is_block=True),),
        links=("r-one",),
        embargo_at=at("2026-02-03T06:00:00-05:00"),
        corrections=(
            Correction(when=when("2010-03-27"), kind="correction", note="A name."),
            Correction(when=when("2010-03-28"), kind="minor", note="A comma."),
        ),
        withdrawn=Withdrawal(
            when=when("2010-04-01"), reason="It was issued in error.", note="A new one follows."
        ),
        replaced_by="r-one",
        removed=Removal(when=when("2010-05-01"), reason="A court order."),
        translation_of="r-one",
        legacy_urls=("/news/1.htm", "https://example.org/1"),
        related=("r-one",),
        series="Weekly briefing",
    )
    body = (
        '<p><span class="dateline">WASHINGTON</span> — Two agencies signed '
        '<a href="release:r-one">an agreement</a>.</p>\n'
        '<figure class="pr-quotation"><blockquote>\n<p>It is good.</p>\n</blockquote>'
        "<figcaption>Jane Doe, Director, Customs</figcaption></figure>"
    )
    assert newsroom.document() == Document(release=release, body_html=body)


def test_what_is_not_said_stays_empty(newsroom: Newsroom) -> None:
    """Without keys the section is press-release, the language the site's, the rest absent."""
    release = newsroom.release()
    assert (release.section.id, release.lang, release.summary) == (
        "press-release",
        "en",
        "Two agencies signed an agreement.",
    )
    absent = (release.dek, release.dateline, release.number, release.embargo_at, release.series)
    assert absent == (None,) * 5
    assert not release.topics + release.people + release.contacts + release.quotations


@pytest.mark.parametrize(
    ("front", "summary"),
    [
        pytest.param("summary: The summary.\ndek: The dek", "The summary.", id="the summary"),
        pytest.param("dek: The dek", "The dek", id="the dek"),
        pytest.param("", "Two agencies signed an agreement.", id="the first sentence"),
        pytest.param("dateline: Washington", "Two agencies signed an agreement.", id="no dateline"),
    ],
)
def test_summary_comes_from_what_is_there(newsroom: Newsroom, front: str, summary: str) -> None:
    """The summary is what is written, else the dek, else the first sentence of the text."""
    assert newsroom.release(front).summary == summary


EMBARGOES = {
    "an end": ("embargo: 2026-02-03T06:00-05:00", []),
    "a day": ("embargo: 2026-02-03", ["E125"]),
    "a word": ("embargo: soon", ["E122"]),
    "nothing": ("embargo:", ["E132"]),
    "a list": ("embargo: [2026-02-03T06:00-05:00]", ["E118"]),
    "no embargo": ("", []),
}


@pytest.mark.parametrize(("front", "codes"), EMBARGOES.values(), ids=EMBARGOES.keys())
def test_embargo_that_cannot_be_read_holds(
    newsroom: Newsroom, front: str, codes: list[str]
) -> None:
    """Whatever is wrong with an embargo is told, and the release knows that there is one."""
    newsroom.write_release(front)
    (outcome,) = newsroom.archive().outcomes
    assert [problem.code for problem in outcome.problems] == codes
    (document,) = documents_of(newsroom.context())
    assert document.release.is_embargo_open_ended is bool(codes)
    assert outcome.record
    ((_, seen),) = visibilities_of([outcome.record], at("2026-03-01T12:00:00Z"), ZONE)
    assert seen.state.is_public is not bool(codes)
