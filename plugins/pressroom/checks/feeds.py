"""Do the feeds tell what the releases say, and nothing that the public may not see?"""

from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from pressroom.checks.feed_entries import Entry, StagedFeed, read_feed
from pressroom.checks.local_addresses import check_local_addresses
from pressroom.checks.markup import folded
from pressroom.checks.origin import UnreadableError
from pressroom.checks.staged import StagedTree
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.state import State
from pressroom.problems.problem import Problem

FORMATS = (".atom.xml", ".rss.xml")


def check_feeds(tree: StagedTree) -> Iterator[Problem]:
    """Yield the findings of every Atom and RSS feed below `feeds/`."""
    edition = tree.expected.edition
    listed = {edition.site.tag_of(r.release.identity.id): r for r in edition.listed}
    first_of_scope: dict[str, StagedFeed] = {}
    for output in sorted(tree.files):
        if not (output.startswith("feeds/") and output.endswith(".xml")):
            continue
        data, origin = tree.bytes_of(output), tree.origin_of(output)
        yield from check_local_addresses(data, origin)
        try:
            feed = read_feed(data, origin)
        except UnreadableError as error:
            yield error.finding
            continue
        expected_url = tree.site.url_of(output)
        if feed.self_url != expected_url:
            yield origin.finding("E545", value=feed.self_url or "unknown", expected=expected_url)
        for entry in feed.entries:
            yield from _check_entry(entry, output, tree, listed)
        first = first_of_scope.setdefault(_scope_of(output), feed)
        if first.ids != feed.ids:
            yield origin.finding("E550", other=first.origin.output)


def _scope_of(output: str) -> str:
    """Return what Atom and RSS of one scope share: the path without its format."""
    for ending in FORMATS:
        output = output.removesuffix(ending)
    return output


def _check_entry(
    entry: Entry, output: str, tree: StagedTree, listed: Mapping[str, PublicRelease]
) -> Iterator[Problem]:
    public = listed.get(entry.id)
    if public is None:
        yield tree.origin_of(output).finding("E546", value=entry.id or entry.title)
        return
    origin, release = tree.origin_of(output, public), public.release
    expected_url, headline = tree.site.url_of(public.path), folded(release.headline)
    if entry.url != expected_url:
        yield origin.finding("E547", value=entry.url or "nothing", expected=expected_url)
    if entry.title != headline and public.state is not State.WITHDRAWN:
        yield origin.finding("E548", field="title", value=entry.title, expected=headline)
    if not _is_published(entry, release.date, tree.site.zone):
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
