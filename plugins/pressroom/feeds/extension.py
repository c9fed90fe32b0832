"""What feedgen leaves out or writes wrong, put right by its own way of extension.

feedgen makes one object of each class for a feed or an entry and calls it with the element it has
made; before that we fill in its fields. What feedgen does and why we differ is told in
docs/decisions/0006-feedgen-extension.md.
"""

from collections.abc import Mapping

from lxml import etree

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Attributes = Mapping[str, str]


class AtomExtension:
    """The moment of the feed, ending in Z."""

    def extend_ns(self) -> dict[str, str]:
        """Return no namespace more: Atom has all we need."""
        return {}

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """Return the feed, put right, before feedgen adds its entries."""
        _end_in_z(feed.find("updated"))
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
    """The namespace of what RSS has no element for, and the hub."""

    hub: str | None = None

    def extend_ns(self) -> dict[str, str]:
        """Return the namespace of Dublin Core."""
        return {"dc": DUBLIN_CORE}

    def extend_rss(self, rss: etree._Element) -> etree._Element:
        """Return the document, completed: of the links feedgen writes the feed's own only."""
        channel = rss.find("channel")
        if self.hub:
            channel.insert(0, etree.Element(f"{{{ATOM}}}link", {"rel": "hub", "href": self.hub}))
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
