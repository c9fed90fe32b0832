"""Who says a block quotation, as its last line tells?"""

import re

from pressroom.model.people import Quotation, Speaker

DASHES = "—–―"
_ATTRIBUTION = re.compile(
    rf"^[{DASHES}]\s*(?P<name>[^,]+)(?:,\s*(?P<rest>.+))?$",
    re.DOTALL,
)
_DASH = re.compile(rf"^\s*[{DASHES}]\s*")


def attributed_speaker(line: str) -> Speaker | None:
    """Return the speaker of a line such as `— Jane Doe, director, ICE`, None of any other line."""
    found = _ATTRIBUTION.match(line)
    if found is None:
        return None
    role, organisation = _role_of(found["rest"])
    return Speaker(name=found["name"].strip(), role=role, organisation=organisation)


def without_dash(line: str) -> str:
    """Return the line without the dash that it begins with."""
    return _DASH.sub("", line)


def block_quotation(words: str, speaker: Speaker) -> Quotation:
    """Return the quotation of a block; its number is still to be counted."""
    return Quotation(number=1, text=words.strip('“”"'), speaker=speaker, is_block=True)


def _role_of(rest: str | None) -> tuple[str | None, str | None]:
    if not rest:
        return None, None
    role, comma, organisation = rest.rpartition(",")
    return (role.strip(), organisation.strip()) if comma else (rest.strip(), None)
