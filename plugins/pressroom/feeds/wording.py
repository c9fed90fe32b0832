"""The words for people that feeds add to a release, in one table."""

from datetime import date

from msgspec import Struct

from pressroom.model.notices import CorrectionKind
from pressroom.model.state import State


class Wording(Struct, frozen=True, kw_only=True):
    """The words of one language. What stands in braces is filled in."""

    lang: str
    all_description: str
    group_description: str
    corrections_description: str
    gone_titles: tuple[tuple[State, str], ...]
    ends: tuple[tuple[State, str], ...]
    replaced: str
    files: str
    contact: str
    corrections: tuple[tuple[CorrectionKind, str], ...]
    day: str
    months: tuple[str, ...]

    def day_of(self, day: date) -> str:
        """Return the day as this language writes it: `March 30, 2010`."""
        return self.day.format(month=self.months[day.month - 1], day=day.day, year=day.year)


ENGLISH = Wording(
    lang="en",
    all_description="All releases of {publisher}.",
    group_description="{name}: releases of {publisher}.",
    corrections_description="What {publisher} corrected or withdrew after it was published.",
    gone_titles=(
        (State.WITHDRAWN, "Withdrawn: {headline}"),
        (State.REMOVED, "Removed: {headline}"),
        (State.REPLACED, "Replaced: {headline}"),
    ),
    ends=((State.WITHDRAWN, "Withdrawn on {day}."), (State.REMOVED, "Removed on {day}.")),
    replaced="Replaced by:",
    files="Files",
    contact="Media contact",
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
