"""What is told above a release that no longer stands as it was published?"""

from collections.abc import Iterator
from dataclasses import dataclass

from pressroom.model.edition import PublicRelease
from pressroom.model.notices import Removal, Withdrawal
from pressroom.model.site import Link, Site
from pressroom.model.state import State
from pressroom.pages.views import DateView, LinkView, date_view_of, link_view_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeEntry:
    """What was done and when; `kind` is the kind of a change."""

    date: DateView
    text: str
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """A notice; `alert_class` is the class that gives it its colour, whole."""

    alert_class: str
    heading: str
    entries: tuple[NoticeEntry, ...] = ()
    note: str | None = None
    link: LinkView | None = None


def notices_of(public: PublicRelease, site: Site) -> tuple[NoticeView, ...]:
    """Return the notices of a release: what became of it, then the changes of its text."""
    return tuple(_notices(public, site))


def _notices(public: PublicRelease, site: Site) -> Iterator[NoticeView]:
    release = public.release
    if public.state is State.REMOVED and release.removed:
        yield _end_of("This release was removed", release.removed, release.lang)
    elif public.state is State.REPLACED:
        path = public.replaced_by_path
        successor = None if path is None else Link(name="Read the new release", path=path)
        yield NoticeView(
            alert_class="usa-alert--info",
            heading="This release was replaced by another one",
            link=link_view_of(successor, site),
        )
    elif public.state is State.WITHDRAWN and release.withdrawn:
        yield _end_of("This release was withdrawn", release.withdrawn, release.lang)
    changes = tuple(
        NoticeEntry(
            date=date_view_of(correction.when, release.lang),
            text=correction.note,
            kind=correction.kind,
        )
        for correction in release.corrections
        if correction.kind != "minor"
    )
    if changes and public.state.shows_text:
        yield NoticeView(
            alert_class="usa-alert--info",
            heading="This release was changed after it was published",
            entries=changes,
        )


def _end_of(heading: str, end: Withdrawal | Removal, lang: str) -> NoticeView:
    entry = NoticeEntry(date=date_view_of(end.when, lang), text=end.reason)
    return NoticeView(
        alert_class="usa-alert--warning", heading=heading, entries=(entry,), note=end.note
    )
