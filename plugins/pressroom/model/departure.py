"""What became of a public release that no longer stands?"""

from datetime import datetime
from typing import NamedTuple

from pressroom.model.dates import When


class Departure(NamedTuple):
    """When a release was withdrawn, removed or replaced, and what is said of it now.

    For some time `is_noticed` says that feeds tell it in place of the text; from `ends_at` on they
    tell only that the release is gone. `successor` is headline and path of what replaced it.
    """

    when: When
    ends_at: datetime
    is_noticed: bool
    successor: tuple[str, str] | None = None
