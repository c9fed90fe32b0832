"""What stands in a page? What its checks ask of it, as plain data."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from re import compile as pattern
from typing import NamedTuple

from msgspec import Struct, field

# Every other kind of link element makes the browser fetch what it names.
NOT_FETCHED = frozenset(
    ("canonical", "alternate", "license", "author", "help", "next", "prev", "search", "me")
)
ADDRESS = pattern(r"(?i:https?)://\S+")
TAGS = pattern(rb'<(?:[^">]|"[^"]*")*>')


class ShownStep(NamedTuple):
    """A step of a breadcrumb: its text, and the address of its first link, as written.

    A step with a link is called by the link's text.
    """

    name: str
    address: str | None
    is_current: bool


class ShownArticle(Struct, frozen=True):
    """The first article of a page.

    `date` is that of its first time element, empty without one, and `date_words` the text of it.
    `lang` is that of the nearest element that says one. `pieces` are its text and the tags in
    between, by turns, in UTF-8, as they are written in the page.
    """

    date: str
    date_words: str
    lang: str
    pieces: Sequence[bytes]

    @property
    def text(self) -> str:
        """Return all of its text."""
        texts = self.pieces[::2]
        tags = (b"".join(TAGS.split(b"<%b>" % run)) for run in self.pieces[1::2])
        whole = b"".join(piece for pair in zip(texts, (*tags, b""), strict=True) for piece in pair)
        return unescape(whole.decode())

    def shows(self, name: str) -> bool:
        """Whether its text has this name in it.

        Asked of one piece after the other first: it stands near the top, and the text is long.
        """
        for piece in self.pieces[::2]:
            if name in (unescape(piece.decode()) if b"&" in piece else piece.decode()):
                return True
        return name in self.text


class PageMarkup(Struct, kw_only=True):
    """What was met in a page, in document order.

    `lang` is the language of the html element, empty when it has none. `titles` and `headlines` are
    texts, with white space folded. `robots` are what search engines are told, and `languages` the
    addresses of the same in other languages, each after its language; `skips` counts the links to
    places of the page that end before the first headline. `breadcrumbs` are the steps of each.
    `blocks` are the texts of JSON-LD, `scripts` what runs, `handlers` the names of event handlers,
    `styles` the texts of styles, `foreign` the names of elements that show something else.
    `followed` are the addresses that a reader may follow and `fetched` those that the browser
    fetches by itself, as written. `ids` are what fragments can name.
    """

    lang: str = ""
    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    canonicals: list[str] = field(default_factory=list)
    robots: list[str] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    skips: int = 0
    breadcrumbs: list[list[ShownStep]] = field(default_factory=list)
    article: ShownArticle | None = None
    blocks: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    followed: set[str] = field(default_factory=set)
    fetched: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)


def is_address(content: str) -> bool:
    """Whether a property is an address; a headline may hold one, and be none."""
    return "://" in content and ADDRESS.fullmatch(content.strip()) is not None


@lru_cache(64)
def is_only_followed(kinds: str) -> bool:
    """Whether a browser leaves alone what a link element of these kinds names."""
    return NOT_FETCHED.issuperset(kinds.split())


def addresses_of_set(source_set: str) -> Iterator[str]:
    """Yield the addresses that a set of sources names."""
    for source in source_set.split(","):
        if source.strip():
            yield source.split()[0]
