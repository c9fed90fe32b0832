"""Do the releases agree with each other and with the ledger?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from pressroom.model.addresses import LONGEST_SLUG, release_path
from pressroom.model.release import Document, Release
from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem
from pressroom.readers.context import ReadingContext
from pressroom.readers.reading import Reading


def shared_ids(documents: Iterable[Document], context: ReadingContext) -> Iterator[Problem]:
    """Yield a problem for each release whose id another one has."""
    owners: dict[str, Document] = {}
    for document in documents:
        release = document.release
        owner = owners.setdefault(release.identity.id, document)
        if owner is not document:
            yield problem(
                "E240",
                context.shown(release.source.path),
                release.source.line_of("id"),
                "id",
                value=release.identity.id,
                other=context.shown(owner.release.source.path),
            )


def shared_addresses(documents: Iterable[Document], context: ReadingContext) -> Iterator[Problem]:
    """Yield a problem, with a slug to write, for each release whose address another one has."""
    addressed = [(_address(document.release, context), document) for document in documents]
    taken = {path for path, _ in addressed}
    owners: dict[str, Document] = {}
    for path, document in addressed:
        release = document.release
        owner = owners.setdefault(path, document)
        if owner is document:
            continue
        proposal = next(r for r in _renamed(release) if _address(r, context) not in taken)
        taken.add(_address(proposal, context))
        yield problem(
            "E241",
            context.shown(release.source.path),
            release.source.line_of("title"),
            "slug",
            value=path,
            other=context.shown(owner.release.source.path),
            proposal=proposal.identity.slug,
        )


def _address(release: Release, context: ReadingContext) -> str:
    return release_path(release.identity, release.lang, context.site.lang)


def _renamed(release: Release) -> Iterator[Release]:
    """Yield the release with `-2`, `-3` and so on at the end of its slug."""
    stem = release.identity.slug[: LONGEST_SLUG - len("-9999")].rstrip("-")
    for number in count(2):
        yield replace(release, identity=replace(release.identity, slug=f"{stem}-{number}"))


def lost(readings: Iterable[Reading], context: ReadingContext) -> Iterator[Problem]:
    """Yield a problem for each published release that no source holds any more."""
    by_id: set[str] = set()
    by_path: dict[str, Reading] = {}
    for reading in readings:
        by_path[reading.source_path] = reading
        if reading.document:
            by_id.add(reading.document.release.identity.id)
    for release_id, pinned in sorted(context.ledger.pinned.items()):
        if release_id in by_id:
            continue
        path = pinned.newest.source_path
        holder = by_path.get(path)
        if holder is None:
            yield problem("E243", context.shown(path), value=release_id, source=context.shown(path))
        elif holder.document:
            source = holder.document.release.source
            found = holder.document.release.identity.id
            yield problem(
                "E242",
                context.shown(path),
                source.line_of("id"),
                "id",
                pinned=release_id,
                value=found,
                key="id",
            )


def unknown_releases(documents: list[Document], context: ReadingContext) -> Iterator[Problem]:
    """Yield a problem for each reference to a release that no source holds."""
    known = {document.release.identity.id for document in documents}
    for document in documents:
        release = document.release
        references = [("", target) for target in release.links]
        references += [("related", target) for target in release.related]
        references += [
            (key, target)
            for key, target in (
                ("replaced_by", release.replaced_by),
                ("translation_of", release.translation_of),
            )
            if target
        ]
        for field, target in references:
            if target not in known:
                yield problem(
                    "E172",
                    context.shown(release.source.path),
                    release.source.line_of(field),
                    field,
                    value=target,
                    suggestion=suggestion(target, known),
                )
