"""What does a start tag tell of its page?"""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field

from pressroom.checks.content_model import Opened, Path
from pressroom.checks.page_markup import is_only_followed
from pressroom.checks.page_notes import Note, NotedPage
from pressroom.checks.tag_runs import IrregularError, Tag

# Attributes whose values say what an element is.
DECIDING = {"link": "rel", "meta": "name", "nav": "aria-label", "script": "type"}
CURRENT = "aria-current"


class Telling(Struct, kw_only=True):
    """What the tags of a run tell, by the places of their values in the run.

    `path` are the elements that are open now. What `inside` lists may lead to a place of the page,
    and is noted last; `properties` may hold an address, `source_sets` several. `has_addresses` says
    whether it tells more than notes when all are read, and `has_more` whether more than addresses
    that are followed.
    """

    path: Path
    notes: list[tuple[Note, int | None]] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    followed: list[int] = field(default_factory=list)
    fetched: list[int] = field(default_factory=list)
    properties: list[int] = field(default_factory=list)
    source_sets: list[int] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)
    has_addresses: bool = False
    has_more: bool = False

    def note(self, note: Note, place: int | None = None) -> None:
        """Add a note, with the value at this place if there is one."""
        self.notes.append((note, place))

    def end(self) -> None:
        """Say how much is told, when all tags of the run have been read."""
        self.has_more = bool(self.fetched or self.properties or self.source_sets or self.ids)
        self.has_addresses = self.has_more or bool(self.followed)

    def is_inside(self, role: str) -> bool:
        """Whether an element of this role is open."""
        return any(opened.role == role for opened in self.path)


class StartTag:
    """A start tag, the places of its values in its run, and the values that decide."""

    __slots__ = ("_values", "name", "places")

    def __init__(self, tag: Tag, values: Sequence[str]) -> None:
        """Take the tag, and the values of a run of its kind."""
        self.name = tag.name
        self.places = tag.places
        self._values = values

    def add(self, attribute: str, places: list[int]) -> None:
        """Add the place of a value to the places, if it is there."""
        if (place := self.places.get(attribute)) is not None:
            places.append(place)

    def says(self, attribute: str, value: str) -> bool:
        """Whether a deciding attribute has this value."""
        place = self.places.get(attribute)
        return place is not None and self._values[place] == value

    def kinds(self) -> str:
        """Return the kinds of a link."""
        place = self.places.get("rel")
        return "" if place is None else self._values[place]


def deciding_places(tags: Sequence[Tag]) -> tuple[int, ...]:
    """Return the places of the values of a run that say what its elements are."""
    told = (tag.places.get(name) for tag in tags for name in (DECIDING.get(tag.name, ""), CURRENT))
    return tuple(place for place in told if place is not None)


def read_tag(telling: Telling, tag: StartTag) -> Opened:
    """Add what a start tag tells, and return the element that it opens.

    Raises:
        IrregularError: what it tells depends on more than its run.
    """
    tag.add("id", telling.ids)
    read = READERS.get(tag.name)
    role = (read(telling, tag) if read else None) or ""
    if (role == "step" or telling.is_inside("step")) and tag.says(CURRENT, "page"):
        telling.note(NotedPage.is_current)
    return Opened(tag.name, role, "lang" in tag.places)


def _read_html(telling: Telling, tag: StartTag) -> None:
    if "lang" in tag.places:
        telling.note(NotedPage.has_language, tag.places["lang"])


def _read_anchor(telling: Telling, tag: StartTag) -> str | None:
    tag.add("name", telling.ids)
    if "href" not in tag.places:
        return None
    place = tag.places["href"]
    tag.add("href", telling.followed)
    tag.add("href", telling.inside)
    if not telling.is_inside("step"):
        return None
    telling.note(NotedPage.opens_step_link, place)
    return "step link"


def _read_form(telling: Telling, tag: StartTag) -> None:
    tag.add("action", telling.followed)


def _read_link(telling: Telling, tag: StartTag) -> None:
    if "href" not in tag.places:
        raise IrregularError
    kinds = tag.kinds()
    tag.add("href", telling.followed if is_only_followed(kinds) else telling.fetched)
    if kinds == "canonical":
        telling.note(NotedPage.has_canonical, tag.places["href"])
    elif kinds == "alternate" and "hreflang" in tag.places:
        telling.note(NotedPage.names_language, tag.places["hreflang"])
        telling.note(NotedPage.leads_to_language, tag.places["href"])


def _read_meta(telling: Telling, tag: StartTag) -> None:
    if "content" in tag.places:
        if tag.says("name", "description"):
            telling.note(NotedPage.has_description, tag.places["content"])
        elif tag.says("name", "robots"):
            telling.note(NotedPage.tells_robots, tag.places["content"])
        if "property" in tag.places:
            tag.add("content", telling.properties)


def _read_title(telling: Telling, _: StartTag) -> None:
    telling.note(NotedPage.opens_text)


def _read_headline(telling: Telling, _: StartTag) -> None:
    if telling.inside:
        # These would be noted as if they came after it.
        raise IrregularError
    telling.note(NotedPage.opens_headline)


def _read_script(telling: Telling, tag: StartTag) -> None:
    if "src" in tag.places or not tag.says("type", "application/ld+json"):
        raise IrregularError
    telling.note(NotedPage.opens_text)


def _read_embedded(telling: Telling, tag: StartTag) -> None:
    tag.add("src", telling.fetched)
    tag.add("srcset", telling.source_sets)


def _read_preformatted(telling: Telling, _: StartTag) -> None:
    if telling.is_inside("step"):
        # The HTML Standard takes the first line end out of its text, and libxml2 does not.
        raise IrregularError


def _read_article(telling: Telling, tag: StartTag) -> None:
    if "lang" in tag.places:
        telling.note(NotedPage.opens_article, tag.places["lang"])
    elif any(opened.has_lang for opened in telling.path):
        raise IrregularError
    else:
        telling.note(NotedPage.opens_plain_article)


def _read_time(telling: Telling, tag: StartTag) -> str | None:
    if all(opened.tag != "article" for opened in telling.path) or telling.is_inside("date"):
        return None
    telling.note(NotedPage.has_date, tag.places.get("datetime"))
    return "date"


def _read_navigation(telling: Telling, tag: StartTag) -> str | None:
    if not tag.says("aria-label", "Breadcrumb"):
        return None
    if telling.is_inside("trail"):
        raise IrregularError
    telling.note(NotedPage.opens_trail)
    return "trail"


def _read_item(telling: Telling, _: StartTag) -> str | None:
    if not telling.is_inside("trail"):
        return None
    if telling.is_inside("step"):
        raise IrregularError
    telling.note(NotedPage.opens_step)
    return "step"


Reader = Callable[[Telling, StartTag], str | None]

READERS: Mapping[str, Reader] = {
    "a": _read_anchor,
    "article": _read_article,
    "form": _read_form,
    "h1": _read_headline,
    "html": _read_html,
    "img": _read_embedded,
    "input": _read_embedded,
    "li": _read_item,
    "link": _read_link,
    "meta": _read_meta,
    "nav": _read_navigation,
    "pre": _read_preformatted,
    "script": _read_script,
    "source": _read_embedded,
    "time": _read_time,
    "title": _read_title,
}
# By role, or tag where there is none.
ENDINGS: Mapping[str, Note] = {
    "article": NotedPage.closes_article,
    "date": NotedPage.closes_date,
    "h1": NotedPage.closes_headline,
    "script": NotedPage.closes_block,
    "step": NotedPage.closes_step,
    "step link": NotedPage.closes_step_link,
    "title": NotedPage.closes_title,
}
