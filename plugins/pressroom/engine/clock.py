"""Which moment is a build made for?"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from pressroom.engine.refusal import refusal
from pressroom.problems.problem import problem


def moment_of(
    settings: Mapping[str, object], environment: Mapping[str, str] = os.environ
) -> datetime:
    """Return `PRESSROOM_NOW`, else SOURCE_DATE_EPOCH, else the system's clock, in UTC.

    Raises:
        BuildRefusedError: what is given is no moment with a zone.

    Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification.
    """
    given = settings.get("PRESSROOM_NOW")
    epoch = environment.get("SOURCE_DATE_EPOCH")
    try:
        if given is not None:
            moment = datetime.fromisoformat(str(given))
            return moment.astimezone(UTC) if moment.tzinfo else _refuse("--now", str(given))
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        name, value = ("--now", str(given)) if given is not None else ("SOURCE_DATE_EPOCH", epoch)
        return _refuse(name, value or "")
    return datetime.now(UTC)  # noqa: TID251 - this is the edge where the clock is read, once a build


def _refuse(name: str, value: str) -> datetime:
    raise refusal(problem("E324", name, value=value))
