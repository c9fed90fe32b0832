"""Is this line a date, and nothing else?"""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_LABEL = r"(?:(?:date|dated|posted(?: on)?|published(?: on)?|released?(?: on)?)\s*:?\s*)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(f"{_LABEL}{_WEEKDAY}{form}[.]?", re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}",
        rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    )
)


def date_in(line: str) -> date | None:
    """Return the day that the whole line tells, None for anything else.

    A weekday or a word such as `Posted:` may stand before it. A day such as 4/5/2010 is not read:
    it means two days in two countries. Nor is a date that stands among other words: it tells when
    something happens, not when the release was made.
    """
    if not any(map(str.isdigit, line[-5:])):
        return None
    for form in _FORMS:
        if found := form.fullmatch(line):
            return _day(found["year"], found["month"], found["day"])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
