"""Does a feed tell what its releases say, and nothing that the public may not see?"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape
from itertools import pairwise
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from pressroom.checks.feed_content import content_faults, has_text, told
from pressroom.checks.feed_entries import Entry, File, StagedFeed
from pressroom.checks.origin import Origin
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.feed_list import ATOM, FEEDS_PATH, FORMATS
from pressroom.model.site import Site
from pressroom.model.state import State
from pressroom.problems.problem import Problem

STANDING = (State.PUBLISHED, State.CORRECTED)
ARCHIVE = re.compile(rf"{FEEDS_PATH}archive/(\d{{4,}})\.atom\.xml")
# Of documents that are read again and again. Some readers take no more.
LARGEST = 1_000_000
# The order of these is that of changes, and of numbers.
ELSE_ORDERED = (f"{FEEDS_PATH}corrections.", f"{FEEDS_PATH}archive/")


def is_feed(output: str) -> bool:
    """Whether an output path is that of a feed."""
    return output.startswith(FEEDS_PATH) and output.endswith((".xml", ".json"))


def is_archive(output: str) -> bool:
    """Whether an output path is that of an archive document."""
    return ARCHIVE.fullmatch(output) is not None


def scope_of(output: str) -> str:
    """Return what the formats of one scope share: the path without its format."""
    for form in FORMATS:
        output = output.removesuffix(form.ending)
    return output


def check_feed(
    feed: StagedFeed, releases: Iterable[PublicRelease], site: Site, size: int = 0
) -> Iterator[Problem]:
    """Yield where a feed breaks the rules of its format, or differs from the releases it tells."""
    origin = feed.origin
    by_id = {site.tag_of(r.release.identity.id): r for r in releases}
    for fault in feed.faults:
        yield origin.finding("E560", reason=fault)
    expected_url = site.url_of(origin.output)
    self_url = feed.links.get("self")
    if self_url != expected_url:
        yield origin.finding("E545", value=self_url or "unknown", expected=expected_url)
    if size > LARGEST and not is_archive(origin.output):
        yield origin.finding("W572", size=size)
    yield from _check_moments(feed)
    yield from _check_gone(feed, by_id)
    met: set[str] = set()
    for entry in feed.entries:
        public = by_id.get(entry.id)
        if entry.id in met:
            yield origin.finding("E561", value=entry.id)
        elif public is None or _is_told_as_standing(entry, public):
            yield origin.finding("E546", value=entry.id or entry.title)
        else:
            yield from _check_entry(entry, public, feed, site)
        met.add(entry.id)
    for id_ in by_id.keys() - met:
        yield origin.told_of(by_id[id_]).finding("E575", value=id_)


def _check_moments(feed: StagedFeed) -> Iterator[Problem]:
    """Yield where the order of entries, or the moment of the feed, is not theirs."""
    published = [entry.published_at for entry in feed.entries]
    if not feed.origin.output.startswith(ELSE_ORDERED):
        for newer, older in pairwise(published):
            if newer and older and newer < older:
                yield feed.origin.finding("E560", reason="its entries are not newest first")
                break
    changes = [entry.updated_at for entry in feed.entries] + [gone.when_at for gone in feed.gone]
    known = [each for each in changes if each]
    if feed.updated_at and known and feed.updated_at != max(known):
        value, expected = feed.updated_at.isoformat(), max(known).isoformat()
        yield feed.origin.finding("E563", value=value, expected=expected)


def _check_gone(feed: StagedFeed, by_id: dict[str, PublicRelease]) -> Iterator[Problem]:
    """Yield each tombstone of an entry that is still there (RFC 6721 section 3)."""
    ids = set(feed.ids)
    for gone in feed.gone:
        if gone.id in ids or gone.id in by_id:
            yield feed.origin.finding("E569", value=gone.id)


def _is_told_as_standing(entry: Entry, public: PublicRelease) -> bool:
    """Whether a release that was withdrawn, replaced or removed is told as if it still stood."""
    return public.state not in STANDING and entry.title == told(public.release.headline)


def _check_entry(
    entry: Entry, public: PublicRelease, feed: StagedFeed, site: Site
) -> Iterator[Problem]:
    origin, release = feed.origin.told_of(public), public.release
    expected_url, headline = site.url_of(public.path), told(release.headline)
    if entry.url != expected_url:
        yield origin.finding("E547", value=entry.url or "nothing", expected=expected_url)
    if entry.title != headline and public.state in STANDING:
        yield origin.finding("E548", field="title", value=entry.title, expected=headline)
    if not _is_published(entry, release.date, site.zone):
        value, expected = entry.published, release.date.iso
        yield origin.finding("E549", field="date", value=value, expected=expected)
    # No source tells when a release was replaced.
    is_dated = entry.updated_at and public.state is not State.REPLACED
    if is_dated and not _is_changed(entry, public, site.zone):
        expected = public.modified.iso
        yield origin.finding("E562", value=entry.updated, expected=expected)
    lang = entry.lang or feed.lang
    if feed.lang and lang != public.lang:
        yield origin.finding("E573", field="lang", value=lang, expected=public.lang)
    yield from _check_files(entry, public, origin, site)
    if feed.origin.output.endswith(ATOM.ending):
        # The other formats tell the same, or it is found that they do not.
        yield from _check_content(entry, public, origin)


def _check_content(entry: Entry, public: PublicRelease, origin: Origin) -> Iterator[Problem]:
    for fault in content_faults(entry.content):
        yield origin.finding("E564", value=fault)
    is_standing = public.state in STANDING
    if public.body_html and has_text(entry.content, public.body_html) != is_standing:
        yield origin.finding("E565" if is_standing else "E568")
    elif is_standing and not all(has_text(entry.content, escape(t)) for t in _beside(public)):
        yield origin.finding("E565")


def _beside(public: PublicRelease) -> Iterator[str]:
    """Yield what the page of a release tells beside its text: the dek, and whom to ask."""
    release = public.release
    if release.dek:
        yield release.dek
    for contact in release.contacts:
        told_of = (contact.label(release.lang), contact.role, contact.telephone, contact.email)
        yield from filter(None, told_of)


def _check_files(
    entry: Entry, public: PublicRelease, origin: Origin, site: Site
) -> Iterator[Problem]:
    files = public.release.files if public.state in STANDING else ()
    expected = {
        File(
            url=unquote(site.url_of(f"{public.path}{file.name}")),
            media_type=file.media_type,
            length=str(file.size_bytes),
        )
        for file in files
    }
    found = {
        File(url=unquote(file.url), media_type=file.media_type, length=file.length)
        for file in entry.files
    }
    for file in sorted(found ^ expected, key=lambda each: each.url):
        yield origin.finding("E566", value=f"{file.url} ({file.media_type}, {file.length} bytes)")


def _is_published(entry: Entry, date: When, zone: ZoneInfo) -> bool:
    """Whether an entry carries the moment of this date, or one of its day where it is a day."""
    return _is_at(entry.published_at, date, zone)


def _is_changed(entry: Entry, public: PublicRelease, zone: ZoneInfo) -> bool:
    """Whether an entry changed when its release last did, or when it came out, if that is later."""
    at = entry.updated_at
    if at is None or _is_at(at, public.modified, zone):
        return at is not None
    return at == entry.published_at and public.modified.starts_at(zone) <= at


def _is_at(at: datetime | None, when: When, zone: ZoneInfo) -> bool:
    """Whether a moment is this one, or one of this day; feeds have no fractions of seconds."""
    if at is None or at.tzinfo is None:
        return False
    if when.at is None:
        return at.astimezone(zone).date() == when.day
    return at == when.at.replace(microsecond=0)
