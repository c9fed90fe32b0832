"""How does a text read: as prose, as capitals, as a title, as a sentence that ends?"""

import re

SHORTEST_PROSE = 6
SAMPLE = 60  # characters, enough to tell capitals from small letters
SHARE_OF_CAPITALS = 0.9
SHARE_OF_SMALL_WORDS = 1 / 3

_SENTENCE_END = re.compile(r"""[.!?:][)\]"'”’]*$""")
_WORD = re.compile(r"[^\W\d_]+")
_LITTLE_WORDS = frozenset("a an and as at by for from in of on or the to with".split())
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def folded(text: str) -> str:
    """Return the text with each run of white space made one space, and none at the ends."""
    return " ".join(text.split())


def is_capitals(text: str) -> bool:
    """Whether the letters are capitals, but for a few as in `McCAIN` or `(D-Md.)`."""
    if text.isupper() or text.islower():
        return text.isupper()
    start = text[:SAMPLE]
    small = sum(map(str.islower, start))
    capital = sum(map(str.isupper, start))
    return 0 < SHARE_OF_CAPITALS * (capital + small) <= capital


def is_title_case(text: str) -> bool:
    """Whether all words but the little ones, such as `and`, begin with a capital."""
    words = [word for word in _WORD.findall(text) if word not in _LITTLE_WORDS]
    return bool(words) and all(word[0].isupper() for word in words)


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, or with the colon that announces more."""
    return bool(_SENTENCE_END.search(text))


def is_prose(text: str) -> bool:
    """Whether the text is running text: words in small letters that end as a sentence.

    A headline may be as long, but does not end so, or has its long words in capitals.
    """
    if not ends_sentence(text) or len(text.split()) < SHORTEST_PROSE or is_capitals(text):
        return False
    long_words = _LONG_WORD.findall(text)
    small = sum(1 for word in long_words if word[0].islower())
    return small > SHARE_OF_SMALL_WORDS * len(long_words)
