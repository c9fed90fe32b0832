"""What may the public see at this moment? All output is made from what passes here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from pressroom.lifecycle.continuity import broken_promises
from pressroom.lifecycle.departures import departures_of
from pressroom.lifecycle.expiry import expiry_of
from pressroom.lifecycle.news import news_of
from pressroom.lifecycle.public import card_of
from pressroom.lifecycle.visibility import PUBLISHED, Visibility, visibilities_of
from pressroom.model.addresses import path_of
from pressroom.model.card import Card
from pressroom.model.edition import Edition, members_by_group
from pressroom.model.identity import Pinned
from pressroom.model.record import Record
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.model.vocabulary import Term
from pressroom.problems.problem import Problem, problem

# By source path: a record, and the card that was made of it alone.
KnownCards = dict[str, tuple[Record, Card]]
HIDDEN = frozenset(state for state in State if not state.is_public)


class Passage(Struct, frozen=True, kw_only=True):
    """What came through the gate.

    `records` are those of the edition's releases, in its order. `states` tells the state of each
    source by its path in the content folder, held ones too: it is for the office's report, never
    for output. `changes_at` is when the edition next changes by itself.
    """

    edition: Edition
    records: tuple[Record, ...]
    states: Mapping[str, State]
    changes_at: datetime | None
    problems: tuple[Problem, ...]


def pass_gate(  # noqa: PLR0913 - all that it judges by
    records: Iterable[Record],
    site: Site,
    now: datetime,
    pinned: Mapping[str, Pinned],
    shown_content: str,
    terms: Mapping[str, Term],
    *,
    known: KnownCards | None = None,
) -> Passage:
    """Return the edition of this moment, and what keeps public releases from standing by it.

    `shown_content` is the content folder as messages name it. `terms` are those of all groups;
    only those that a listed release belongs to pass. Cards that are `known` for the same site are
    taken over, and renewed.
    """
    seen = visibilities_of(records, now, site.zone)
    public = [pair for pair in seen if pair[1] is PUBLISHED or pair[1].state not in HIDDEN]
    public.sort(key=lambda pair: (pair[0].starts_us, pair[0].id), reverse=True)
    lang = site.lang
    paths = {r.id: path_of(r.slug, r.day, r.lang, lang) for r, _ in public}
    if known is None:
        cards = tuple([card_of(r, v, paths, site, now) for r, v in public])
    else:
        cards = tuple([_card_of(r, v, paths, site, now, known) for r, v in public])
    news = news_of(cards, now, site.zone)
    departures = departures_of(cards, now, site.zone)
    edition = Edition(
        site=site,
        releases=cards,
        groups=members_by_group(cards, terms),
        news=news.cards,
        departures=departures.by_id,
    )
    problems = [p for r, _ in public if r.release for p in _hidden(r, paths, seen, shown_content)]
    problems += broken_promises(seen, pinned, site, shown_content)
    expiry = expiry_of(site.security_txt, now)
    moments = (
        *(each.changes_at for each in (news, departures, expiry)),
        *[v.changes_at for _, v in seen if v.changes_at],
    )
    return Passage(
        edition=edition,
        records=tuple([r for r, _ in public]),
        states={r.path: v.state for r, v in seen},
        changes_at=min(filter(None, moments), default=None),
        problems=(*problems, *expiry.problems),
    )


def _card_of(
    record: Record,
    seen: Visibility,
    paths: Mapping[str, str],
    site: Site,
    now: datetime,
    known: KnownCards,
) -> Card:
    last = known.get(record.path)
    if last is not None and last[0] is record:
        return last[1]
    card = card_of(record, seen, paths, site, now)
    if record.release is None:
        # It has no notices and no references, so its card hangs on nothing else.
        known[record.path] = (record, card)
    return card


def _hidden(
    record: Record,
    paths: Mapping[str, str],
    seen: Sequence[tuple[Record, Visibility]],
    shown_content: str,
) -> Iterator[Problem]:
    """Yield a problem for each reference of a public release to one that exists and is hidden."""
    hidden = [(field, target) for field, target in record.references if target not in paths]
    release = record.full_release()
    if not hidden or release is None:
        return
    existing = {other.id for other, _ in seen}
    for field, target in hidden:
        if target in existing:
            path, line = f"{shown_content}/{record.path}", release.source.line_of(field)
            yield problem("E171", path, line, field, value=target)
