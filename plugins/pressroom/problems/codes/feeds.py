"""Problems of the feeds of the built tree (E560-E579); the first ones stand in channels.py."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E560",
        message="the feed {output} breaks the rules of its format: {reason}.",
        meaning="Atom keeps to RFC 4287, RSS to the profile of the RSS Advisory Board, JSON to "
        "JSON Feed 1.1 and the list of feeds to OPML 2.0. Entries come newest first.",
    ),
    Code(
        id="E561",
        message='the feed {output} tells the entry "{value}" twice.',
        meaning="Each release is in a feed once.",
    ),
    Code(
        id="E562",
        message='the feed {output} says that an entry changed at "{value}", but the last declared '
        'change is of "{expected}".',
        meaning="The moment of a change moves with a declared correction, withdrawal or removal "
        "only; else it is that of the publication.",
    ),
    Code(
        id="E563",
        message='the feed {output} says that it changed at "{value}", but its newest change is '
        'of "{expected}".',
        meaning="A feed changed when the last of its entries did, or left it; never at the time of "
        "a build.",
    ),
    Code(
        id="E564",
        message="the feed {output} has {value} in the content of an entry.",
        meaning="Feed readers get plain tags and absolute addresses: no script, style, class or "
        "id, and no address that is looked for beside the feed.",
    ),
    Code(
        id="E565",
        message="the feed {output} does not tell the whole text of an entry.",
        meaning="An entry has every letter of its release.",
    ),
    Code(
        id="E566",
        message="the feed {output} and the release differ about the file {value}.",
        meaning="An entry brings along just the files of its release, with their addresses, types "
        "and true sizes. One that no longer stands brings none.",
    ),
    Code(
        id="E567",
        message="the feeds {output} and {other} tell different things of the same entries.",
        meaning="The formats of one feed tell the same titles, moments, texts, authors and files.",
    ),
    Code(
        id="E568",
        message="the feed {output} tells the text of an entry that no longer stands.",
        meaning="Of what was withdrawn, replaced or removed, feeds tell a notice only.",
    ),
    Code(
        id="E569",
        message='the feed {output} says that "{value}" is gone, and tells it as well.',
        meaning="A tombstone stands for an entry that has left the feed (RFC 6721).",
    ),
    Code(
        id="E570",
        message="the archive of feeds is broken at {output}: {reason}.",
        meaning="Archive documents lead from one to the next (RFC 5005), say that they are "
        "archives, and tell each release once.",
    ),
    Code(
        id="E571",
        message="the list {output} and the feeds of the site differ about {value}.",
        meaning="The page of feeds and the file of all feeds name each feed that there is, and no "
        "other.",
    ),
    Code(
        id="W572",
        message="the feed {output} has {size} bytes. Some readers take no more than 1,000,000.",
        meaning="A feed holds the newest releases in full; long tables and many releases on one "
        "day make it large.",
    ),
    Code(
        id="E573",
        message='the feed {output} tells an entry in the language "{value}", but the release is in '
        '"{expected}".',
        meaning="An entry says its language where it is not that of the feed.",
    ),
    Code(
        id="E575",
        message='the feed {output} lacks the entry "{value}".',
        meaning="A feed tells each release that was planned for it.",
    ),
    Code(
        id="E576",
        message="the page {output} leads feed readers to {value}; it should lead to {expected}. "
        "Mend the template.",
        meaning="Readers that are given the address of a page take the first feed that its head "
        "names: that of its own list or section; that of all releases comes last.",
    ),
)
