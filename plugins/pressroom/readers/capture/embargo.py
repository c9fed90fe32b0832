"""Does this line forbid publishing before a moment?"""

import re

LONGEST_NOTICE_WORDS = 20

_NOTICE = re.compile(
    r"""\W*(?:strictly\s+|under\s+(?:strict\s+)?|news\s+)?
    (?: embargo(?:ed)?\s*(?::|until\b|till\b|$)
      | embargoed\s+(?:for|to|by)\b
      | under\s+(?:strict\s+)?embargo\b
      | (?:hold|not)\s+for\s+(?:immediate\s+)?(?:release|publication)\b
      | (?:for\s+)?release\s+(?:not\s+before|after|at)\b
      | for\s+(?:release|publication)\b.*\d\s*[ap]\.?m\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_INSIDE = re.compile(r"\bembargoed\s+(?:until|till)\b", re.IGNORECASE)


def is_embargo_notice(line: str) -> bool:
    """Whether the line is a notice such as `EMBARGOED UNTIL 6:00 AM ET`.

    The word in a headline or in prose is no notice: embargoes on trade are news as well.
    """
    if len(line.split()) > LONGEST_NOTICE_WORDS:
        return False
    return bool(_NOTICE.match(line) or _INSIDE.search(line))
