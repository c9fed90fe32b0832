"""What may the public see at this moment? All output is made from what passes here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from pressroom.lifecycle.continuity import broken_promises
from pressroom.lifecycle.links import resolve_links
from pressroom.lifecycle.visibility import Visibility, due_notices, modified_of, visibility_of
from pressroom.model.addresses import release_path
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.identity import Pinned
from pressroom.model.release import Document, Release
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.problems.problem import Problem, problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What came through the gate.

    `states` tells the state of each source by its path in the content folder, held ones too: it
    is for the office's report, never for output. `changes_at` is when the edition next changes
    by itself.
    """

    edition: Edition
    states: Mapping[str, State]
    changes_at: datetime | None
    problems: tuple[Problem, ...]


def pass_gate(
    documents: Iterable[Document],
    site: Site,
    now: datetime,
    pinned: Mapping[str, Pinned],
    shown_content: str,
) -> Passage:
    """Return the edition of this moment, and what keeps public releases from standing by it.

    `shown_content` is the content folder as messages name it.
    """
    seen = [(d, visibility_of(d.release, now, site.zone)) for d in documents]
    public = [(d, v) for d, v in seen if v.state.is_public]
    paths = {
        d.release.identity.id: release_path(d.release.identity, d.release.lang, site.lang)
        for d, _ in public
    }
    releases = sorted(
        (_public_release(d, v, paths, site, now) for d, v in public),
        key=lambda r: (r.release.date.starts_at(site.zone), r.release.identity.id),
        reverse=True,
    )
    changes = [v.changes_at for _, v in seen if v.changes_at]
    problems = [
        p for d, _ in public for p in _hidden_targets(d.release, paths, seen, shown_content)
    ]
    problems += broken_promises(seen, pinned, site, shown_content)
    return Passage(
        edition=Edition(site=site, releases=tuple(releases)),
        states={d.release.source.path: v.state for d, v in seen},
        changes_at=min(changes, default=None),
        problems=tuple(problems),
    )


def _public_release(
    document: Document, seen: Visibility, paths: Mapping[str, str], site: Site, now: datetime
) -> PublicRelease:
    release = due_notices(document.release, now, site.zone)
    path = paths[release.identity.id]
    body = document.body_html if seen.state.shows_text else ""
    return PublicRelease(
        release=release,
        state=seen.state,
        path=path,
        body_html=resolve_links(body, path, paths, site),
        modified=modified_of(release, now, site.zone),
        replaced_by_path=paths.get(release.replaced_by) if release.replaced_by else None,
    )


def _hidden_targets(
    release: Release,
    paths: Mapping[str, str],
    seen: Iterable[tuple[Document, Visibility]],
    shown_content: str,
) -> Iterator[Problem]:
    """Yield a problem for each reference of a public release to one that exists and is hidden."""
    targets = [("", target) for target in release.links]
    targets += [("related", target) for target in release.related]
    single = (("replaced_by", release.replaced_by), ("translation_of", release.translation_of))
    targets += [(field, target) for field, target in single if target]
    hidden = [(field, target) for field, target in targets if target not in paths]
    if not hidden:
        return
    existing = {d.release.identity.id for d, _ in seen}
    for field, target in hidden:
        if target in existing:
            yield problem(
                "E171",
                f"{shown_content}/{release.source.path}",
                release.source.line_of(field),
                field,
                value=target,
            )
