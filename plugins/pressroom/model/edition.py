"""What the public may see at one moment: the only thing that artefacts are made from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import force_setattr

from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.departure import Departure
from pressroom.model.media import Image
from pressroom.model.release import Release
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.model.vocabulary import Term

SHOWN = {state: state.shows_text for state in State}


class PublicRelease(Struct, frozen=True, kw_only=True):
    """A release that the public may see, as it stands now.

    `path` is its address on the site: `releases/2010/03/26/SLUG/`. `body_html` has links and
    media resolved to root-relative addresses; it is empty when the state shows no text.
    `modified` is the last declared change, else the date.
    """

    release: Release
    state: State
    path: str
    body_html: str
    modified: When

    @property
    def lang(self) -> str:
        """Return the release's language."""
        return self.release.lang

    def has_in_text(self, image: Image, site: Site) -> bool:
        """Whether a picture of the release stands in its text."""
        src = site.href_of(f"{self.path}{image.shown[0]}")
        return f'src="{src}"' in self.body_html


class StandingPage(Struct, frozen=True, kw_only=True):
    """A page that is no release, such as About, from content/pages.

    `path` is its address on the site, `about/`; `source_path` is relative to the content folder.
    """

    path: str
    title: str
    description: str
    lang: str
    body_html: str
    source_path: str


class Members(NamedTuple):
    """The listed releases of a group, newest first, and the term that they share."""

    term: Term
    releases: tuple[Card, ...]


class Edition(Struct, frozen=True, kw_only=True):
    """The site, its public releases, newest first (ties broken by id), and standing pages.

    `listed` are the releases that lists, sitemaps and entries of feeds show, whatever is given.
    `groups` are those that they belong to, by `model/grouping.py`; no other group leaves a trace.
    `news` are those that came out just now (lifecycle/news.py).
    `departures` are what became of those that no longer stand, by id.
    """

    site: Site
    releases: tuple[Card, ...]
    standing: tuple[StandingPage, ...] = ()
    groups: Mapping[str, Members] = field(default_factory=dict)
    listed: tuple[Card, ...] = ()
    news: tuple[Card, ...] = ()
    departures: Mapping[str, Departure] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Choose the releases that show their text, once for all families."""
        force_setattr(self, "listed", tuple([c for c in self.releases if SHOWN[c.state]]))


def members_by_group(releases: Iterable[Card], terms: Mapping[str, Term]) -> dict[str, Members]:
    """Return the groups that listed releases belong to, in the order of these terms of all."""
    found: defaultdict[str, list[Card]] = defaultdict(list)
    for card in releases:
        if SHOWN[card.state]:
            for group in card.groups:
                found[group].append(card)
    return {
        group: Members(term, tuple(found[group])) for group, term in terms.items() if group in found
    }
