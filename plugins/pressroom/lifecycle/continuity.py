"""Is what the public has seen still told, and is each change of it declared?"""

from collections.abc import Iterable, Iterator, Mapping

from pressroom.lifecycle.visibility import Visibility
from pressroom.model.identity import Pinned
from pressroom.model.record import Record
from pressroom.model.site import Site
from pressroom.problems.problem import Problem, problem


def broken_promises(
    seen: Iterable[tuple[Record, Visibility]],
    pinned: Mapping[str, Pinned],
    site: Site,
    shown_content: str,
) -> Iterator[Problem]:
    """Yield a problem for each published release that became hidden, or changed undeclared."""
    if not pinned:
        return
    for record, visibility in seen:
        known = pinned.get(record.id)
        if known is None:
            continue
        path = f"{shown_content}/{record.path}"
        if not visibility.state.is_public:
            first_on = known.first.published_at.astimezone(site.zone).date()
            yield problem(
                "E245", path, value=record.headline, day=first_on, state=visibility.state.value
            )
        elif known.newest.text_sha256 != record.text_sha256 and not _is_declared(
            record, known, site
        ):
            day = known.newest.published_at.astimezone(site.zone).date()
            yield problem("W246", path, record.title_line, day=day)


def _is_declared(record: Record, known: Pinned, site: Site) -> bool:
    """Whether a correction of the day of the newest public version, or later, is declared."""
    release = record.full_release()
    if release is None:
        return False
    since = known.newest.published_at.astimezone(site.zone).date()
    return any(correction.when.day >= since for correction in release.corrections)
