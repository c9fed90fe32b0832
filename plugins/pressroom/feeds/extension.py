"""What feedgen leaves out or writes wrong, put right by its own way of extension.

feedgen makes one object of each class for a feed or an entry and calls it with the element it has
made; before that we fill in its fields. What feedgen does and why we differ is told in
docs/decisions/0006-feedgen-extension.md.
"""

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

ATOM = "http://www.w3.org/2005/Atom"
DELETED = "http://purl.org/atompub/tombstones/1.0"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
HISTORY = "http://purl.org/syndication/history/1.0"
XHTML = "http://www.w3.org/1999/xhtml"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Attributes = Mapping[str, str]


class BrowserView(Struct, frozen=True, kw_only=True):
    """What a browser shows above the entries, and by which style sheet."""

    style_url: str
    title: str
    words: str
    page_url: str

    def add_to(self, parent: etree._Element, root: etree._Element) -> None:
        """Add the words to an element, and the style sheet before the root."""
        view = etree.SubElement(parent, f"{{{XHTML}}}div")
        etree.SubElement(view, f"{{{XHTML}}}h1").text = self.title
        words = etree.SubElement(view, f"{{{XHTML}}}p")
        words.text = f"{self.words} "
        link = etree.SubElement(words, f"{{{XHTML}}}a", href=self.page_url)
        link.text = self.page_url
        style = f'type="text/css" href="{self.style_url}"'
        root.addprevious(etree.ProcessingInstruction("xml-stylesheet", style))


class AtomExtension:
    """The moment of the feed, ending in Z; what has left it; and that it is an archive."""

    is_archive = False
    tombstones: tuple[Attributes, ...] = ()
    view: BrowserView | None = None

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces of what Atom has no element for, as far as it is told."""
        told = (
            ("at", DELETED, self.tombstones),
            ("fh", HISTORY, self.is_archive),
            ("xhtml", XHTML, self.view),
        )
        return {prefix: namespace for prefix, namespace, is_told in told if is_told}

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """Return the feed, put right, before feedgen adds its entries."""
        _end_in_z(feed.find("updated"))
        if self.is_archive:
            etree.SubElement(feed, f"{{{HISTORY}}}archive")
        if self.view:
            self.view.add_to(feed, feed)
        for tombstone in self.tombstones:
            etree.SubElement(feed, f"{{{DELETED}}}deleted-entry", tombstone)
        return feed


class AtomEntryExtension:
    """Links with their relation, type, language and size; moments ending in Z; the language."""

    links: tuple[Attributes, ...] = ()
    lang: str | None = None

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """Return the entry, put right."""
        for link in self.links:
            etree.SubElement(entry, "link", link)
        _end_in_z(entry.find("updated"))
        _end_in_z(entry.find("published"))
        if self.lang:
            entry.set(XML_LANG, self.lang)
        return entry


class RssExtension:
    """The namespaces of what RSS has no element for, the hub, and what a browser shows."""

    hub: str | None = None
    view: BrowserView | None = None

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces of Dublin Core, and of XHTML where it is told."""
        return {"dc": DUBLIN_CORE, **({"xhtml": XHTML} if self.view else {})}

    def extend_rss(self, rss: etree._Element) -> etree._Element:
        """Return the document, completed: of the links feedgen writes the feed's own only."""
        channel = rss.find("channel")
        if self.hub:
            channel.insert(0, etree.Element(f"{{{ATOM}}}link", {"rel": "hub", "href": self.hub}))
        if self.view:
            self.view.add_to(channel, rss)
        return rss


class RssItemExtension:
    """An author without e-mail address, a language, and the enclosures after the first."""

    creator: str | None = None
    links: tuple[Attributes, ...] = ()
    lang: str | None = None

    def extend_rss(self, item: etree._Element) -> etree._Element:
        """Return the item, completed."""
        for name, text in (("creator", self.creator), ("language", self.lang)):
            if text:
                etree.SubElement(item, f"{{{DUBLIN_CORE}}}{name}").text = text
        for link in self.links:
            etree.SubElement(item, f"{{{ATOM}}}link", link)
        return item


def _end_in_z(moment: etree._Element) -> None:
    # feedgen writes what isoformat() gives; ours are in UTC and whole seconds.
    moment.text = moment.text.removesuffix("+00:00") + "Z"
