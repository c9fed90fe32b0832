"""Which keys may a release's front matter or sidecar hold? The one table of them.

`docs/front-matter.md` and the JSON Schema for editors are made from it, and the readers type
values by it.
"""

from pressroom.model.key import Key, Kind
from pressroom.model.key_groups import ATTACHMENT_KEYS, CORRECTION_KEYS, IMAGE_KEYS, REASON_KEYS
from pressroom.model.vocabulary import SECTION_IDS

ENCODINGS = ("utf-8", "cp1252", "latin-1")

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
        keys=IMAGE_KEYS,
    ),
    Key(
        name="attachments",
        kind=Kind.GROUP,
        meaning="Documents to download, in the folder named after the release's file.",
        example="",
        is_list=True,
        keys=ATTACHMENT_KEYS,
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
        keys=CORRECTION_KEYS,
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
        choices=ENCODINGS,
        is_sidecar_only=True,
    ),
)

RELEASE_KEYS = {key.name: key for key in KEYS if not key.is_sidecar_only}
SIDECAR_KEYS = {key.name: key for key in KEYS}
