"""Problems of captures (E150-E169, W150-W169)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E150",
        message='the capture says "{value}". Write `embargo:` with day, time and zone in its '
        "sidecar, as in `embargo: 2013-01-12T06:00-05:00`.",
        meaning="A line of the capture forbids publishing before a moment. The moment is not read "
        "from such lines, because they leave out the year or the zone as often as not. Write it "
        "in the sidecar, also when it is long past.",
    ),
    Code(
        id="E151",
        message="the capture is damaged past reading: its line ends or its punctuation are lost. "
        "Capture the page again, or write the release as a Markdown file.",
        meaning="Without paragraphs and sentences nobody can tell headline, quotations and text "
        "apart. A hundred words or more came in one line, or with less than one punctuation mark "
        "in a hundred words.",
    ),
    Code(
        id="W150",
        message='letters were damaged by a wrong encoding (places: {count}; the first: "{value}"). '
        "They stay as found. Capture the page again if it still exists.",
        meaning="Sequences such as â€™ are what is left of a quotation mark or an accent that was "
        "read in a wrong encoding. Often bytes were lost as well, so nothing is repaired by "
        "guessing.",
    ),
    Code(
        id="W151",
        message='the headline "{value}" is in capitals. Write `title: …` in the sidecar as you '
        "would print it.",
        meaning="Capitals are hard to read, and no rule turns them into small letters without "
        "spoiling names such as ABQ or HUD.",
    ),
    Code(
        id="W152",
        message='the line "{value}" above the text is none that we know, and is left out. If it '
        "is the headline or the dek, write `title: …` or `dek: …` in the sidecar.",
        meaning="Above the text of a capture stand headline, dek, date, section, contacts, and "
        "furniture of the page. A line that looks like none of them is kept as data, and told.",
    ),
    Code(
        id="W153",
        message="columns of spaces are run together as prose (lines: {count}; the first begins: "
        '"{value}"). Where they are a table, write a Markdown file.',
        meaning="A capture sets tables with spaces. Which cells belong together cannot be told "
        "with certainty, so the text is kept in its order.",
    ),
    Code(
        id="W154",
        message='text stands below the end of the release and is left out: "{value}".',
        meaning="Below an end mark such as ### come notes and page furniture. Prose there may "
        "belong to the release; then write the release as a Markdown file.",
    ),
    Code(
        id="W155",
        message='the dateline "{value}" differs by a slip from "{likelier}" in the text. It stays '
        "as printed, unless you write `dateline: …` in the sidecar.",
        meaning="A place that the text spells in another way was most likely misspelt. What was "
        "printed is not changed by a guess.",
    ),
    Code(
        id="W156",
        message='"{value}" is in {script} letters, and its language is not told. If the whole '
        "release is in it, write `lang: {example}` or its own code in the sidecar; else write the "
        "release as a Markdown file, and mark the passage there.",
        meaning="A passage without its language is read out in the wrong voice or not at all (WCAG "
        "3.1.2). A capture has no place to tell it.",
    ),
)
