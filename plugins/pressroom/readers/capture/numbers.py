"""Is this the release's number, or the label that announces it?"""

import re

_LABEL = re.compile(
    r"(?:(?:press|news|media)\s+)?release\s+(?:number|no\.?)\s*:?\s*", re.IGNORECASE
)
_NUMBER = re.compile(r"[A-Z]{0,6}[ #-]{0,3}\d[\w/-]*(?:\s*-\s*\d+)?")


def is_number(text: str) -> bool:
    """Whether the text looks like a release's number, such as `11-1488` or `NCD #06-506`."""
    return bool(_NUMBER.fullmatch(text))


def is_number_label(text: str) -> bool:
    """Whether the text is the label alone: `Press Release Number:`."""
    return bool(_LABEL.fullmatch(text))


def number_label_length(text: str) -> int:
    """Return how long the label before a number in the same line is; else 0."""
    label = _LABEL.match(text)
    return label.end() if label and is_number(text[label.end() :]) else 0
