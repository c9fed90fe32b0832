"""A release like the seed, with everything a release can tell."""

import json
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.head import Head
from pressroom.model.identity import Identity
from pressroom.model.media import Attachment, Image, MediaFile
from pressroom.model.notices import Correction
from pressroom.model.page import Page, PageKind
from pressroom.model.people import Mention, Quotation, Speaker
from pressroom.model.release import Dateline, Release
from pressroom.model.site import Publisher, Site
from pressroom.model.source import Source
from pressroom.model.state import State
from pressroom.model.trail import Crumb, Trail
from pressroom.model.vocabulary import Organisation, Person, Place, Role, Section, Topic
from pressroom.structured_data.complete import complete_head

SITE = Site(
    name="Example Newsroom",
    url="https://newsroom.example",
    lang="en",
    zone=ZoneInfo("America/New_York"),
    authority="newsroom.example",
    feed_year=2026,
    publisher=Publisher(
        name="Example Press Office",
        type="GovernmentOrganization",
        email="press@newsroom.example",
        telephone="+1 202 555 0100",
    ),
    description="Releases of a fictional office.",
)
PATH = "releases/2010/03/26/agreement/"
URL = f"https://newsroom.example/{PATH}"
ICE = Organisation(
    id="ice",
    labels=(("en", "U.S. Immigration and Customs Enforcement"), ("es", "Servicio de Inmigración")),
    abbreviation="ICE",
    same_as=("https://agency.example/",),
)
STATE_DEPARTMENT = Organisation(id="state", labels=(("en", "Department of State"),))
MORTON = Person(
    id="john-morton",
    labels=(("en", "John Morton"),),
    roles=(
        Role(title="Assistant Secretary", organisation=ICE, since=date(2009, 5, 12)),
        Role(title="Prosecutor"),
    ),
)
RELEASE = Release(
    identity=Identity(id="r-0123456789ab", slug="agreement", day=date(2010, 3, 26)),
    source=Source(path="releases/seed.txt", sha256="0" * 64),
    headline="ICE First US Agency to Sign Agreement with Russian Federation",
    date=When.of(date(2010, 3, 26)),
    section=Section(id="press-release", labels=(("en", "Press Releases"),)),
    lang="en",
    summary="International law enforcement agencies sign agreement",
    word_count=312,
    text_sha256="1" * 64,
    dek="International law enforcement agencies sign agreement",
    dateline=Dateline(
        as_printed="Washington",
        separator=" - ",
        place=Place(id="washington", labels=(("en", "Washington, D.C."),), country="US"),
    ),
    number="10-042",
    topics=(Topic(id="cooperation", labels=(("en", "International cooperation"),)),),
    organisations=(ICE,),
    people=(Mention(person=MORTON, role=MORTON.roles[0]),),
    quotations=(
        Quotation(
            number=1,
            text="The flow of information can be restricted.",
            speaker=Speaker(
                name="John Morton",
                role="Assistant Secretary of Homeland Security for ICE",
                person=MORTON,
            ),
        ),
        Quotation(number=2, text="It is an example.", speaker=Speaker(name="John Beyrle")),
        Quotation(
            number=3,
            text="We protect the most vulnerable.",
            speaker=Speaker(
                name="John Beyrle",
                role="U.S. Ambassador to the Russian Federation",
                organisation="Department of State",
                organisation_term=STATE_DEPARTMENT,
            ),
        ),
        Quotation(
            number=4,
            text="I saw it.",
            speaker=Speaker(name="A. Witness", organisation="Press Club"),
        ),
    ),
    images=(
        Image(
            file=MediaFile(
                source_path="content/releases/seed/signing 1.jpg",
                name="signing 1.jpg",
                media_type="image/jpeg",
                size_bytes=81_000,
                sha256="2" * 64,
            ),
            width=1600,
            height=900,
            alt="Two officials sign a document.",
            caption="The signing.",
            credit="Photo: A. Photographer",
            rights="Public domain",
        ),
        Image(
            file=MediaFile(
                source_path="content/releases/seed/rule.png",
                name="rule.png",
                media_type="image/png",
                size_bytes=300,
                sha256="3" * 64,
            ),
            width=10,
            height=1,
        ),
    ),
    attachments=(
        Attachment(
            file=MediaFile(
                source_path="content/releases/seed/mou.pdf",
                name="mou.pdf",
                media_type="application/pdf",
                size_bytes=120_000,
                sha256="4" * 64,
            ),
            title="The memorandum",
        ),
    ),
    corrections=(
        Correction(when=When.of(date(2010, 3, 27)), kind="minor", note="A comma."),
        Correction(
            when=When.of(datetime(2010, 3, 30, 9, 15, tzinfo=ZoneInfo("America/New_York"))),
            kind="correction",
            note="The title of Mr. Beyrle was wrong.",
        ),
    ),
)
PUBLIC = PublicRelease(
    release=RELEASE,
    state=State.CORRECTED,
    path=PATH,
    body_html="<p>…</p>",
    modified=RELEASE.corrections[1].when,
)
SECTION_CRUMB = Crumb(name="Press Releases", path="sections/press-release/")
PAGE = Page(
    kind=PageKind.RELEASE,
    path=PATH,
    title=RELEASE.headline,
    description=RELEASE.summary,
    lang="en",
    ancestors=(SECTION_CRUMB,),
    release=PUBLIC,
    source_path="content/releases/seed.txt",
)
TRAIL = Trail(
    crumbs=(
        Crumb(name="Home", path=""),
        SECTION_CRUMB,
        Crumb(name=RELEASE.headline, path=PATH),
    )
)


def head_of(page: Page, trail: Trail | None = None) -> Head:
    """Return the head of the page as the parts before this one leave it."""
    return Head(
        title=page.title,
        description=page.description,
        canonical_url=SITE.url_of(page.path),
        is_indexed=True,
        trail=trail,
    )


def page_with(**changes: object) -> Page:
    """Return the page of the release, changed so."""
    release = replace(RELEASE, **changes)
    return replace(PAGE, title=release.headline, release=replace(PUBLIC, release=release))


def graph_of_page(page: Page, trail: Trail | None = None) -> list[dict[str, Any]]:
    """Return the nodes that the page's head tells."""
    graph = complete_head(head_of(page, trail), page, SITE).graph
    assert graph is not None
    told = json.loads(graph)
    assert told["@context"] == "https://schema.org"
    return told["@graph"]


def node(nodes: list[dict[str, Any]], type_: str) -> dict[str, Any]:
    """Return the only node of this type."""
    (found,) = [node for node in nodes if node["@type"] == type_]
    return found
