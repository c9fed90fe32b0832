"""Which way does a language run, and what does it call itself?"""

from functools import lru_cache

# The languages whose usual script runs from right to left (ISO 639).
RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
# What languages call themselves, for those that offices publish in most.
AUTONYMS = {
    "am": "አማርኛ",
    "ar": "العربية",
    "bn": "বাংলা",
    "bg": "Български",
    "cs": "Čeština",
    "cy": "Cymraeg",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "et": "Eesti",
    "fa": "فارسی",
    "fi": "Suomi",
    "fr": "Français",
    "ga": "Gaeilge",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "ht": "Kreyòl ayisyen",
    "hu": "Magyar",
    "hy": "Հայերեն",
    "id": "Bahasa Indonesia",
    "it": "Italiano",
    "ja": "日本語",
    "km": "ខ្មែរ",
    "ko": "한국어",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "nl": "Nederlands",
    "no": "Norsk",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "so": "Soomaali",
    "sq": "Shqip",
    "sr": "Српски",
    "sv": "Svenska",
    "sw": "Kiswahili",
    "th": "ไทย",
    "tl": "Tagalog",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zh": "中文",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
}


def primary_of(lang: str) -> str:
    """Return `pt` of `pt-BR`."""
    return lang.partition("-")[0].lower()


def autonym_of(lang: str) -> str:
    """Return what a language calls itself, `Español`; its code where the table lacks it."""
    return AUTONYMS.get(lang) or AUTONYMS.get(primary_of(lang)) or lang


@lru_cache(maxsize=64)
def is_right_to_left(lang: str) -> bool:
    """Whether the language's usual script runs from right to left."""
    return primary_of(lang) in RIGHT_TO_LEFT
