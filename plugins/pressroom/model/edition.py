"""What the public may see at one moment: the only thing that artefacts are made from."""

from dataclasses import dataclass

from pressroom.model.dates import When
from pressroom.model.release import Release
from pressroom.model.site import Site
from pressroom.model.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRelease:
    """A release that the public may see, as it stands now.

    `path` is its address on the site: `releases/2010/03/26/SLUG/`. `body_html` has links and
    media resolved to root-relative addresses; it is empty when the state shows no text.
    `modified` is the last declared change, else the date. `replaced_by_path` is the successor's.
    """

    release: Release
    state: State
    path: str
    body_html: str
    modified: When
    replaced_by_path: str | None = None

    @property
    def lang(self) -> str:
        """Return the release's language."""
        return self.release.lang


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage:
    """A page that is no release, such as About, from content/pages.

    `path` is its address on the site, `about/`; `source_path` is relative to the content folder.
    """

    path: str
    title: str
    description: str
    lang: str
    body_html: str
    source_path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The site, its public releases, newest first (ties broken by id), and standing pages."""

    site: Site
    releases: tuple[PublicRelease, ...]
    standing: tuple[StandingPage, ...] = ()

    @property
    def listed(self) -> tuple[PublicRelease, ...]:
        """Return the releases that lists, sitemaps and entries of feeds show, newest first."""
        return tuple(r for r in self.releases if r.state.shows_text)
