"""Problems of what lies at addresses that machines know beforehand (E590-E599, W590-W599)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E590",
        message='"{value}" is no key of IndexNow. Write 8 to 128 letters from a to z, digits and '
        "hyphens.",
        meaning="Search engines look for the key in a file of its name (indexnow.org).",
    ),
    Code(
        id="E591",
        message='security.txt cannot say "{value}" here. Write {expected}.',
        meaning="Contacts, links and languages of security.txt have the form that RFC 9116 gives "
        "them.",
    ),
    Code(
        id="E592",
        message='security.txt cannot hold until "{value}": {reason}. Look whether it still says '
        "what is right, and write a moment of the next twelve months, in the form "
        "2026-01-31T00:00:00Z.",
        meaning="Whoever finds a hole does not use a security.txt that is out of date, and cannot "
        "rely on one that nobody looks at for more than a year (RFC 9116, 2.5.5).",
    ),
    Code(
        id="W592",
        message="security.txt holds until {value} only. Look whether it still says what is right, "
        "and write a later moment.",
        meaning="From 30 days before the end on each build says so; after it, none is made.",
    ),
)
