"""In which script are words written, and which languages are written in it?"""

import re
from functools import lru_cache

# For each script an example of its languages, the others that are written in it, and its letters.
# Latin is not told: names in it stand in texts of every language.
# Source: Unicode 16, Blocks.txt; the languages after CLDR's likely subtags.
_SCRIPTS = (
    ("Greek", "el", "", "\u0370-\u03ff\u1f00-\u1fff"),
    ("Cyrillic", "ru", "ab ba be bg ce cv kk ky mk mn os sr tg tt uk", "\u0400-\u052f"),
    ("Armenian", "hy", "", "\u0530-\u058f"),
    ("Hebrew", "he", "yi", "\u0590-\u05ff\ufb1d-\ufb4f"),
    (
        "Arabic",
        "ar",
        "ckb fa ku ps sd ug ur",
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    ),
    ("Devanagari", "hi", "mr ne sa", "\u0900-\u097f"),
    ("Bengali", "bn", "as", "\u0980-\u09ff"),
    ("Gurmukhi", "pa", "", "\u0a00-\u0a7f"),
    ("Gujarati", "gu", "", "\u0a80-\u0aff"),
    ("Tamil", "ta", "", "\u0b80-\u0bff"),
    ("Telugu", "te", "", "\u0c00-\u0c7f"),
    ("Kannada", "kn", "", "\u0c80-\u0cff"),
    ("Malayalam", "ml", "", "\u0d00-\u0d7f"),
    ("Sinhala", "si", "", "\u0d80-\u0dff"),
    ("Thai", "th", "", "\u0e00-\u0e7f"),
    ("Lao", "lo", "", "\u0e80-\u0eff"),
    ("Tibetan", "bo", "dz", "\u0f00-\u0fff"),
    ("Burmese", "my", "", "\u1000-\u109f"),
    ("Georgian", "ka", "", "\u10a0-\u10ff"),
    ("Ethiopic", "am", "ti", "\u1200-\u137f"),
    ("Khmer", "km", "", "\u1780-\u17ff"),
    ("Korean", "ko", "", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"),
    ("Japanese", "ja", "", "\u3041-\u30ff"),
    ("Chinese", "zh", "ja ko yue", "\u3400-\u9fff\U00020000-\U0003ffff"),
)
# One letter is a sign, as in 5 μm.
_RUN = r"[{letters}](?:[^\w]*[{letters}])+"


@lru_cache(maxsize=64)
def foreign_to(lang: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return the scripts that a language is not written in.

    Each with its name, an example of its languages, and what two letters or more of it match.
    """
    main = lang.lower().partition("-")[0]
    return tuple(
        (name, example, re.compile(_RUN.format(letters=letters)))
        for name, example, others, letters in _SCRIPTS
        if main != example and main not in others.split()
    )
