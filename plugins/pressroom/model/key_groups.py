"""The keys below a key: what an image, an attachment or a notice is told by."""

from pressroom.model.key import Key, Kind
from pressroom.model.notices import CORRECTION_KINDS

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
IMAGE_KEYS = (
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
)
ATTACHMENT_KEYS = (
    FILE_KEY,
    Key(
        name="title",
        kind=Kind.TEXT,
        meaning="What the document is called.",
        example="Text of the agreement",
        is_required=True,
    ),
)
CORRECTION_KEYS = (
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
)
