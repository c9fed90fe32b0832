"""What are the bytes of a feed? Atom (RFC 4287) or RSS 2.0, by feedgen."""

from typing import Any

from feedgen.feed import FeedGenerator

from pressroom.feeds.content import content_of, summary_of, title_of
from pressroom.feeds.enclosures import enclosures_of
from pressroom.feeds.entry import Entry
from pressroom.feeds.extension import (
    AtomEntryExtension,
    AtomExtension,
    RssExtension,
    RssItemExtension,
)
from pressroom.feeds.feed import ATOM_TYPE, RSS_TYPE, Feed, atom_path, rss_path
from pressroom.feeds.xml_text import xml_text
from pressroom.model.edition import PublicRelease
from pressroom.model.site import Site


def atom_document(feed: Feed, site: Site) -> bytes:
    """Return the Atom feed: a function of its arguments, without the time of the build."""
    made = _feed_made(feed, site, {"href": site.url_of(atom_path(feed.scope)), "type": ATOM_TYPE})
    made.register_extension("ours", AtomExtension, AtomEntryExtension, rss=False)
    for entry in feed.entries:
        release = entry.release
        made_entry = _entry_made(made, entry, site)
        page = {
            "rel": "alternate",
            "type": "text/html",
            "hreflang": release.lang,
            "href": site.url_of(release.path),
        }
        made_entry.ours.links = (page, *(e.atom_link for e in enclosures_of(release, site)))
        made_entry.ours.lang = _lang_if_other(release, site)
    return bytes(made.atom_str())


def rss_document(feed: Feed, site: Site) -> bytes:
    """Return the RSS 2.0 feed, with the entries of the Atom feed in the same order.

    An item has one enclosure at most; what other files a release has are told as Atom links.
    """
    made = _feed_made(feed, site, {"href": site.url_of(rss_path(feed.scope)), "type": RSS_TYPE})
    made.register_extension("ours", RssExtension, RssItemExtension, atom=False)
    made.ours.hub = site.hub
    for entry in feed.entries:
        release = entry.release
        made_entry = _entry_made(made, entry, site)
        made_entry.link(href=site.url_of(release.path), rel="alternate")
        first, *others = enclosures_of(release, site) or (None,)
        if first:
            made_entry.enclosure(first.url, str(first.size_bytes), first.media_type)
        made_entry.ours.creator = _author_of(release, site)
        made_entry.ours.links = tuple(enclosure.atom_link for enclosure in others)
        made_entry.ours.lang = _lang_if_other(release, site)
    return bytes(made.rss_str())


def _feed_made(feed: Feed, site: Site, self_link: dict[str, str]) -> Any:  # noqa: ANN401 - feedgen has no types
    made = FeedGenerator()
    made.id(site.tag_of(f"feeds/{feed.scope}"))
    made.title(xml_text(feed.title))
    made.description(xml_text(feed.description))
    made.language(site.lang)
    made.updated(feed.updated_at)
    made.author(name=xml_text(site.publisher.name))
    made.generator("Pressroom")
    made.link(rel="self", **self_link)
    if site.hub:
        made.link(rel="hub", href=site.hub)
    # feedgen makes the last link, whatever its relation, the RSS channel's.
    made.link(
        rel="alternate", type="text/html", hreflang=site.lang, href=site.url_of(feed.page_path)
    )
    return made


def _entry_made(made: Any, entry: Entry, site: Site) -> Any:  # noqa: ANN401 - feedgen has no types
    release = entry.release
    made_entry = made.add_entry(order="append")
    made_entry.id(site.tag_of(release.release.identity.id))
    made_entry.title(title_of(release))
    made_entry.published(entry.published_at)
    made_entry.updated(entry.updated_at)
    made_entry.author(name=_author_of(release, site))
    summary = summary_of(release)
    if summary:  # feedgen would write an empty element
        made_entry.summary(summary)
    made_entry.content(content_of(release, site.url_of(release.path)), type="html")
    made_entry.category(_categories_of(release, site))
    return made_entry


def _categories_of(release: PublicRelease, site: Site) -> list[dict[str, str]]:
    told = release.release
    terms = [("sections", told.section), *(("topics", topic) for topic in told.topics)]
    return [
        {
            "term": term.id,
            "scheme": site.url_of(f"{scheme}/"),
            "label": xml_text(term.label(release.lang)),
        }
        for scheme, term in terms
    ]


def _author_of(release: PublicRelease, site: Site) -> str:
    organisations = release.release.organisations
    name = organisations[0].label(release.lang) if organisations else site.publisher.name
    return xml_text(name)


def _lang_if_other(release: PublicRelease, site: Site) -> str | None:
    return None if release.lang == site.lang else release.lang
