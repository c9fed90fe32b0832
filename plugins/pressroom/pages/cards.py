"""What does a list show of its releases?"""

from collections.abc import Sequence

from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.page import Card, Listing
from pressroom.model.site import Link, Site

SECTIONS_PATH = "sections/"


def section_path(section_id: str) -> str:
    """Return the path of a section's list."""
    return f"{SECTIONS_PATH}{section_id}/"


def card_of(public: PublicRelease, site: Site) -> Card:
    """Return what lists show of a release; the section is named in the site's language."""
    release = public.release
    return Card(
        id=release.identity.id,
        headline=release.headline,
        path=public.path,
        date=release.date,
        section=Link(name=release.section.label(site.lang), path=section_path(release.section.id)),
        lang=release.lang,
        state=public.state,
        summary=release.summary,
    )


def listing_of(
    releases: Sequence[PublicRelease],
    site: Site,
    *,
    scope: str,
    groups: tuple[Link, ...] = (),
    newer: Link | None = None,
    older: Link | None = None,
) -> Listing:
    """Return the list of these releases, which come newest first."""
    return Listing(
        cards=tuple(card_of(public, site) for public in releases),
        first_on=releases[-1].release.date.day if releases else None,
        last_on=releases[0].release.date.day if releases else None,
        newer=newer,
        older=older,
        groups=groups,
        scope=scope,
    )


def changed_of(releases: Sequence[PublicRelease], site: Site) -> When | None:
    """Return the last declared change of any of these releases, None when there are none."""
    return max(
        (public.modified for public in releases),
        key=lambda modified: modified.starts_at(site.zone),
        default=None,
    )
