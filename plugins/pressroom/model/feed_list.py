"""Which feeds has an edition? The one list that feeds, pages, OPML and autodiscovery take from."""

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from pressroom.model.edition import Edition
from pressroom.model.grouping import (
    ORGANISATIONS,
    PEOPLE,
    PLACES,
    SECTIONS,
    TOPICS,
    list_path,
    sorting_key,
)
from pressroom.model.languages import autonym_of
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.model.vocabulary import Section

ALL = "all"
CORRECTIONS = "corrections"
LANGUAGES = "languages"
FEEDS_PATH = "feeds/"
OPML_PATH = f"{FEEDS_PATH}feeds.opml"
# What the kinds of feeds are called, in their order.
FEED_GROUPS = {
    ALL: "All releases",
    CORRECTIONS: "All releases",
    SECTIONS: "By section",
    TOPICS: "By topic",
    ORGANISATIONS: "By organization",
    PEOPLE: "By person",
    PLACES: "By place",
    LANGUAGES: "By language",
}
VOCABULARIES = (SECTIONS, TOPICS, ORGANISATIONS, PEOPLE, PLACES)
# A person whom one release names is no reason to subscribe.
FEWEST_OF_PERSON = 3


class FeedFormat(NamedTuple):
    """One of the formats that every feed has: its name, media type and the end of its path."""

    name: str
    media_type: str
    ending: str


ATOM = FeedFormat("Atom", "application/atom+xml", ".atom.xml")
RSS = FeedFormat("RSS", "application/rss+xml", ".rss.xml")
JSON = FeedFormat("JSON", "application/feed+json", ".json")
FORMATS = (ATOM, RSS, JSON)


class OfferedFeed(NamedTuple):
    """A feed that readers can choose.

    `scope` is "all", "corrections", a group such as `topics/trade`, or `languages/es`; it makes id
    and paths. `name` is what it tells of, in the language `name_lang`; no two feeds share it.
    `page_path` is its page for people.
    """

    scope: str
    name: str
    title: str
    lang: str
    page_path: str
    name_lang: str

    @property
    def kind(self) -> str:
        """Return the vocabulary that it is of, or "all", "corrections" or "languages"."""
        return self.scope.partition("/")[0]

    @property
    def place(self) -> str:
        """Return the fragment of its row on the page of feeds."""
        return self.scope.replace("/", "-")

    def path(self, form: FeedFormat) -> str:
        """Return the path of the feed in a format."""
        return f"{FEEDS_PATH}{self.scope}{form.ending}"


def offered_feeds(edition: Edition) -> tuple[OfferedFeed, ...]:
    """Return the feeds of all releases and of corrections, then of groups and of languages.

    An edition that lists no release has none: Atom wants a moment of change. Groups come in the
    order of their vocabularies, and those of one in the order of their names. There are feeds of
    languages where there are two or more.
    """
    if not edition.listed:
        return ()
    return tuple(_offered(edition))


def whole_feed(site: Site) -> OfferedFeed:
    """Return the feed of all releases."""
    return OfferedFeed(ALL, "All releases", site.name, site.lang, "", site.lang)


def section_feed(section: Section, site: Site) -> OfferedFeed:
    """Return the feed of a section."""
    scope = f"{SECTIONS}/{section.id}"
    lang, name = section.named_in(site.lang)
    return _feed(scope, name, site, page_path=list_path(scope), name_lang=lang)


def _offered(edition: Edition) -> Iterator[OfferedFeed]:
    site = edition.site
    yield whole_feed(site)
    if any(card.state is not State.PUBLISHED for card in edition.releases):
        yield _feed(CORRECTIONS, "Corrections", site, page_path=FEEDS_PATH)
    taken: set[str] = set()
    for vocabulary in VOCABULARIES:
        fewest = FEWEST_OF_PERSON if vocabulary == PEOPLE else 1
        named = [
            (*term.named_in(site.lang), group)
            for group, (term, members) in edition.groups.items()
            if group.startswith(f"{vocabulary}/") and len(members) >= fewest
        ]
        for lang, label, group in sorted(named, key=lambda each: (sorting_key(each[1]), each[2])):
            name = f"{label} ({group.partition('/')[2]})" if label in taken else label
            taken.add(name)
            yield _feed(group, name, site, page_path=list_path(group), name_lang=lang)
    languages = sorted(set(map(attrgetter("lang"), edition.listed)))
    if len(languages) > 1:
        for lang in languages:
            name = autonym_of(lang)
            name = f"{name} ({lang})" if name in taken else name
            taken.add(name)
            scope = f"{LANGUAGES}/{lang.lower()}"
            yield _feed(scope, name, site, page_path="", name_lang=lang)._replace(lang=lang)


def _feed(
    scope: str, name: str, site: Site, *, page_path: str, name_lang: str | None = None
) -> OfferedFeed:
    title = f"{site.name} – {name}"
    return OfferedFeed(scope, name, title, site.lang, page_path, name_lang or site.lang)
