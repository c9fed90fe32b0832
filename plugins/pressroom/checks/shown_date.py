"""Is the date of a release told right, for machines and in words?"""

import re
from collections.abc import Iterator

from pressroom.checks.origin import Origin
from pressroom.checks.page_markup import ShownArticle
from pressroom.model.date_words import LANGUAGES, iso_text
from pressroom.model.dates import When
from pressroom.model.languages import primary_of
from pressroom.model.release import Release
from pressroom.problems.problem import Problem

NUMBERS = re.compile(r"\d+")
# Of the name of a month, which a theme may cut short.
SHORTEST_MONTH = 3


def check_date(article: ShownArticle, release: Release, origin: Origin) -> Iterator[Problem]:
    """Yield a finding when an article dates its release, or writes the date, as another day."""
    iso = release.date.iso
    if article.date != iso:
        yield origin.finding("E529", field="date", value=article.date, expected=iso)
    words, expected = article.date_words, iso_text(iso, release.date.day, release.lang)
    if words != expected and not _tell_day(words, release.date, release.lang):
        yield origin.finding("E604", field="date", value=words, expected=expected)


def _tell_day(words: str, date: When, lang: str) -> bool:
    """Whether words hold day, month and year, in whatever way a theme writes them."""
    numbers = {int(number) for number in NUMBERS.findall(words)}
    day = date.day
    # One number may stand for two of them, as in 3/3/2010.
    if not {day.day, day.year} <= numbers and not {day.day, day.year % 100} <= numbers:
        return False
    if day.month in numbers or primary_of(lang) not in LANGUAGES:
        return True
    month = LANGUAGES[primary_of(lang)].months[day.month - 1]
    return month[:SHORTEST_MONTH].casefold() in words.casefold()
