"""What do runs of tags tell that differ in addresses and texts only?"""

from collections.abc import Sequence

from pressroom.checks import content_model
from pressroom.checks.content_model import Path
from pressroom.checks.page_markup import addresses_of_set, is_address
from pressroom.checks.page_notes import NotedPage, Told
from pressroom.checks.run_tags import ENDINGS, StartTag, Telling, read_tag
from pressroom.checks.tag_runs import COMMENTED, DOCTYPE, IrregularError, Tag

# What is looked at in these has to be given in quotation marks.
WATCHED = frozenset(
    "action aria-current aria-label content datetime href hreflang id lang name rel src srcset "
    "type".split()
)


class RunTemplate:
    """What all runs of one skeleton tell where the same elements are open.

    `path` are the elements that are open at its end.
    """

    __slots__ = ("_notes", "_telling", "path")

    def __init__(self, path: Path, tags: Sequence[Tag], values: Sequence[str]) -> None:
        """Take the elements that are open, the tags, and the values of one of the runs.

        Raises:
            IrregularError: parsers may differ about the tree that it makes.
        """
        self.path = path
        self._telling = Telling(path=path)
        for tag in tags:
            if tag.is_closing:
                self._close(tag.name)
            elif tag.name == DOCTYPE:
                self._declare()
            elif tag.name == COMMENTED:
                self._comment()
            else:
                self._open(tag, values)
        self._telling.end()
        # Most notes have no value, and are the same for all runs.
        has_values = any(place is not None for _, place in self._telling.notes)
        self._notes = None if has_values else tuple((n, "") for n, _ in self._telling.notes)

    def told(self, values: Sequence[str]) -> Told:
        """Return what the run with these values tells."""
        telling, notes = self._telling, self._notes
        if notes is None:
            notes = tuple([(n, "" if i is None else values[i]) for n, i in telling.notes])
        for i in telling.inside:
            if values[i].startswith("#"):
                notes = (*notes, (NotedPage.leads_inside, values[i]))
        if not telling.has_addresses:
            return notes, (), (), ()
        followed = [values[i] for i in telling.followed]
        if not telling.has_more:
            return notes, tuple(followed), (), ()
        followed += [values[i] for i in telling.properties if is_address(values[i])]
        fetched = [values[i] for i in telling.fetched]
        for i in telling.source_sets:
            fetched += addresses_of_set(values[i])
        return notes, tuple(followed), tuple(fetched), tuple([values[i] for i in telling.ids])

    def _declare(self) -> None:
        if self.path != content_model.BEGIN:
            raise IrregularError
        self.path = content_model.DECLARED

    def _comment(self) -> None:
        if self.path[-1].tag in content_model.TEXT_ONLY:
            raise IrregularError

    def _close(self, tag: str) -> None:
        opened, path = self.path[-1], content_model.above(self.path, tag)
        if path is None:
            raise IrregularError
        self.path = path
        if note := ENDINGS.get(opened.role or opened.tag):
            self._telling.note(note)

    def _open(self, tag: Tag, values: Sequence[str]) -> None:
        is_void = tag.name in content_model.VOID
        if not content_model.may_open(self.path, tag.name) or (tag.is_closed and not is_void):
            raise IrregularError
        for attribute, place in tag.places.items():
            if attribute == "style" or attribute.startswith("on"):
                raise IrregularError
            if place is None and attribute in WATCHED:
                raise IrregularError
        self._telling.path = self.path
        opened = read_tag(self._telling, StartTag(tag, values))
        if not is_void:
            self.path = content_model.below(self.path, opened)
