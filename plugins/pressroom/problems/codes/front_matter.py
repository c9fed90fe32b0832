"""Problems of front matter and sidecars (E110-E149)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E110",
        message="the file has no front matter. Begin it with a line ---, then `title: …` and "
        "`date: …`, then a line ---.",
        meaning="A Markdown release starts with a YAML block between two lines of three hyphens.",
    ),
    Code(
        id="E111",
        message="the front matter that begins here never ends. Write a line --- after its last "
        "key.",
        meaning="The closing line of three hyphens is missing, so the text would be taken for "
        "keys.",
    ),
    Code(
        id="E112",
        message="this is not valid YAML: {value}. Check quotation marks and indentation.",
        meaning="The block cannot be read. The line named is where the reader gave up; the cause "
        "may be just above it.",
    ),
    Code(
        id="E113",
        message='the value holds a colon and a space. Put it in quotation marks: {key}: "{value}"',
        meaning="In YAML a colon followed by a space starts a new key. Headlines with a colon "
        "have to be quoted.",
    ),
    Code(
        id="W113",
        message='"{value}" is a comment, and is left out. If it belongs to the value, put the '
        "whole value in quotation marks.",
        meaning="In YAML a # after a space begins a comment, so `title: We are #1` would lose its "
        "end.",
    ),
    Code(
        id="E114",
        message='the key "{value}" is not known. {suggestion}',
        meaning="Only the keys of docs/front-matter.md are read. A misspelt key would be lost in "
        "silence, and with it perhaps an embargo.",
    ),
    Code(
        id="E115",
        message='the key "{value}" was given before, in line {first}. Keep one of the two.',
        meaning="YAML readers keep one of two equal keys and drop the other without a word.",
    ),
    Code(
        id="E116",
        message="YAML anchors and aliases (& and *) are not read here. Write the value out.",
        meaning="Aliases can blow a small file up to gigabytes, and no front matter needs them.",
    ),
    Code(
        id="E117",
        message="a list is expected, one entry a line: `- …`.",
        meaning="The key takes several values.",
    ),
    Code(
        id="E118",
        message="one text is expected, not a list or a group of keys.",
        meaning="The key takes a single value. A colon in a text may have made it a group: quote "
        "it.",
    ),
    Code(
        id="E119",
        message="a group of keys is expected: {value}.",
        meaning="The key takes several named values, indented below it.",
    ),
    Code(
        id="E120",
        message="the release has no title. Write `title: …`.",
        meaning="A release needs a headline. For a capture without one, write it in the sidecar; "
        "it is never invented.",
    ),
    Code(
        id="E121",
        message="the release has no date. Write `date: 2010-03-26`, or with a time "
        "`date: 2010-03-26T09:00-04:00`.",
        meaning="A release needs a date. For a capture that holds none, write it in the sidecar.",
    ),
    Code(
        id="E122",
        message='"{value}" is not a date. Write it as 2010-03-26.',
        meaning="Dates are written year-month-day. Other orders are read differently in "
        "different countries.",
    ),
    Code(
        id="E123",
        message='there is no such day or time as "{value}". Check the figures.',
        meaning="The value looks like a date, but the calendar has no such day or the clock no "
        "such time.",
    ),
    Code(
        id="E124",
        message='"{value}" has a time but no zone. Write the zone too, as in {example}.',
        meaning="A time without a zone means different moments in different places.",
    ),
    Code(
        id="E125",
        message='the embargo "{value}" has no {missing}. Write when it ends, with its zone: '
        "embargo: {example}. Until then the release is held.",
        meaning="An embargo ends at a moment. Without time and zone nobody knows which, so the "
        "release stays unpublished and the build asks.",
    ),
    Code(
        id="E126",
        message='"{value}" is not an id. Write {example}: lower-case letters, digits and hyphens.',
        meaning="Ids stand in addresses of feeds and never change, so they are kept simple.",
    ),
    Code(
        id="E127",
        message="the release has no id. Write `id: {example}`.",
        meaning="Every Markdown release carries an id that stays the same whatever else changes. "
        "The message proposes one.",
    ),
    Code(
        id="E128",
        message='"{value}" is no slug. Write lower-case letters, digits and hyphens: {example}',
        meaning="The slug is the last part of the page's address.",
    ),
    Code(
        id="E129",
        message="no address can be made from this headline. Write `slug: …` in lower-case "
        "letters, digits and hyphens.",
        meaning="The headline has no letter or digit that can stand in an address.",
    ),
    Code(
        id="E130",
        message='"{value}" is neither true nor false. Write `true`, or leave the key out.',
        meaning="The key is a yes or no.",
    ),
    Code(
        id="E131",
        message='"{value}" is not a kind of {what}. Known: {known}.',
        meaning="The value comes from a closed list.",
    ),
    Code(
        id="E132",
        message="the value is empty. Fill it in, or delete the key.",
        meaning="A key without a value is most likely unfinished.",
    ),
    Code(
        id="E133",
        message='"{value}" is not a language. Write a code such as en, es or pt-BR.',
        meaning="Languages are told as BCP 47 codes.",
    ),
    Code(
        id="E134",
        message='"{key}" is missing in this {what}. Write `{key}: …`.',
        meaning="A group of keys lacks one that it needs.",
    ),
    Code(
        id="E135",
        message="the summary has {size} characters; at most 300 are shown. Shorten it.",
        meaning="The summary is what search engines and feed readers show under the headline.",
    ),
    Code(
        id="W135",
        message="the headline has {size} characters; lists and cards show up to {limit} whole. "
        "Write a shorter one, and the rest as `dek: …`.",
        meaning="A long headline fills a telephone's screen, and search engines and cards cut it. "
        "It is printed whole on the site.",
    ),
    Code(
        id="E136",
        message='"{value}" is not a web address. Write it whole, beginning with https:// or '
        "http://, or as a path beginning with /.",
        meaning="Addresses have to be complete to be followed.",
    ),
    Code(
        id="E137",
        message="a release that was corrected needs `slug: {example}`, so that its address stays.",
        meaning="A correction often changes the headline, and the address is made from the "
        "headline unless the slug is written down.",
    ),
    Code(
        id="E138",
        message='"{value}" is not a SHA-256. It has 64 digits and letters a to f.',
        meaning="The digest pins the bytes of a capture.",
    ),
)
