"""Do the releases agree with each other and with the ledger?"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import count
from operator import attrgetter

from pressroom.model.addresses import LONGEST_SLUG, path_of
from pressroom.model.record import Record
from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem
from pressroom.readers.context import ReadingContext
from pressroom.readers.ledger import comparable
from pressroom.readers.reading import Outcome


def shared_ids(records: Collection[Record], context: ReadingContext) -> Iterator[Problem]:
    """Yield a problem for each release whose id another one has."""
    if len(set(map(attrgetter("id"), records))) == len(records):
        return
    owners: dict[str, Record] = {}
    for record in records:
        owner = owners.setdefault(record.id, record)
        if owner is not record:
            yield problem(
                "E240",
                context.shown(record.path),
                record.id_line,
                "id",
                value=record.id,
                other=context.shown(owner.path),
            )


def shared_addresses(records: Collection[Record], context: ReadingContext) -> Iterator[Problem]:
    """Yield a problem, with a slug to write, for each release whose address another one has."""
    if len(set(map(attrgetter("slug"), records))) == len(records):
        return
    # Few have a slug that others have too, and most of those differ in day.
    slugs = Counter(map(attrgetter("slug"), records))
    shared = [r for r in records if slugs[r.slug] > 1]
    if len(set(map(attrgetter("slug", "day"), shared))) == len(shared):
        return
    site_lang = context.site.lang
    addressed = [(path_of(r.slug, r.day, r.lang, site_lang), r) for r in records]
    taken = {path for path, _ in addressed}
    if len(taken) == len(addressed):
        return
    owners: dict[str, Record] = {}
    for path, record in addressed:
        owner = owners.setdefault(path, record)
        if owner is record:
            continue
        for slug in _renamed(record.slug):
            proposed = path_of(slug, record.day, record.lang, site_lang)
            if proposed not in taken:
                break
        taken.add(proposed)
        yield problem(
            "E241",
            context.shown(record.path),
            record.title_line,
            "slug",
            value=path,
            other=context.shown(owner.path),
            proposal=slug,
        )


def _renamed(slug: str) -> Iterator[str]:
    """Yield the slug with `-2`, `-3` and so on at its end."""
    stem = slug[: LONGEST_SLUG - len("-9999")].rstrip("-")
    for number in count(2):
        yield f"{stem}-{number}"


def lost(outcomes: Iterable[Outcome], context: ReadingContext) -> Iterator[Problem]:
    """Yield a problem for each published release that no source holds any more."""
    if not context.ledger.pinned:
        return
    by_id: set[str] = set()
    by_path: dict[str, Outcome] = {}
    for outcome in outcomes:
        by_path[comparable(outcome.source_path)] = outcome
        if outcome.record:
            by_id.add(outcome.record.id)
    for release_id, pinned in sorted(context.ledger.pinned.items()):
        if release_id in by_id:
            continue
        path = pinned.newest.source_path
        holder = by_path.get(comparable(path))
        if holder is None:
            yield problem("E243", context.shown(path), value=release_id, source=context.shown(path))
        elif holder.record:
            yield problem(
                "E242",
                context.shown(path),
                holder.record.id_line,
                "id",
                pinned=release_id,
                value=holder.record.id,
                key="id",
            )


def unknown_releases(records: list[Record], context: ReadingContext) -> Iterator[Problem]:
    """Yield a problem for each reference to a release that no source holds."""
    referring = [record for record in records if record.release]
    if not referring:
        return
    known = {record.id for record in records}
    for record in referring:
        release = record.full_release()
        for field, target in record.references:
            if target not in known and release is not None:
                yield problem(
                    "E172",
                    context.shown(record.path),
                    release.source.line_of(field),
                    field,
                    value=target,
                    suggestion=suggestion(target, known),
                )
