"""Is one output file true? Measured by its bytes and what it should say, and by no other file."""

from collections.abc import Container
from typing import NamedTuple

from msgspec import Struct

from pressroom.checks.copies import check_copy, is_copy
from pressroom.checks.feed_chain import archive_faults, around_of
from pressroom.checks.feed_links import check_feed_links
from pressroom.checks.feed_opml import read_opml
from pressroom.checks.feed_reading import read_feed
from pressroom.checks.feeds import check_feed, is_archive, is_feed
from pressroom.checks.leads import Leads
from pressroom.checks.local_addresses import check_local_addresses
from pressroom.checks.named import outputs_named_by
from pressroom.checks.news_sitemap import NEWS_SITEMAP, check_news, read_news
from pressroom.checks.open_graph import check_open_graph
from pressroom.checks.origin import Origin, UnreadableError
from pressroom.checks.page_reader import PageReader
from pressroom.checks.pages import check_page
from pressroom.checks.sitemap import (
    ROBOTS,
    check_robots,
    check_sitemap,
    is_sitemap,
    read_sitemap,
)
from pressroom.checks.staged import StagedPage
from pressroom.checks.trail import Way
from pressroom.model.edition import PublicRelease
from pressroom.model.feed_list import OPML_PATH
from pressroom.model.page import Page
from pressroom.model.site import Site
from pressroom.model.steps import Steps, at_once
from pressroom.problems.problem import Problem


class Output(Struct, frozen=True, kw_only=True):
    """One output file, made, before it goes live.

    `path` is relative to the output folder. `page` is the page it holds; it has its release where
    it shows one. `releases` are those that it tells of: a feed's entries, in order. `source_path`
    is from the repository root.
    """

    path: str
    data: bytes
    page: Page | None = None
    releases: tuple[PublicRelease, ...] = ()
    source_path: str | None = None

    @property
    def origin(self) -> Origin:
        """Return where a finding in this file is to be told."""
        page = self.page
        return Origin(
            output=self.path,
            source=self.source_path or (page.source_path if page else None),
            release=page.release.release if page and page.release else None,
        )


class Ties(NamedTuple):
    """What one file says that other files are measured by.

    `title` is a page's. `fragments` are places in other pages that a page links to: output path,
    and fragment as written, sorted. `targets` are output paths inside the site that it links to
    and that neither its own record nor the site's frame names, sorted: those of links
    written in a text or hard-coded in a theme; of an index of sitemaps, the sitemaps.
    `entry_ids` are those of a feed, or of a sitemap the texts of its entries, in order; of the list
    of feeds, their output paths. `digest` stands for what the formats of a feed tell alike, and
    `around` are the older and the newer archive document that a feed leads to. A file that could
    not be read has none of these, and is not `is_read`. `ways` are the steps between home and a
    page; they are measured in the build that makes it, and are not `lasting`.
    """

    title: str | None = None
    fragments: tuple[tuple[str, str], ...] = ()
    targets: tuple[str, ...] = ()
    entry_ids: tuple[str, ...] = ()
    is_read: bool = True
    digest: str = ""
    around: tuple[str, str] = ("", "")
    ways: tuple[Way, ...] = ()

    @property
    def lasting(self) -> "Ties":
        """Return what later builds have to know."""
        return self._replace(ways=()) if self.ways else self


class Checked(NamedTuple):
    """What is wrong with one file, in no order, and what it says to the others."""

    findings: tuple[Problem, ...]
    ties: Ties


class OutputChecks:
    """The checks of one output file after the other; made once for each process and build."""

    def __init__(self, site: Site, known: Container[str]) -> None:
        """Take the site, and every output path that the finished tree will hold."""
        self._site = site
        self._known = known
        self._leads = Leads(site, known)
        self._reader = PageReader()
        # Pages of one frame have the same targets; they are kept once.
        self._shared: dict[frozenset[str], tuple[str, ...]] = {}
        self._ways: dict[tuple[Way, ...], tuple[Way, ...]] = {}

    def __reduce__(self) -> tuple[type["OutputChecks"], tuple[Site, Container[str]]]:
        """Return how another process makes the same ones: parsers cannot be sent."""
        return type(self), (self._site, self._known)

    def check(self, output: Output) -> Checked:
        """Return everything that is not true of the file."""
        return at_once(self.look_at(output))

    def look_at(self, output: Output) -> Steps[Checked]:
        """Find everything that is not true of the file, step by step."""
        origin = output.origin
        findings = list(check_local_addresses(output.data, origin))
        try:
            found, ties = yield from self._checked(output, origin)
            findings += found
        except UnreadableError as error:
            findings.append(error.finding)
            ties = Ties(is_read=False)
        return Checked(findings=tuple(findings), ties=ties)

    def _checked(self, output: Output, origin: Origin) -> Steps[tuple[list[Problem], Ties]]:
        data, site = output.data, self._site
        if output.page:
            markup = self._reader.markup_of(data, origin)
            yield
            staged = StagedPage(output.page, origin, markup, self._leads, data)
            return self._checked_page(staged)
        if is_feed(output.path) or output.path == OPML_PATH:
            return self._checked_feed(output, origin)
        if is_copy(output.path) and output.releases:
            return list(check_copy(output.path, data, output.releases[0], origin, site)), Ties()
        return self._checked_for_crawlers(output, origin)

    def _checked_for_crawlers(self, output: Output, origin: Origin) -> tuple[list[Problem], Ties]:
        data, site = output.data, self._site
        if is_sitemap(output.path):
            sitemap = read_sitemap(data, origin, self._leads, self._known)
            found = list(check_sitemap(data, sitemap, origin))
            return found, Ties(entry_ids=sitemap.entries, targets=sitemap.parts)
        if output.path == NEWS_SITEMAP:
            news = read_news(data, origin)
            return list(check_news(news, output.releases, origin, site)), Ties()
        if output.path == ROBOTS:
            return list(check_robots(data, origin, site)), Ties()
        return [], Ties()

    def _checked_feed(self, output: Output, origin: Origin) -> tuple[list[Problem], Ties]:
        if output.path == OPML_PATH:
            opml = read_opml(output.data, origin, self._leads)
            faults = [origin.finding("E560", reason=fault) for fault in opml.faults]
            return faults, Ties(entry_ids=opml.outputs)
        feed = read_feed(output.data, origin)
        found = list(check_feed(feed, output.releases, self._site, len(output.data)))
        found += archive_faults(feed, self._site)
        around = around_of(feed, self._leads)
        if is_archive(output.path):
            gone = tuple(each.id for each in feed.gone)
            return found, Ties(entry_ids=(*feed.ids, *gone), around=around)
        return found, Ties(entry_ids=feed.ids, digest=feed.digest, around=around)

    def _checked_page(self, staged: StagedPage) -> tuple[list[Problem], Ties]:
        found, page, origin, data = check_page(staged), staged.page, staged.origin, staged.data
        reached = found.reached
        head = data[: data.find(b"</head>")]
        found.findings.extend(check_open_graph(head, page, origin, self._site))
        found.findings.extend(check_feed_links(head, page, origin, self._site, self._known))
        targets = frozenset(reached.outputs - outputs_named_by(page, self._site))
        ties = Ties(
            title=found.title or None,
            fragments=tuple(sorted(reached.fragments)),
            targets=self._shared.get(targets) or self._sorted(targets),
            ways=self._ways.setdefault(found.ways, found.ways),
        )
        return found.findings, ties

    def _sorted(self, targets: frozenset[str]) -> tuple[str, ...]:
        found = self._shared[targets] = tuple(sorted(targets))
        return found
