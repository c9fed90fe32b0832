"""What do the tags of a page, one after the other, tell of it?"""

from collections.abc import Callable, Iterable

from pressroom.checks.markup import folded
from pressroom.checks.page_markup import TAGS, PageMarkup, ShownArticle, ShownStep
from pressroom.checks.tag_runs import IrregularError, resolved

# What a tag tells; it is given the page, and a value where it tells one.
Note = Callable[["NotedPage", str], None]
# What a run of tags tells: notes, addresses that are followed and fetched, and ids. Plain, since
# some are made for every page.
Texts = tuple[str, ...]
Told = tuple[tuple[tuple[Note, str], ...], Texts, Texts, Texts]


class NotedPage:
    """A page of which note is taken.

    `parts` are its texts and its runs of tags, by turns, and `part` is the number of the run of
    which note is taken now.
    """

    __slots__ = (
        *("_article", "_date", "_is_current", "_lang", "_link", "_link_text", "_step", "_text"),
        *("markup", "part", "parts"),
    )

    def __init__(self, parts: list[bytes]) -> None:
        """Begin with nothing noted."""
        self.parts = parts
        self.part = 0
        self.markup = PageMarkup()
        # The parts in which what is open now began.
        self._text = self._article = self._step = 0
        # Where the first link of a step began and its address, and its text when it has ended.
        self._link: tuple[int, str] | None = None
        self._link_text: str | None = None
        # The part in which the first date of an article began, the date, and its text at its end.
        self._date: tuple[int, str, str | None] | None = None
        self._lang = ""
        self._is_current = False

    def take(self, part: int, told: Iterable[Told]) -> None:
        """Take note of what this part tells."""
        self.part = part
        markup = self.markup
        for notes, followed, fetched, ids in told:
            for note, value in notes:
                note(self, value)
            if followed:
                markup.followed.update(followed)
            if fetched:
                markup.fetched.update(fetched)
            if ids:
                markup.ids.update(ids)

    def has_language(self, lang: str) -> None:
        """Note the language of the html element."""
        self.markup.lang = lang

    def has_description(self, description: str) -> None:
        """Note a description."""
        self.markup.descriptions.append(description)

    def has_canonical(self, address: str) -> None:
        """Note a canonical address."""
        self.markup.canonicals.append(address)

    def tells_robots(self, rules: str) -> None:
        """Note what search engines are told."""
        self.markup.robots.append(rules)

    def names_language(self, lang: str) -> None:
        """Note the language of the address that comes next."""
        self._lang = lang

    def leads_to_language(self, address: str) -> None:
        """Note an address of the same in another language."""
        self.markup.languages.append((self._lang, address))

    def opens_text(self, _: str) -> None:
        """Note that a title, a headline or a block begins."""
        self._text = self.part

    def closes_title(self, _: str) -> None:
        """Note a title."""
        self.markup.titles.append(self._text_between(self._text, self.part))

    def opens_headline(self, _: str) -> None:
        """Note a headline, whose text comes with its end."""
        self._text = self.part
        self.markup.headlines.append("")

    def closes_headline(self, _: str) -> None:
        """Note the text of the headline."""
        self.markup.headlines[-1] = self._text_between(self._text, self.part)

    def closes_block(self, _: str) -> None:
        """Note a block of JSON-LD."""
        if self.part != self._text + 2:
            raise IrregularError
        self.markup.blocks.append(self.parts[self.part - 1].decode())

    def leads_inside(self, _: str) -> None:
        """Note a link to a place of the page."""
        if not self.markup.headlines:
            self.markup.skips += 1

    def opens_article(self, lang: str) -> None:
        """Note that an article begins which says its language."""
        self._article = self.part
        self._date = None
        if self.markup.article is None:
            self.markup.article = ShownArticle("", "", lang, ())

    def opens_plain_article(self, _: str) -> None:
        """Note that an article begins which has the language of the page."""
        self.opens_article(self.markup.lang)

    def has_date(self, date: str) -> None:
        """Note a date in an article."""
        if self._date is None:
            self._date = self.part, date, None

    def closes_date(self, _: str) -> None:
        """Note the text of the first date in an article."""
        if self._date and self._date[2] is None:
            begun, date = self._date[:2]
            self._date = begun, date, self._text_between(begun, self.part)

    def closes_article(self, _: str) -> None:
        """Note the text of the first article."""
        begun = self.markup.article
        if begun and not begun.pieces:
            pieces = self.parts[self._article + 1 : self.part] or (b"",)
            date, words = self._date[1:] if self._date else ("", None)
            self.markup.article = ShownArticle(date, words or "", begun.lang, pieces)

    def opens_trail(self, _: str) -> None:
        """Note that a breadcrumb begins."""
        self.markup.breadcrumbs.append([])

    def opens_step(self, _: str) -> None:
        """Note that a step of a breadcrumb begins."""
        self._step, self._is_current = self.part, False
        self._link = self._link_text = None

    def is_current(self, _: str) -> None:
        """Note that the step is the last one."""
        self._is_current = True

    def opens_step_link(self, address: str) -> None:
        """Note a link of a step; the first one counts."""
        if self._link is None:
            self._link = self.part, address

    def closes_step_link(self, _: str) -> None:
        """Note the text of the first link of a step."""
        if self._link and self._link_text is None:
            self._link_text = self._text_between(self._link[0], self.part)

    def closes_step(self, _: str) -> None:
        """Note a step of a breadcrumb."""
        name, address = self._link_text, self._link[1] if self._link else None
        if name is None:
            name = self._text_between(self._step, self.part)
        self.markup.breadcrumbs[-1].append(ShownStep(name, address, self._is_current))

    def _text_between(self, begun: int, ended: int) -> str:
        """Return the text between two parts, with white space folded."""
        if ended == begun + 2:
            return folded(resolved(self.parts[begun + 1].decode()))
        pieces = self.parts[begun + 1 : ended]
        pieces[1::2] = [b"".join(TAGS.split(b"<%b>" % run)) for run in pieces[1::2]]
        return folded(resolved(b"".join(pieces).decode()))
