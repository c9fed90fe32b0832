"""Problems of a finished tree, found by `check OUTPUT` (E610-E613)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E610",
        message='the file says "{value}" where a build of now says "{expected}". Build again; if '
        "nobody changed sources, settings or programs since it was built, find out who changed "
        "the file.",
        meaning="A site holds, byte for byte, what a build makes of its sources. What the file "
        "tells of its releases is right all the same, or it would be told apart.",
    ),
    Code(
        id="E611",
        message="this is the first of {count} more files that differ. Build again.",
        meaning="Of files that only differ, the first ten are told one by one.",
    ),
    Code(
        id="E612",
        message="the file cannot be read: {reason}. Build again.",
        meaning="A link, a device or a file without rights lies where a page or a file should.",
    ),
    Code(
        id="E613",
        message="the folder of a finished site is checked by itself. Leave the other names out.",
        meaning="`check OUTPUT` holds one whole site against its sources.",
    ),
)
