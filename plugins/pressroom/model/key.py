"""What is a key of a front matter, and what may its value look like?"""

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """What a value looks like."""

    TEXT = "text"
    FLAG = "true"
    WHEN = "day, or time with zone"
    MOMENT = "time with zone"
    ID = "release id"
    SLUG = "slug"
    LANG = "language code"
    REFERENCE = "reference"
    ADDRESS = "web address"
    SHA256 = "SHA-256"
    GROUP = "group of keys"


class Key(Struct, frozen=True, kw_only=True):
    """One key: what its value looks like, and what it is for.

    `vocabulary` names the file of content/data that a reference is looked up in. `keys` are the
    keys of a group. `choices` close the list of values. `is_sidecar_only` is for captures.
    """

    name: str
    kind: Kind
    meaning: str
    example: str
    is_required: bool = False
    is_list: bool = False
    vocabulary: str | None = None
    choices: tuple[str, ...] = ()
    keys: tuple["Key", ...] = ()
    is_sidecar_only: bool = False
