"""Which page has each release, how is it told from the others, and what lies around it?"""

from collections.abc import Iterator

from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.page import Page, PageKind
from pressroom.model.release import Release
from pressroom.model.site import Link, Site
from pressroom.model.state import State
from pressroom.model.trail import Crumb
from pressroom.pages.cards import section_path
from pressroom.pages.date_words import day_text, when_text
from pressroom.pages.groups import RELEASES


def release_pages_of(edition: Edition, taken: frozenset[str]) -> Iterator[Page]:
    """Yield a page for each public release; no title is one of those that are taken."""
    site, listed = edition.site, edition.listed
    titles = titles_of(edition, taken)
    links = [
        Link(name=public.release.headline, path=public.path, lang=public.lang) for public in listed
    ]
    newer = dict(zip((link.path for link in links[1:]), links, strict=False))
    older = dict(zip((link.path for link in links), links[1:], strict=False))
    sections = {public.release.section.id for public in listed}
    for public in edition.releases:
        release = public.release
        yield Page(
            kind=PageKind.RELEASE,
            path=public.path,
            title=titles[public.path],
            description=_description(public),
            lang=release.lang,
            ancestors=(_middle_crumb(release, site, sections),),
            release=public,
            newer=newer.get(public.path),
            older=older.get(public.path),
            changed=public.modified,
            is_indexed=public.state.shows_text,
            source_path=f"content/{release.source.path}",
        )


def titles_of(edition: Edition, taken: frozenset[str]) -> dict[str, str]:
    """Return a title for each release, by its path, of which no two are the same.

    It is the headline; where an older release or another page has it already, the date is added,
    and where that is not enough, the id. So a new release never changes the title of an old one.
    """
    used = set(taken)
    titles = {}
    for public in reversed(edition.releases):
        release = public.release
        date = when_text(release.date, release.lang)
        choices = (
            release.headline,
            f"{release.headline} ({date})",
            f"{release.headline} ({date}, {release.identity.id})",
        )
        title = next((choice for choice in choices if choice not in used), choices[-1])
        used.add(title)
        titles[public.path] = title
    return titles


def _middle_crumb(release: Release, site: Site, sections: set[str]) -> Crumb:
    """Return the section's list, or that of all releases where the section has none."""
    if release.section.id not in sections:
        return RELEASES
    return Crumb(name=release.section.label(site.lang), path=section_path(release.section.id))


def _description(public: PublicRelease) -> str:
    """Return the summary; where the text is not shown, only what became of it."""
    if public.state.shows_text:
        return public.release.summary
    day = day_text(public.release.date.day, "en")
    became = "replaced" if public.state is State.REPLACED else "removed"
    return f"This release of {day} was {became}."
