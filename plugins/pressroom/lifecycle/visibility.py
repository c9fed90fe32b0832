"""May a release be seen at this moment, and in which state?"""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from pressroom.model.dates import When, when_of
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.record import Record, microseconds_of
from pressroom.model.release import Release
from pressroom.model.state import State


class Visibility(Struct, frozen=True, kw_only=True):
    """The state at a moment, and when it next changes by itself (absent: never)."""

    state: State
    changes_at: datetime | None = None


PUBLISHED = Visibility(state=State.PUBLISHED)


def visibility_of(release: Release, now: datetime, zone: ZoneInfo) -> Visibility:
    """Return the state of a release at `now`; the one place where this is decided.

    It fails closed: an embargo whose end cannot be read holds for ever. With an embargo and a
    date to come, the later one counts. A notice counts from its own moment on.
    """
    if release.is_draft:
        return Visibility(state=State.DRAFT)
    if release.is_embargo_open_ended:
        return Visibility(state=State.HELD)
    starts_at = release.date.starts_at(zone)
    if release.embargo_at is not None:
        starts_at = max(starts_at, release.embargo_at)
    if now < starts_at:
        return Visibility(state=State.HELD, changes_at=starts_at)
    upcoming = [at for at in _notice_moments(release, zone) if now < at]
    return Visibility(
        state=_public_state(release, now, zone), changes_at=min(upcoming, default=None)
    )


def visibilities_of(
    records: Iterable[Record], now: datetime, zone: ZoneInfo
) -> list[tuple[Record, Visibility]]:
    """Return releases that are remembered without their texts, each with its state at `now`.

    One that keeps its whole release asks `visibility_of`; any other is public from its date on.
    """
    now_us = microseconds_of(now)
    return [
        (record, PUBLISHED)
        if record.release is None and now_us >= record.starts_us
        else (record, _visibility_of_record(record, now, zone))
        for record in records
    ]


def _visibility_of_record(record: Record, now: datetime, zone: ZoneInfo) -> Visibility:
    release = record.full_release()
    if release is not None:
        return visibility_of(release, now, zone)
    return Visibility(state=State.HELD, changes_at=when_of(record.date).starts_at(zone))


def _public_state(release: Release, now: datetime, zone: ZoneInfo) -> State:
    if release.removed and release.removed.when.starts_at(zone) <= now:
        return State.REMOVED
    if release.replaced_by:
        return State.REPLACED
    if release.withdrawn and release.withdrawn.when.starts_at(zone) <= now:
        return State.WITHDRAWN
    if any(c.kind != "minor" and c.when.starts_at(zone) <= now for c in release.corrections):
        return State.CORRECTED
    return State.PUBLISHED


def _notice_moments(release: Release, zone: ZoneInfo) -> tuple[datetime, ...]:
    notices = (release.removed, release.withdrawn, *release.corrections)
    return tuple(notice.when.starts_at(zone) for notice in notices if notice)


def due_notices(release: Release, now: datetime, zone: ZoneInfo) -> Release:
    """Return the release with the notices that the public may know at `now`, and no others."""
    if not (release.corrections or release.withdrawn or release.removed):
        return release

    def is_due(notice: Correction | Withdrawal | Removal | None) -> bool:
        return notice is not None and notice.when.starts_at(zone) <= now

    return replace(
        release,
        corrections=tuple(c for c in release.corrections if is_due(c)),
        withdrawn=release.withdrawn if is_due(release.withdrawn) else None,
        removed=release.removed if is_due(release.removed) else None,
    )


def modified_of(release: Release, now: datetime, zone: ZoneInfo) -> When:
    """Return the last declared change that is public at `now`, else the release's date.

    A `minor` correction is no change.
    """
    changes = [c.when for c in release.corrections if c.kind != "minor"]
    changes += [notice.when for notice in (release.withdrawn, release.removed) if notice]
    told = [when for when in changes if when.starts_at(zone) <= now]
    return max([release.date, *told], key=lambda when: when.starts_at(zone))
