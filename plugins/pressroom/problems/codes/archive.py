"""Problems between releases, and between releases and the ledger (E240-E259)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E240",
        message='the id "{value}" belongs to {other} already. Give this release an id of its own.',
        meaning="Feed readers know releases by id; two with one id would replace each other.",
    ),
    Code(
        id="E241",
        message="the address /{value} belongs to {other} already. Write `slug: {proposal}`.",
        meaning="Two releases of one day have headlines that make one address. Nothing is "
        "renamed by itself.",
    ),
    Code(
        id="E242",
        message='this release was published as "{pinned}" and now says "{value}". Restore '
        "`{key}: {pinned}`.",
        meaning="The ledger pins what the public has seen. An id or slug that was public never "
        "changes.",
    ),
    Code(
        id="E243",
        message='the release "{value}", published from {source}, has no source any more. Restore '
        "the file; to take the release back, write `removed:` in it.",
        meaning="A public release never vanishes without saying so.",
    ),
    Code(
        id="E244",
        message="this line of the ledger cannot be read: {value}. Restore the file from version "
        "control.",
        meaning="content/ledger.jsonl is written by `publish` alone and only ever grows.",
    ),
    Code(
        id="E245",
        message="{value} was published on {day} and is now a {state}. A public release cannot "
        "become unseen; write `withdrawn:` or `removed:`.",
        meaning="Hiding what the public has seen would be a silent change.",
    ),
    Code(
        id="W246",
        message="the text differs from what was published on {day}. Say what changed under "
        "`corrections:`.",
        meaning="Nothing changes silently after publication. The build goes on, and this is told "
        "until a correction is declared.",
    ),
    Code(
        id="E247",
        message="the two dates contradict each other: {value}.",
        meaning="A correction, withdrawal or removal cannot come before the release itself.",
    ),
)
