"""Problems of bodies: markup that is not let through, links, quotations (E170-E189, W170-W189)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E170",
        message="the release has no text. Write it below the front matter.",
        meaning="A headline alone is no release.",
    ),
    Code(
        id="E171",
        message='the link to "{value}" points to a release that the public cannot see. Remove '
        "the link, or publish that release first.",
        meaning="A link to a held release gives away that it exists.",
    ),
    Code(
        id="E172",
        message='no release has the id "{value}". {suggestion}',
        meaning="`release:ID`, `replaced_by`, `related` and `translation_of` name releases by id.",
    ),
    Code(
        id="E173",
        message='the image "{value}" is not listed under `images` in the front matter. List it '
        "there with its file and alt.",
        meaning="Images in the text need an alternative text, and are published from the "
        "release's own folder only.",
    ),
    Code(
        id="W170",
        message="{value} was left out: it is not let through to pages.",
        meaning="Bodies pass an allow-list. Scripts, styles, forms, frames and event handlers, "
        "and images of other hosts are removed, and each removal is told.",
    ),
    Code(
        id="W171",
        message='the speaker "{value}" is not in people.yaml. The name stays text.',
        meaning="A quotation names a speaker that the vocabulary of people does not know, so "
        "the data cannot link it.",
    ),
    Code(
        id="W184",
        message='the speaker "{value}" may be {ids}: all have this name. List the one who speaks '
        "under people; until then the name stays text.",
        meaning="Two people of the vocabulary share a name, and the release does not say which of "
        "them it quotes.",
    ),
    Code(
        id="W172",
        message="a heading of level 1 was made level 2: the headline is the page's only h1.",
        meaning="Headings inside a release start at level 2.",
    ),
    Code(
        id="E174",
        message='the heading "{value}" is of level {level}, but the one above it is of level '
        "{above}. Make it level {right}: `{marks} …`.",
        meaning="Headings are the contents list of those who hear a page. The headline is level 1, "
        "so the first heading of a text is of level 2, and none goes down by more than one.",
    ),
    Code(
        id="E175",
        message="a heading of level {level} has no words. Write them, or delete it.",
        meaning="A heading without words is announced all the same, and leads to nothing.",
    ),
    Code(
        id="E176",
        message='the table that begins with "{value}" has no header cells. Write what the columns '
        "hold in its first row, and a line `| --- | --- |` below it.",
        meaning="Without header cells nobody who hears a table knows what a number stands for "
        "(WCAG 1.3.1).",
    ),
    Code(
        id="E177",
        message='the table that begins with "{value}" has no caption. Write a line `Table: …` and '
        "an empty line above it.",
        meaning="The caption says what the table tells. It names the table in lists of tables, "
        "and the part of the page that scrolls when the table is wide.",
    ),
    Code(
        id="E178",
        message='the link to "{value}" has no words. Write them between the brackets: '
        "`[the agreement](…)`.",
        meaning="A link without words cannot be seen, and is read aloud as an address.",
    ),
    Code(
        id="E179",
        message='the table that begins with "{value}" only arranges the page. Write its cells as '
        "headings, paragraphs and lists.",
        meaning="A table of one row or one column, or one that holds headings, pictures or other "
        "tables, is read out as data that it is not, and does not fit a telephone.",
    ),
    Code(
        id="W174",
        message='the link text "{value}" does not say where it leads. Link words that do: '
        "`[the agreement](…)`.",
        meaning="Many people go from link to link, and hear nothing but their words (WCAG 2.4.4).",
    ),
    Code(
        id="W175",
        message="the address {value} stands in the text and is no link. Link words that say where "
        "it leads, `[the full report]({link})`, or at least the address: `<{link}>`.",
        meaning="An address that is no link has to be copied by hand, and is read out letter by "
        "letter.",
    ),
    Code(
        id="W176",
        message='"{value}" is in capitals. Write it in small letters, in **bold** if it has to '
        "stand out.",
        meaning="Capitals are hard to read, and some screen readers spell them. They are never "
        "altered, since no rule knows which are names.",
    ),
    Code(
        id="W177",
        message='"{value}" is in {script} letters, and its language is not told. Write '
        '`<span lang="…">…</span>` around it, with a code such as {example}.',
        meaning="A passage without its language is read out in the wrong voice or not at all (WCAG "
        "3.1.2). Only the script can be told, not the language: Cyrillic may be Russian or "
        "Bulgarian.",
    ),
    Code(
        id="W178",
        message="lines are drawn as a table with spaces or strokes (lines: {count}; the first: "
        '"{value}"). Write a Markdown table.',
        meaning="A table drawn with spaces or strokes is run together when it is read out, and "
        "falls apart on a telephone. It stays as it is.",
    ),
    Code(
        id="W180",
        message="line breaks were made paragraphs (places: {count}). Put an empty line there.",
        meaning="Two line breaks look like a new paragraph, and are none to those who hear the "
        "page.",
    ),
    Code(
        id="W181",
        message='the reference "{value}" has no note. Write the note: `{value}: …`.',
        meaning="A reference without a note is printed as it was typed.",
    ),
    Code(
        id="W182",
        message='the table that begins with "{value}" has no header cells. It stays as it was '
        "issued; `<th>` around what its columns hold would tell those who hear it.",
        meaning="A capture, or a release with `source_url`, is a text that was issued before. What "
        "its tables lack is told and not refused: of 10,435 releases of one department 30 have "
        "tables, and 26 of these lack a caption, 25 header cells, or both. In the office's own "
        "text it is an error (E176).",
    ),
    Code(
        id="W183",
        message='the table that begins with "{value}" has no caption. It stays as it was issued.',
        meaning="As with W182. A caption of today would be words that the office never issued, so "
        "none is asked for. In the office's own text it is an error (E177).",
    ),
)
