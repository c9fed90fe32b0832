"""What are the bytes of the list of all feeds? OPML 2.0, which feed readers import."""

from collections.abc import Sequence

from lxml import etree

from pressroom.feeds.xml_text import xml_text
from pressroom.model.artefact import Shell
from pressroom.model.feed_list import ATOM, FEED_GROUPS, OfferedFeed


def render_opml(told: tuple[Sequence[OfferedFeed]], shell: Shell) -> bytes:
    """Return the list of these feeds, in a folder for each kind; each is there once, as Atom.

    Source: OPML 2.0, subscription lists. `type` is "rss" there for feeds of every format.
    """
    (offered,) = told
    site = shell.site
    opml = etree.Element("opml", version="2.0")
    head = etree.SubElement(opml, "head")
    etree.SubElement(head, "title").text = xml_text(site.name)
    etree.SubElement(head, "ownerName").text = xml_text(site.publisher.name)
    body = etree.SubElement(opml, "body")
    folders: dict[str, etree.ElementBase] = {}
    for feed in offered:
        title = xml_text(feed.title)
        name = FEED_GROUPS[feed.kind]
        if name not in folders:
            folders[name] = etree.SubElement(body, "outline", {"text": name, "title": name})
        etree.SubElement(
            folders[name],
            "outline",
            {
                "type": "rss",
                "text": title,
                "title": title,
                "language": feed.lang,
                "xmlUrl": site.url_of(feed.path(ATOM)),
                "htmlUrl": site.url_of(feed.page_path),
            },
        )
    return bytes(etree.tostring(opml, xml_declaration=True, encoding="UTF-8", pretty_print=True))
