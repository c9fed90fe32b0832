"""Is what the public has seen still told, and is each change of it declared?"""

from collections.abc import Iterable, Iterator, Mapping

from pressroom.lifecycle.visibility import Visibility
from pressroom.model.identity import Pinned
from pressroom.model.release import Document, Release
from pressroom.model.site import Site
from pressroom.problems.problem import Problem, problem


def broken_promises(
    seen: Iterable[tuple[Document, Visibility]],
    pinned: Mapping[str, Pinned],
    site: Site,
    shown_content: str,
) -> Iterator[Problem]:
    """Yield a problem for each published release that became hidden, or changed undeclared."""
    if not pinned:
        return
    for document, visibility in seen:
        release = document.release
        known = pinned.get(release.identity.id)
        if known is None:
            continue
        path = f"{shown_content}/{release.source.path}"
        first_on = known.first.published_at.astimezone(site.zone).date()
        if not visibility.state.is_public:
            yield problem(
                "E245", path, value=release.headline, day=first_on, state=visibility.state.value
            )
        elif known.newest.text_sha256 != release.text_sha256 and not _is_declared(
            release, known, site
        ):
            day = known.newest.published_at.astimezone(site.zone).date()
            yield problem("W246", path, release.source.line_of("title"), day=day)


def _is_declared(release: Release, known: Pinned, site: Site) -> bool:
    """Whether a correction of the day of the newest public version, or later, is declared."""
    since = known.newest.published_at.astimezone(site.zone).date()
    return any(correction.when.day >= since for correction in release.corrections)
