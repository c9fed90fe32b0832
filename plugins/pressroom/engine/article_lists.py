"""In what order do releases and Pelican's own articles come, and what are their categories?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pressroom.model.card import Card

if TYPE_CHECKING:
    from pressroom.engine.article_views import Shelf


class Articles(Sequence[Any]):
    """Releases and Pelican's own articles, newest first; of one moment, releases come first.

    Views are made while one iterates, and are not kept. A slice is a list.
    """

    def __init__(
        self, shelf: "Shelf", cards: Sequence[Card], own: Sequence[Any] = (), *, is_turned: bool
    ) -> None:
        """Take cards, newest first, and Pelican's `own` articles in any order.

        `is_turned` says that the oldest comes first.
        """
        self._shelf = shelf
        self._cards = cards
        self.own = own
        self._is_turned = is_turned

    def __len__(self) -> int:
        self._shelf.were_asked = True
        return len(self._cards) + len(self._sorted)

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401 - a number or a slice, as of any list
        count = len(self)
        if isinstance(index, slice):
            return [self._at(i, count) for i in range(*index.indices(count))]
        place = index + count if index < 0 else index
        if not 0 <= place < count:
            msg = f"there are {count} articles, and none at {index}"
            raise IndexError(msg)
        return self._at(place, count)

    def __iter__(self) -> Iterator[Any]:
        count = len(self)
        return (self._at(i, count) for i in range(count))

    def __add__(self, others: Iterable[Any]) -> list[Any]:
        return [*self, *others]

    def __radd__(self, others: Iterable[Any]) -> list[Any]:
        return [*others, *self]

    def _at(self, index: int, count: int) -> Any:  # noqa: ANN401 - a view or an Article
        place = count - 1 - index if self._is_turned else index
        earlier = bisect_left(self._places, place)
        if earlier < len(self._places) and self._places[earlier] == place:
            return self._sorted[earlier]
        return self._shelf.view_of(self._cards[place - earlier])

    @cached_property
    def _sorted(self) -> list[Any]:
        return sorted(self.own, key=lambda article: article.date, reverse=True)

    @cached_property
    def _places(self) -> list[int]:
        """Return where Pelican's own articles stand among all."""
        zone = self._shelf.site.zone
        return [
            rank
            + bisect_right(
                self._cards,
                -article.date.timestamp(),
                key=lambda card: -card.date.starts_at(zone).timestamp(),
            )
            for rank, article in enumerate(self._sorted)
        ]


class Categories(Sequence[tuple[Any, Sequence[Any]]]):
    """Pelican's own categories and the sections, each with its articles, by their slugs."""

    def __init__(
        self, shelf: "Shelf", own: Iterable[tuple[Any, Sequence[Any]]], *, is_turned: bool
    ) -> None:
        """Take Pelican's own; `is_turned` says that the last slug comes first."""
        self._shelf = shelf
        self._own = own
        self._is_turned = is_turned

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401 - a number or a slice, as of any list
        return self._found[index]

    @cached_property
    def _found(self) -> list[tuple[Any, Sequence[Any]]]:
        """Return them all; a category and a section of one slug are one."""
        shelf = self._shelf
        shelf.were_asked = True
        sections: dict[str, list[Card]] = {}
        for card in shelf.listed:
            sections.setdefault(card.section.id, []).append(card)
        found = {category.slug: (category, own) for category, own in self._own}
        for slug, cards in sections.items():
            category, own = found.get(slug) or (shelf.category_of(cards[0]), ())
            found[slug] = (category, Articles(shelf, cards, own, is_turned=False))
        return sorted(found.values(), key=lambda pair: pair[0], reverse=self._is_turned)
