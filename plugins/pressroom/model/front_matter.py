"""Which keys may a release's front matter or sidecar hold? The one table of them.

`docs/front-matter.md` and the JSON Schema for editors are made from it, and the readers type
values by it.
"""

from dataclasses import dataclass
from enum import StrEnum

from pressroom.model.notices import CORRECTION_KINDS
from pressroom.model.vocabulary import SECTION_IDS


class Kind(StrEnum):
    """What a value looks like."""

    TEXT = "text"
    FLAG = "true"
    WHEN = "day, or time with zone"
    MOMENT = "time with zone"
    ID = "release id"
    SLUG = "slug"
    LANG = "language code"
    REFERENCE = "reference"
    ADDRESS = "web address"
    SHA256 = "SHA-256"
    GROUP = "group of keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key: what its value looks like, and what it is for.

    `vocabulary` names the file of content/data that a reference is looked up in. `keys` are the
    keys of a group. `choices` close the list of values. `is_sidecar_only` is for captures.
    """

    name: str
    kind: Kind
    meaning: str
    example: str
    is_required: bool = False
    is_list: bool = False
    vocabulary: str | None = None
    choices: tuple[str, ...] = ()
    keys: tuple["Key", ...] = ()
    is_sidecar_only: bool = False


WHEN_KEY = Key(
    name="when",
    kind=Kind.WHEN,
    meaning="When it was made public.",
    example="2026-02-03",
    is_required=True,
)
REASON_KEYS = (
    WHEN_KEY,
    Key(
        name="reason",
        kind=Kind.TEXT,
        meaning="Why, in a sentence that readers see.",
        example="It was issued in error.",
        is_required=True,
    ),
    Key(name="note", kind=Kind.TEXT, meaning="More for readers.", example="A new one follows."),
)
FILE_KEY = Key(
    name="file",
    kind=Kind.TEXT,
    meaning="The name of a file in the release's own folder.",
    example="signing.jpg",
    is_required=True,
)

KEYS = (
    Key(
        name="id",
        kind=Kind.ID,
        meaning="What feed readers know the release by; it never changes. Captures get theirs "
        "from their bytes.",
        example="r-0b1d5f6ac230",
    ),
    Key(
        name="title",
        kind=Kind.TEXT,
        meaning="The headline, in full.",
        example='"Agencies sign agreement"',
        is_required=True,
    ),
    Key(
        name="date",
        kind=Kind.WHEN,
        meaning="The day of the release, or its time with its zone. A date to come holds the "
        "release until then.",
        example="2010-03-26",
        is_required=True,
    ),
    Key(
        name="section",
        kind=Kind.REFERENCE,
        meaning="The kind of release; press-release when not given.",
        example="press-release",
        vocabulary="sections",
        choices=SECTION_IDS,
    ),
    Key(
        name="slug",
        kind=Kind.SLUG,
        meaning="The last part of the address; made from the headline when not given.",
        example="agencies-sign-agreement",
    ),
    Key(
        name="dek",
        kind=Kind.TEXT,
        meaning="The line below the headline.",
        example="Authorities will share information",
    ),
    Key(
        name="summary",
        kind=Kind.TEXT,
        meaning="At most 300 characters for search results and feeds; else the dek, else the "
        "first sentence.",
        example="The agreement speeds up investigations.",
    ),
    Key(
        name="dateline",
        kind=Kind.TEXT,
        meaning="The place before the first sentence, as printed.",
        example="Washington",
    ),
    Key(
        name="place",
        kind=Kind.REFERENCE,
        meaning="Which place the dateline names.",
        example="washington",
        vocabulary="places",
    ),
    Key(
        name="topics",
        kind=Kind.REFERENCE,
        meaning="What the release is about.",
        example="[cooperation]",
        is_list=True,
        vocabulary="topics",
    ),
    Key(
        name="organisations",
        kind=Kind.REFERENCE,
        meaning="Who issued it, first, and who else is named as issuer.",
        example="[ice]",
        is_list=True,
        vocabulary="organisations",
    ),
    Key(
        name="people",
        kind=Kind.REFERENCE,
        meaning="Who is named in it.",
        example="[john-morton]",
        is_list=True,
        vocabulary="people",
    ),
    Key(
        name="contacts",
        kind=Kind.REFERENCE,
        meaning="Whom journalists may ask.",
        example="[press-office]",
        is_list=True,
        vocabulary="contacts",
    ),
    Key(
        name="number",
        kind=Kind.TEXT,
        meaning="The office's own release number.",
        example='"10-213"',
    ),
    Key(
        name="lang",
        kind=Kind.LANG,
        meaning="The language of the text; the site's when not given.",
        example="es",
    ),
    Key(
        name="translation_of",
        kind=Kind.ID,
        meaning="The release that this one translates.",
        example="r-0b1d5f6ac230",
    ),
    Key(
        name="images",
        kind=Kind.GROUP,
        meaning="Pictures, in the folder named after the release's file.",
        example="",
        is_list=True,
        keys=(
            FILE_KEY,
            Key(
                name="alt",
                kind=Kind.TEXT,
                meaning="What the picture shows, for people who do not see it.",
                example="Two officials shake hands",
            ),
            Key(
                name="decorative",
                kind=Kind.FLAG,
                meaning="The picture tells nothing.",
                example="true",
            ),
            Key(
                name="caption",
                kind=Kind.TEXT,
                meaning="The line below the picture.",
                example="The signing in Moscow",
            ),
            Key(name="credit", kind=Kind.TEXT, meaning="Who took it.", example="A. Photographer"),
            Key(name="rights", kind=Kind.TEXT, meaning="Who may use it.", example="Public domain"),
        ),
    ),
    Key(
        name="attachments",
        kind=Kind.GROUP,
        meaning="Documents to download, in the folder named after the release's file.",
        example="",
        is_list=True,
        keys=(
            FILE_KEY,
            Key(
                name="title",
                kind=Kind.TEXT,
                meaning="What the document is called.",
                example="Text of the agreement",
                is_required=True,
            ),
        ),
    ),
    Key(
        name="embargo",
        kind=Kind.MOMENT,
        meaning="Nothing of the release is published before this moment.",
        example="2026-02-03T06:00-05:00",
    ),
    Key(
        name="draft",
        kind=Kind.FLAG,
        meaning="Nothing of the release is published while this stands.",
        example="true",
    ),
    Key(
        name="corrections",
        kind=Kind.GROUP,
        meaning="What was changed after publication, oldest first.",
        example="",
        is_list=True,
        keys=(
            WHEN_KEY,
            Key(
                name="kind",
                kind=Kind.TEXT,
                meaning="correction, clarification, update, or minor (not shown).",
                example="correction",
                is_required=True,
                choices=CORRECTION_KINDS,
            ),
            Key(
                name="note",
                kind=Kind.TEXT,
                meaning="What was changed, as readers see it.",
                example="The date of the signing was wrong.",
                is_required=True,
            ),
        ),
    ),
    Key(
        name="withdrawn",
        kind=Kind.GROUP,
        meaning="The release no longer stands; its text is kept below a notice.",
        example="",
        keys=REASON_KEYS,
    ),
    Key(
        name="replaced_by",
        kind=Kind.ID,
        meaning="The release that takes its place; readers are sent there.",
        example="r-77e0a41bc9d2",
    ),
    Key(
        name="removed",
        kind=Kind.GROUP,
        meaning="The text is taken down; a notice stays.",
        example="",
        keys=REASON_KEYS,
    ),
    Key(
        name="legacy_urls",
        kind=Kind.ADDRESS,
        meaning="Old addresses of the release.",
        example="[/news/100326.htm]",
        is_list=True,
    ),
    Key(
        name="related",
        kind=Kind.ID,
        meaning="Releases that belong to this one.",
        example="[r-77e0a41bc9d2]",
        is_list=True,
    ),
    Key(
        name="series",
        kind=Kind.TEXT,
        meaning="The series it is part of.",
        example="Weekly briefing",
    ),
    Key(
        name="source_url",
        kind=Kind.ADDRESS,
        meaning="Where the release was first published.",
        example="https://www.example.org/news/100326.htm",
    ),
    Key(
        name="captured_on",
        kind=Kind.WHEN,
        meaning="When the capture was made.",
        example="2026-01-15",
        is_sidecar_only=True,
    ),
    Key(
        name="sha256",
        kind=Kind.SHA256,
        meaning="The digest of the captured bytes; the build fails when they change.",
        example="a94a8fe5…",
        is_sidecar_only=True,
    ),
    Key(
        name="encoding",
        kind=Kind.TEXT,
        meaning="How to read a capture that is not UTF-8.",
        example="cp1252",
        is_sidecar_only=True,
    ),
)

RELEASE_KEYS = {key.name: key for key in KEYS if not key.is_sidecar_only}
SIDECAR_KEYS = {key.name: key for key in KEYS}

PAGE_KEYS = {
    key.name: key
    for key in (
        Key(
            name="title",
            kind=Kind.TEXT,
            meaning="What the page is called.",
            example="About us",
            is_required=True,
        ),
        Key(
            name="slug",
            kind=Kind.SLUG,
            meaning="The page's address; made from its title when not given.",
            example="about",
        ),
        Key(
            name="description",
            kind=Kind.TEXT,
            meaning="What search engines show below the title.",
            example="Who runs this newsroom.",
            is_required=True,
        ),
        Key(
            name="lang",
            kind=Kind.LANG,
            meaning="The language of the page; the site's when not given.",
            example="es",
        ),
    )
}
