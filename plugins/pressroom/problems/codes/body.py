"""Problems of bodies: markup that is not let through, links, quotations (E170-E189)."""

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
        id="W172",
        message="a heading of level 1 was made level 2: the headline is the page's only h1.",
        meaning="Headings inside a release start at level 2.",
    ),
)
