"""Does a document of a feed stand where it should in the chain of its archive?

Source: RFC 5005 section 4.
"""

from collections.abc import Iterator

from pressroom.checks.feed_entries import StagedFeed
from pressroom.checks.feeds import is_archive
from pressroom.checks.leads import Leads
from pressroom.model.feed_list import ALL, ATOM, FEEDS_PATH
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

MOST = 100


def archive_faults(feed: StagedFeed, site: Site) -> Iterator[Problem]:
    """Yield what makes a document no archive, or a feed one that it is not."""
    origin = feed.origin
    if not is_archive(origin.output):
        if feed.is_archive:
            yield origin.finding("E570", reason="it says that it never changes")
        return
    if not feed.is_archive:
        yield origin.finding("E570", reason="it lacks fh:archive")
    if len(feed.entries) + len(feed.gone) > MOST:
        yield origin.finding("E570", reason=f"it tells more than {MOST} releases")
    current = site.url_of(f"{FEEDS_PATH}{ALL}{ATOM.ending}")
    if feed.links.get("current") != current:
        yield origin.finding("E570", reason=f"its link current does not lead to {current}")


def around_of(feed: StagedFeed, leads: Leads) -> tuple[str, str]:
    """Return the output paths of the older and of the newer archive document, "" without one."""
    older, newer = (feed.links.get(name, "") for name in ("prev-archive", "next-archive"))
    return leads.path_of(older) or older, leads.path_of(newer) or newer
