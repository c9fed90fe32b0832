"""The words for people that feeds add to a release, in one table."""

from datetime import date

from msgspec import Struct

from pressroom.model.notices import CorrectionKind


class Wording(Struct, frozen=True, kw_only=True):
    """The words of one language. `day`, `headline` and the like are filled in."""

    lang: str
    section_title: str
    all_description: str
    section_description: str
    withdrawn_title: str
    withdrawn: str
    corrections: tuple[tuple[CorrectionKind, str], ...]
    day: str
    months: tuple[str, ...]

    def day_of(self, day: date) -> str:
        """Return the day as this language writes it: `March 30, 2010`."""
        return self.day.format(month=self.months[day.month - 1], day=day.day, year=day.year)


ENGLISH = Wording(
    lang="en",
    section_title="{site} – {section}",
    all_description="All releases of {publisher}.",
    section_description="{section} of {publisher}.",
    withdrawn_title="Withdrawn: {headline}",
    withdrawn="Withdrawn on {day}.",
    corrections=(
        ("correction", "Corrected on {day}."),
        ("clarification", "Clarified on {day}."),
        ("update", "Updated on {day}."),
    ),
    day="{month} {day}, {year}",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
)
