"""Does this line name the section, as `Press Releases` does?"""

import re

_NAMES = {
    "press-release": r"(?:press|news|media)[ -]releases?",
    "statement": r"(?:press |media |official )?statements?",
    "advisory": r"(?:(?:media|press|news) )?advisor(?:y|ies)",
    "fact-sheet": r"fact[ -]?sheets?",
    "speech": r"speech(?:es)?|remarks",
    "notice": r"(?:public )?notices?",
}
_ALONE = tuple((id_, re.compile(rf"(?:{name}):?", re.IGNORECASE)) for id_, name in _NAMES.items())
# "Fact Sheet: …" is part of a headline; "Press Release: …" never is.
_LABEL = re.compile(rf"{_NAMES['press-release']}:\s*(?=\S)", re.IGNORECASE)


def section_in(line: str) -> str | None:
    """Return the id of the section that the whole line names."""
    return next((id_ for id_, name in _ALONE if name.fullmatch(line)), None)


def label_length(line: str) -> int:
    """Return how long the section's name before a headline is: `Press Release: …`; else 0."""
    label = _LABEL.match(line)
    return label.end() if label else 0
