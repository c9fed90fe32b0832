"""Does a feed tell what its releases say, and nothing that the public may not see?"""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from pressroom.checks.feed_entries import Entry, StagedFeed
from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.problems.problem import Problem

FORMATS = (".atom.xml", ".rss.xml")
STANDING = (State.PUBLISHED, State.CORRECTED)


def is_feed(output: str) -> bool:
    """Whether an output path is that of a feed."""
    return output.startswith("feeds/") and output.endswith(".xml")


def scope_of(output: str) -> str:
    """Return what Atom and RSS of one scope share: the path without its format."""
    for ending in FORMATS:
        output = output.removesuffix(ending)
    return output


def check_feed(
    feed: StagedFeed, releases: Iterable[PublicRelease], site: Site
) -> Iterator[Problem]:
    """Yield where a feed differs from the releases that it may tell of."""
    origin = feed.origin
    listed = {site.tag_of(r.release.identity.id): r for r in releases}
    expected_url = site.url_of(origin.output)
    if feed.self_url != expected_url:
        yield origin.finding("E545", value=feed.self_url or "unknown", expected=expected_url)
    for entry in feed.entries:
        public = listed.get(entry.id)
        if public is None or _is_told_as_standing(entry, public):
            yield origin.finding("E546", value=entry.id or entry.title)
        else:
            yield from _check_entry(entry, public, origin.told_of(public), site)


def _is_told_as_standing(entry: Entry, public: PublicRelease) -> bool:
    """Whether a release that was withdrawn, replaced or removed is told as if it still stood."""
    return public.state not in STANDING and entry.title == folded(public.release.headline)


def _check_entry(
    entry: Entry, public: PublicRelease, origin: Origin, site: Site
) -> Iterator[Problem]:
    release = public.release
    expected_url, headline = site.url_of(public.path), folded(release.headline)
    if entry.url != expected_url:
        yield origin.finding("E547", value=entry.url or "nothing", expected=expected_url)
    if entry.title != headline and public.state in STANDING:
        yield origin.finding("E548", field="title", value=entry.title, expected=headline)
    if not _is_published(entry, release.date, site.zone):
        value, expected = entry.published, release.date.iso
        yield origin.finding("E549", field="date", value=value, expected=expected)


def _is_published(entry: Entry, date: When, zone: ZoneInfo) -> bool:
    """Whether an entry carries the moment of this date, or one of its day where it is a day.

    Feeds have no fractions of seconds.
    """
    at = entry.published_at
    if at is None or at.tzinfo is None:
        return False
    if date.at is None:
        return at.astimezone(zone).date() == date.day
    return at == date.at.replace(microsecond=0)
