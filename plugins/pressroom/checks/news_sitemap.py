"""Does the news sitemap tell what is news, as the releases tell it?"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin, UnreadableError
from pressroom.checks.xml_files import parsed_xml
from pressroom.model.edition import PublicRelease
from pressroom.model.languages import primary_of
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

NEWS_SITEMAP = "sitemap-news.xml"
MOST = 1_000


class NewsEntry(NamedTuple):
    """What the news sitemap tells of a release; what it leaves out is empty."""

    url: str
    publication: str
    language: str
    date: str
    title: str


def read_news(data: bytes, origin: Origin) -> list[NewsEntry]:
    """Return the entries of a news sitemap in order.

    Raises:
        UnreadableError: it is no sitemap.
    """
    root = parsed_xml(data, origin, "E551")
    if not str(root.tag).endswith("}urlset"):
        raise UnreadableError(origin.finding("E551", reason=f"its root is <{root.tag}>"))
    names = ("loc", "name", "language", "publication_date", "title")
    return [
        NewsEntry(*(folded(url.findtext(f".//{{*}}{name}") or "") for name in names))
        for url in root.iterchildren("{*}url")
    ]


def check_news(
    entries: Sequence[NewsEntry], releases: Sequence[PublicRelease], origin: Origin, site: Site
) -> Iterator[Problem]:
    """Yield where the news sitemap differs from the releases that it has to tell of."""
    expected = {site.url_of(public.path): public for public in releases}
    told = [entry.url for entry in entries]
    if told != [*expected]:
        value, right = (", ".join(urls) or "nothing" for urls in (told, expected))
        yield origin.finding("E584", value=value, expected=right)
    if len(entries) > MOST:
        yield origin.finding("E586", value=f"{len(entries):,} addresses", most=f"{MOST:,}")
    for entry in entries:
        if entry.url in expected:
            yield from _check_entry(entry, expected[entry.url], origin, site)


def _check_entry(
    entry: NewsEntry, public: PublicRelease, origin: Origin, site: Site
) -> Iterator[Problem]:
    release = public.release
    # Chinese is told by its script there, so only the beginning is compared.
    language = primary_of(entry.language)
    for field, name, value, right in (
        ("title", "title", entry.title, folded(release.headline)),
        ("date", "publication_date", entry.date, release.date.iso),
        ("lang", "language", language, primary_of(release.lang)),
        ("", "publication name", entry.publication, folded(site.name)),
    ):
        if value != right:
            told = origin.told_of(public)
            yield told.finding("E583", field, name=name, value=value or "nothing", expected=right)
