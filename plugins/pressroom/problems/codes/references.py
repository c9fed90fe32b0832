"""Problems of vocabularies and of references to them (E200-E219)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E200",
        message='there is no {what} "{value}" in {file}. {suggestion}',
        meaning="Sections, topics, organisations, people, places and contacts are listed in "
        "content/data; a release refers to them by id.",
    ),
    Code(
        id="E201",
        message='"{value}" has no label in {lang}. Write `labels: {{{lang}: …}}`.',
        meaning="Every term needs a name in the site's language.",
    ),
    Code(
        id="E202",
        message='the key "{value}" is not known here. {suggestion}',
        meaning="A vocabulary entry has only the keys that docs/editors.md lists.",
    ),
    Code(
        id="E203",
        message='"{value}" is not a section of this system. Known: {known}.',
        meaning="The ids of sections are a closed list; only their labels are data.",
    ),
    Code(
        id="E204",
        message='the id "{value}" cannot stand in an address. Write lower-case letters without '
        "accents, digits and hyphens, such as {example}.",
        meaning="The list of the releases of a term lies at an address made of its id.",
    ),
)
