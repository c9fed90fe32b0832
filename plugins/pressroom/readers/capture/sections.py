"""Does this line name the section, as `Press Releases` does?"""

import re

_RELEASE = r"(?:press|news|media)[ -]releases?"
_NAME = re.compile(
    rf"""(?:(?P<press_release>{_RELEASE})
    |(?P<statement>(?:press\ |media\ |official\ )?statements?)
    |(?P<advisory>(?:(?:media|press|news)\ )?advisor(?:y|ies))
    |(?P<fact_sheet>fact[\ -]?sheets?)
    |(?P<speech>speech(?:es)?|remarks)
    |(?P<notice>(?:public\ )?notices?)):?""",
    re.IGNORECASE | re.VERBOSE,
)
# "Fact Sheet: …" is part of a headline; "Press Release: …" never is.
_LABEL = re.compile(rf"{_RELEASE}:\s*(?=\S)", re.IGNORECASE)


def section_in(line: str) -> str | None:
    """Return the id of the section that the whole line names."""
    found = _NAME.fullmatch(line)
    return found.lastgroup.replace("_", "-") if found and found.lastgroup else None


def label_length(line: str) -> int:
    """Return how long the section's name before a headline is: `Press Release: …`; else 0."""
    label = _LABEL.match(line)
    return label.end() if label else 0
