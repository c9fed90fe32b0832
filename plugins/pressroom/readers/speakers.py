"""Who speaks, as the words beside a quotation tell?"""

import re

from msgspec.structs import replace

from pressroom.model.people import Speaker

LONGEST_NAME_WORDS = 5
LENGTH_OF_INITIAL = 2

_COMMA = re.compile(r",\s+(?!(?:Jr|Sr)\b|I{2,3}\b|IV\b)")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_OFFICE = re.compile(
    r"\b(?:administrator|assistant|associate|adviser|advisor|agent|ambassador|attorney|chair(?:man|woman|person)?|"
    r"chief|commander|commissioner|congress(?:man|woman)|coordinator|counsel|deputy|director|"
    r"executive|founder|general|gov|governor|head|inspector|judge|justice|leader|lord|manager|"
    r"mayor|member|minister|officer|president|prime|principal|professor|rep|representative|"
    r"scientist|secretary|sen|senator|sheriff|speaker|special|spokes(?:man|woman|person)|"
    r"superintendent|treasurer|under\s?secretary|vice)\b(?:[ -]in[ -](?:charge|chief))?\.?",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_PARTICLES = frozenset("al bin da de del der di la le van von".split())
_ORGANISATION = re.compile(r"^(?:of|for) (?:the )?")
# A group speaks through somebody, and a day or a pronoun is nobody's name.
_NO_NAMES = frozenset(
    "administration agency association board bureau business center centre city college commission "
    "committee company congress corp corporation council county court department division embassy "
    "foundation group house inc institute ministry office senate service society state states "
    "union university white "
    "monday tuesday wednesday thursday friday saturday sunday today yesterday "
    "he she they it we i you who this that these those both one others officials the a an "
    "after as at before by during for from in on speaking when while with".split()
)
# What may stand behind a name that has no comma: "Jane Doe in a statement", "Jane Doe of X".
_AFTER_NAME = frozenset(
    "of for after as at before during in on today yesterday when while "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


def speaker_in(phrase: str, *, is_before_verb: bool = False) -> Speaker | None:
    """Return the speaker that a phrase names, None when it names nobody.

    It reads `Jane Doe, director of X`, `director of X, Jane Doe`, `Director Jane Doe of X`, and a
    surname alone, and passes over what follows as in `Jane Doe in a statement`. With
    `is_before_verb` the phrase ends where `said` stands, and may begin with `In Boston,`. Names
    are as printed; two people, groups, pronouns and offices without a name are no speaker.
    """
    parts = _COMMA.split(_BRACKETS.sub("", phrase).strip(" ,.:;"))
    named = [(place, speaker) for place, part in enumerate(parts) if (speaker := _named(part))]
    if not named:
        return None
    with_role = [one for one in named if _is_role(parts[one[0] + 1 : one[0] + 2])]
    place, speaker = with_role[0] if with_role else named[-1 if is_before_verb else 0]
    return _with_role(speaker, parts[:place], parts[place + 1 :])


def _named(part: str) -> Speaker | None:
    """Return the speaker of a part between commas: perhaps an office, a name, perhaps `of X`."""
    for start in (*(office.end() for office in reversed([*_OFFICE.finditer(part)])), 0):
        name, rest = _split_name(part[start:].strip())
        first_word = rest.split(maxsplit=1)[0].lower() if rest else ""
        if name and (not rest or first_word in _AFTER_NAME):
            return Speaker(
                name=name,
                role=part[:start].strip() or None,
                organisation=_ORGANISATION.sub("", rest) if first_word in ("of", "for") else None,
            )
    return None


def _split_name(text: str) -> tuple[str, str]:
    """Return the name that the text begins with, "" when there is none, and what follows it."""
    words = text.split()
    length = 0
    while length < len(words) and _may_be_in_name(words[length]):
        length += 1
    while length and words[length - 1].lower() in _PARTICLES | _AFTER_NAME:
        length -= 1
    name = words[:length]
    return (" ".join(name), " ".join(words[length:])) if _is_name(name) else ("", text)


def _may_be_in_name(word: str) -> bool:
    is_capitalised = word[0].isupper() and _NAME_WORD.fullmatch(word.rstrip(","))
    return bool(is_capitalised) or word in _PARTICLES


def _is_name(words: list[str]) -> bool:
    if not 0 < len(words) <= LONGEST_NAME_WORDS or not words[0][0].isupper():
        return False
    # The initial "A." is no article.
    plain = (
        word.lower() if len(word) == LENGTH_OF_INITIAL else word.lower().strip(".,")
        for word in words
    )
    if _OFFICE.search(" ".join(words)) or not _NO_NAMES.isdisjoint(plain):
        return False
    # ICE alone is an office, and WASHINGTON before a name a dateline whose dash was lost.
    is_loud = len(words[0]) > 1 and words[0].isalpha() and words[0].isupper()
    is_all_loud = len(words) > 1 and words[-1].isupper()
    return not words[-1].endswith(("'s", "’s")) and (is_all_loud or not is_loud)


def _is_role(parts: list[str]) -> bool:
    """Whether the part next to a name tells an office: `chairman of X`, not `citing the judge`."""
    if not parts or not _OFFICE.search(parts[0]) or _named(parts[0]):
        return False
    first_word = parts[0].split(maxsplit=1)[0].lower()
    is_verb = first_word.endswith("ing") and first_word != "acting"
    return not is_verb and (first_word in ("the", "a", "an") or first_word not in _NO_NAMES)


def _with_role(speaker: Speaker, before: list[str], after: list[str]) -> Speaker:
    if speaker.role:
        return speaker
    if not _is_role(after[:1]):
        return replace(speaker, role=before[-1]) if _is_role(before[-1:]) else speaker
    if any(part.startswith("and ") for part in after[1:]):
        return replace(speaker, role=", ".join(after))
    if len(after) == 2 and after[1][0].isupper():  # noqa: PLR2004 - role and organisation
        return replace(speaker, role=after[0], organisation=after[1])
    return replace(speaker, role=after[0])
