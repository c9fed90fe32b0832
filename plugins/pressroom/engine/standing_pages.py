"""Which files of the content are standing pages, and what is in them?"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from pressroom.model.edition import StandingPage
from pressroom.model.site import FrameLink, Site
from pressroom.problems.problem import Problem, problem
from pressroom.readers.site import site_of
from pressroom.readers.standing import read_standing_page


def is_page(path: Path, settings: Mapping[str, Any]) -> bool:
    """Whether a file of the content folder lies where pages lie, and not articles."""
    return any(path.is_relative_to(folder) for folder in settings["PAGE_PATHS"])


def standing_page(
    path: Path, settings: Mapping[str, Any]
) -> tuple[StandingPage, tuple[Problem, ...]]:
    """Return one page of content/pages, as we read it, and warnings about it.

    Raises:
        SourceError: it cannot be published.
    """
    relative = path.relative_to(settings["PATH"]).as_posix()
    shown = f"{Path(settings['PATH']).name}/{relative}"
    return read_standing_page(path.read_bytes(), relative, shown, site_of(settings).lang)


def strange_pages(content: Path, folders: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each file in these folders of the content that is no Markdown."""
    for folder in folders:
        for path in sorted((content / folder).rglob("*")):
            if path.is_file() and path.suffix != ".md" and not path.name.startswith("."):
                shown = f"{content.name}/{path.relative_to(content).as_posix()}"
                yield problem("E330", shown, value=path.name)


def with_navigation(site: Site, pages: Iterable[StandingPage]) -> Site:
    """Return the site with the navigation of the settings, else all releases and each page."""
    if site.navigation is not None:
        return site
    releases = FrameLink(name="Releases", address="releases/")
    links = (FrameLink(name=page.title, address=page.path) for page in pages)
    return replace(site, navigation=(releases, *links))
