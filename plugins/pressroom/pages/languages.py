"""How is a run of text marked that is in another language than what surrounds it?"""

from functools import lru_cache

from markupsafe import Markup

# The languages whose usual script runs from right to left (ISO 639).
RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
NOTHING = Markup()


def primary_of(lang: str) -> str:
    """Return `pt` of `pt-BR`."""
    return lang.partition("-")[0].lower()


@lru_cache(maxsize=64)
def is_right_to_left(lang: str) -> bool:
    """Whether the language's usual script runs from right to left."""
    return primary_of(lang) in RIGHT_TO_LEFT


@lru_cache(maxsize=256)
def marking_of(lang: str, within: str) -> Markup:
    """Return the attributes of an element in `lang` that stands in text in `within`.

    Begins with a space: ` lang="ar" dir="rtl"`. Empty when there is nothing to say, and without
    `dir` when the direction is the same.

    Source: WCAG 3.1.2.
    """
    if lang == within:
        return NOTHING
    if is_right_to_left(lang) == is_right_to_left(within):
        return Markup(' lang="{}"').format(lang)
    direction = "rtl" if is_right_to_left(lang) else "ltr"
    return Markup(' lang="{}" dir="{}"').format(lang, direction)
