"""Which other releases does the page of a release lead to?

What a page shows of others is bounded, and a release that comes later changes no older page but
that of its neighbour: what is told as related came out before.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from pressroom.model.card import Card
from pressroom.model.edition import Edition
from pressroom.model.grouping import TOPICS
from pressroom.model.state import State

# Headline, path and language. A plain tuple, since there are some for each release, and each is
# written out for the key of its page.
Named = tuple[str, str, str]
# As many earlier releases on its topics does a page lead to.
MOST_RELATED = 3


class Surroundings(NamedTuple):
    """What the page of a release shows of others.

    `translations` are language and path, in order; `successor` has its date as ISO text too. The
    office has named the releases that are `cited` itself; `original` is the path of the one that
    the release translates.
    """

    newer: Named | None = None
    older: Named | None = None
    related: tuple[Named, ...] = ()
    translations: tuple[tuple[str, str], ...] = ()
    successor: tuple[str, str, str, str] | None = None
    cited: tuple[Named, ...] = ()
    original: str | None = None


NOTHING = Surroundings()


def surroundings_of(edition: Edition) -> dict[str, Surroundings]:
    """Return what each listed or replaced release leads to, by its path."""
    listed = edition.listed
    links = [(card.headline, card.path, card.lang) for card in listed]
    newer, older = [None, *links[:-1]], [*links[1:], None]
    earlier = _earlier_on_topics(listed, links)
    # In the order of the fields: there is one for each release.
    new = tuple.__new__
    around = {
        link[1]: new(Surroundings, (n, o, related, (), None, (), None))
        for link, n, o, related in zip(links, newer, older, earlier, strict=False)
    }
    declared = [card for card in edition.releases if card.references]
    if declared:
        _add_declared(around, declared, {card.id: card for card in edition.releases})
    return around


def _earlier_on_topics(listed: Sequence[Card], links: Sequence[Named]) -> list[tuple[Named, ...]]:
    """Return the last releases before each that share a topic with it, newest first."""
    prefix = f"{TOPICS}/"
    groups = set(chain.from_iterable([card.groups for card in listed]))
    topics = {group for group in groups if group.startswith(prefix)}
    if not topics:
        return [()] * len(listed)
    last: dict[str, tuple[int, ...]] = dict.fromkeys(topics, ())
    found: list[tuple[Named, ...]] = []
    for place in range(len(listed) - 1, -1, -1):
        earlier: list[int] = []
        for group in listed[place].groups:
            if group in topics:
                before = last[group]
                earlier += before
                last[group] = (place, *before[: MOST_RELATED - 1])
        # Each of them once, and those that came out last: their places are the lowest.
        nearest = sorted(set(earlier))[:MOST_RELATED] if earlier else ()
        found.append(tuple([links[each] for each in nearest]))
    return found[::-1]


def _add_declared(
    around: dict[str, Surroundings], declared: Sequence[Card], by_id: Mapping[str, Card]
) -> None:
    """Add related releases that the office names, translations, and what replaced a release."""
    translations = _translations(declared, by_id)
    for card in declared:
        told = around.get(card.path, NOTHING)
        named = [by_id[target] for field, target in card.references if field == "related"]
        related = [
            (c.headline, c.path, c.lang) for c in named if c.state.shows_text and c is not card
        ]
        if related and card.state.shows_text:
            cited = tuple(dict.fromkeys(related))
            told = told._replace(related=tuple(dict.fromkeys((*cited, *told.related))), cited=cited)
        for field, target in card.references:
            if field == "translation_of" and _is_shown(by_id[target]):
                told = told._replace(original=by_id[target].path)
        if card.state is State.REPLACED:
            told = told._replace(successor=_successor_of(card, by_id))
        around[card.path] = told
    for path, languages in translations.items():
        if path in around:
            told, own = around[path], {other for _, other in languages}
            around[path] = told._replace(
                related=_without(own, told.related),
                cited=_without(own, told.cited),
                translations=languages,
            )


def _without(paths: Container[str], links: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(link for link in links if link[1] not in paths)


def _successor_of(card: Card, by_id: Mapping[str, Card]) -> tuple[str, str, str, str] | None:
    targets = [by_id[target] for field, target in card.references if field == "replaced_by"]
    return next(((c.headline, c.path, c.lang, c.date.iso) for c in targets), None)


def _translations(
    declared: Sequence[Card], by_id: Mapping[str, Card]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return, by path, the other releases that tell the same in other languages."""
    original = dict(_originals(declared))
    families: dict[str, dict[str, Card]] = {}
    for id_ in original:
        first, passed = id_, {id_}
        while first in original and original[first] not in passed:
            first = original[first]
            passed.add(first)
        family = families.setdefault(first, {})
        family.update({each: by_id[each] for each in (id_, first)})
    return {
        card.path: tuple(
            sorted((c.lang, c.path) for c in members.values() if c is not card and _is_shown(c))
        )
        for members in families.values()
        for card in members.values()
    }


def _originals(declared: Sequence[Card]) -> Iterator[tuple[str, str]]:
    """Yield a translation's id, and the id of what it translates."""
    for card in declared:
        for field, target in card.references:
            if field == "translation_of":
                yield card.id, target


def _is_shown(card: Card) -> bool:
    return card.state.shows_text
