"""How is a run of text marked that is in another language than what surrounds it?"""

from functools import lru_cache

from markupsafe import Markup

from pressroom.model.languages import is_right_to_left

NOTHING = Markup()


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
