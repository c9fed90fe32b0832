"""What is the first step of every trail called?"""

from functools import lru_cache

from pressroom.model.languages import primary_of
from pressroom.model.trail import Crumb

NAMES = {
    "ar": "الرئيسية",
    "bg": "Начало",
    "cs": "Domů",
    "da": "Forside",
    "de": "Startseite",
    "el": "Αρχική",
    "en": "Home",
    "es": "Inicio",
    "fa": "خانه",
    "fi": "Etusivu",
    "fr": "Accueil",
    "he": "דף הבית",
    "hi": "मुख्य पृष्ठ",
    "hu": "Kezdőlap",
    "id": "Beranda",
    "it": "Pagina iniziale",
    "ja": "ホーム",
    "ko": "홈",
    "nl": "Startpagina",
    "no": "Hjem",
    "pl": "Strona główna",
    "pt": "Início",
    "ro": "Acasă",
    "ru": "Главная",
    "sv": "Hem",
    "th": "หน้าแรก",
    "tr": "Ana sayfa",
    "uk": "Головна",
    "vi": "Trang chủ",
    "zh": "首页",
    "zh-Hant": "首頁",
    "zh-TW": "首頁",
    "zh-HK": "首頁",
}
OTHERWISE = "en"


@lru_cache(maxsize=64)
def home_of(lang: str, site_lang: str) -> Crumb:
    """Return the step to the home page for a page in this language.

    In that language where its word is known, else in the site's, else in English.
    """
    for each in (lang, site_lang, OTHERWISE):
        name = NAMES.get(each) or NAMES.get(primary_of(each))
        if name:
            break
    return Crumb(name=str(name), path="", lang=None if each == site_lang else each)
