"""What is told above a release that no longer stands as it was published?"""

from collections.abc import Iterator

from msgspec import Struct

from pressroom.model.edition import PublicRelease
from pressroom.model.notices import Removal, Withdrawal
from pressroom.model.page import Successor
from pressroom.model.release import Release
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.pages.views import DateView, LinkView, date_view_of, link_view_of


class NoticeEntry(Struct, frozen=True, kw_only=True):
    """What was done and when; `kind` is the kind of a change, `text` what is said of it."""

    date: DateView
    text: str | None = None
    kind: str | None = None


class NoticeView(Struct, frozen=True, kw_only=True):
    """A notice; `alert_class` is the class that gives it its colour, whole.

    `link` leads to the release that stands now, which is of `link_date`. `earlier` is how many
    other changes the history tells.
    """

    alert_class: str
    heading: str
    entries: tuple[NoticeEntry, ...] = ()
    reasons: tuple[str, ...] = ()
    note: str | None = None
    link: LinkView | None = None
    link_date: DateView | None = None
    earlier: int = 0


def notices_of(
    public: PublicRelease, successor: Successor | None, site: Site
) -> tuple[NoticeView, ...]:
    """Return the notices of a release: what became of it, then the last change of its text."""
    return tuple(_notices(public, successor, site))


def history_of(public: PublicRelease) -> tuple[NoticeEntry, ...]:
    """Return what was done to a release that shows its text, newest first; none if nothing was."""
    release = public.release
    changes = _changes_of(release)
    if release.withdrawn:
        when = date_view_of(release.withdrawn.when, release.lang)
        changes.append(NoticeEntry(date=when, kind="withdrawn", text=release.withdrawn.reason))
    if not changes:
        return ()
    first = NoticeEntry(date=date_view_of(release.date, release.lang), kind="published")
    return (*reversed(changes), first)


def _changes_of(release: Release) -> list[NoticeEntry]:
    """Return the declared changes of a release, oldest first."""
    return [
        NoticeEntry(
            date=date_view_of(correction.when, release.lang),
            text=correction.note,
            kind=correction.kind,
        )
        for correction in release.corrections
        if correction.kind != "minor"
    ]


def _notices(
    public: PublicRelease, successor: Successor | None, site: Site
) -> Iterator[NoticeView]:
    release = public.release
    if public.state is State.REMOVED and release.removed:
        yield _end_of("This release was removed", release.removed, release.lang)
    elif public.state is State.REPLACED:
        reasons = (release.withdrawn.reason,) if release.withdrawn else ()
        yield NoticeView(
            alert_class="usa-alert--info",
            heading="This release was replaced by another one",
            reasons=reasons,
            link=link_view_of(successor.link, site) if successor else None,
            link_date=date_view_of(successor.date, release.lang) if successor else None,
        )
    elif public.state is State.WITHDRAWN and release.withdrawn:
        yield _end_of("This release was withdrawn", release.withdrawn, release.lang)
    changes = _changes_of(release)
    if changes and public.state.shows_text:
        yield NoticeView(
            alert_class="usa-alert--info",
            heading="This release was changed after it was published",
            entries=(changes[-1],),
            earlier=len(changes) - 1,
        )


def _end_of(heading: str, end: Withdrawal | Removal, lang: str) -> NoticeView:
    entry = NoticeEntry(date=date_view_of(end.when, lang), text=end.reason)
    return NoticeView(
        alert_class="usa-alert--warning", heading=heading, entries=(entry,), note=end.note
    )
