"""Problems of what a built page shows and tells of its release (E600-E609)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E600",
        message='the page {output} has the title "{value}", without "{expected}". Mend the '
        "template.",
        meaning="The title of a page holds its own name: the headline, on the page of a release.",
    ),
    Code(
        id="E601",
        message='the page {output} describes itself as "{value}", not as "{expected}". Mend the '
        "template.",
        meaning="The description of a release's page is its summary.",
    ),
    Code(
        id="E602",
        message="the page {output} tells search engines: {value}. It should {expected}. Mend the "
        "template.",
        meaning="Pages of releases that were removed or replaced, and the error page, say "
        "`noindex`; no other page does, or nobody finds it.",
    ),
    Code(
        id="E603",
        message="the page {output} names for other languages: {value}. It should name: {expected}.",
        meaning="Each of several translations names all of them and itself (`hreflang`), so that "
        "both ways are told.",
    ),
    Code(
        id="E604",
        message='the page {output} writes the date as "{value}", but the release says '
        '"{expected}".',
        meaning="The words of the date tell the day, the month and the year that the release has.",
    ),
    Code(
        id="E605",
        message='the page {output} does not show the dek "{expected}" in its article.',
        meaning="What stands below the headline is part of the release.",
    ),
    Code(
        id="E606",
        message='the page {output} does not show "{expected}" of the text of the release, or not '
        "in its place.",
        meaning="A page shows the whole text of its release, in its order.",
    ),
    Code(
        id="E607",
        message='the page {output} does not tell "{expected}" of what became of the release.',
        meaning="Corrections, a withdrawal and a removal are told with their day and in the words "
        "of the office.",
    ),
    Code(
        id="E608",
        message="the page {output} does not show or link to {expected}, which the release has.",
        meaning="Pictures are shown; documents, translations and the release that replaced this "
        "one are linked to.",
    ),
    Code(
        id="E609",
        message='the data of {output} tells "{value}" as {name}, but the release says '
        '"{expected}".',
        meaning="Id, dek, summary, dateline, state, authors, pictures and corrections are told in "
        "the data as the release has them.",
    ),
)
