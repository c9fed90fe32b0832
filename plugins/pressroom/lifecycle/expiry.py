"""Does security.txt still hold at this moment, and until when is the answer the same?"""

from datetime import datetime, timedelta
from typing import NamedTuple

from pressroom.model.dates import rfc3339
from pressroom.model.site import SecurityTxt
from pressroom.problems.problem import Problem, problem
from pressroom.settings.reading import SETTINGS_PATH

# RFC 9116, 2.5.5: less than a year, so that nobody acts on contacts of long ago.
LONGEST = timedelta(days=366)
NOTICE = timedelta(days=30)
FIELD = "PRESSROOM.SECURITY_TXT.EXPIRES"


class Expiry(NamedTuple):
    """What is wrong with the expiry, and when that next changes by itself (absent: never)."""

    problems: tuple[Problem, ...] = ()
    changes_at: datetime | None = None


def expiry_of(security_txt: SecurityTxt | None, now: datetime) -> Expiry:
    """Return whether security.txt holds at `now`: not over, and not for more than a year."""
    if security_txt is None:
        return Expiry()
    ends_at = security_txt.expires_at
    value = rfc3339(ends_at)
    if ends_at <= now:
        return Expiry((_refused(value, "that is over"),))
    if ends_at - now > LONGEST:
        reason = "that is more than a year away"
        return Expiry((_refused(value, reason),), ends_at - LONGEST)
    if ends_at - now > NOTICE:
        return Expiry((), ends_at - NOTICE)
    return Expiry((problem("W592", SETTINGS_PATH, field=FIELD, value=value),), ends_at)


def _refused(value: str, reason: str) -> Problem:
    return problem("E592", SETTINGS_PATH, field=FIELD, value=value, reason=reason)
