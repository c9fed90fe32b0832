"""How is a date written out for readers?

From tables of our own: `strftime` would take month names from the machine's locale, and the same
content would give other bytes there.
"""

from datetime import date
from functools import lru_cache

from msgspec import Struct

from pressroom.model.dates import When
from pressroom.model.languages import primary_of


class DateWords(Struct, frozen=True, kw_only=True):
    """The months of a language, and how it writes a day and a month.

    `first` is how it writes the first day of a month.
    """

    months: tuple[str, ...]
    day: str
    month: str
    first: str = "1"


def _split(months: str) -> tuple[str, ...]:
    return tuple(months.split())


ENGLISH = DateWords(
    months=_split(
        "January February March April May June July August September October November December"
    ),
    day="{month} {day}, {year}",
    month="{month} {year}",
)
LANGUAGES = {
    "en": ENGLISH,
    "es": DateWords(
        months=_split(
            "enero febrero marzo abril mayo junio julio agosto "
            "septiembre octubre noviembre diciembre"
        ),
        day="{day} de {month} de {year}",
        month="{month} de {year}",
    ),
    "fr": DateWords(
        months=_split(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        ),
        day="{day} {month} {year}",
        month="{month} {year}",
        first="1er",
    ),
    "de": DateWords(
        months=_split(
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
        ),
        day="{day}. {month} {year}",
        month="{month} {year}",
    ),
}


@lru_cache(maxsize=64)
def date_lang_of(lang: str) -> str:
    """Return the language that dates are written in on a page in this one: itself, or `en`."""
    return lang if primary_of(lang) in LANGUAGES else "en"


# As many days as an archive of forty years has.
@lru_cache(maxsize=16_384)
def day_text(day: date, lang: str) -> str:
    """Return `March 26, 2010`."""
    words = LANGUAGES.get(primary_of(lang), ENGLISH)
    shown_day = words.first if day.day == 1 else str(day.day)
    return words.day.format(day=shown_day, month=words.months[day.month - 1], year=day.year)


@lru_cache(maxsize=4096)
def month_text(day: date, lang: str) -> str:
    """Return `March 2010`."""
    words = LANGUAGES.get(primary_of(lang), ENGLISH)
    return words.month.format(month=words.months[day.month - 1], year=day.year)


def when_text(when: When, lang: str) -> str:
    """Return `March 26, 2010`, or `March 26, 2010, 09:30 (UTC-04:00)` where a time is told."""
    return iso_text(when.iso, when.day, lang)


def iso_text(iso: str, day: date, lang: str) -> str:
    """Return the same of a date in ISO format and its day, to the minute."""
    text = day_text(day, lang)
    _, has_time, time = iso.partition("T")
    if not has_time:
        return text
    offset = time[5:].lstrip(":.0123456789")
    return f"{text}, {time[:5]} (UTC{'' if offset == '+00:00' else offset})"
