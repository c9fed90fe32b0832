"""Which feeds does the file of all feeds list?"""

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from pressroom.checks.leads import Leads
from pressroom.checks.origin import Origin, UnreadableError
from pressroom.checks.xml_files import parsed_xml

NEEDED = ("text", "title", "type", "htmlUrl")


class StagedOpml(Struct, frozen=True, kw_only=True):
    """The output paths of the feeds that it lists, in order, and what is wrong, in words."""

    outputs: tuple[str, ...]
    faults: tuple[str, ...]


def read_opml(data: bytes, origin: Origin, leads: Leads) -> StagedOpml:
    """Return what a subscription list tells (OPML 2.0).

    Raises:
        UnreadableError: it is not well-formed, or no OPML.
    """
    root = parsed_xml(data, origin, "E544")
    body = root.find("body")
    if root.tag != "opml" or root.get("version") != "2.0" or body is None:
        raise UnreadableError(origin.finding("E544", reason="it is no OPML 2.0"))
    outlines = [outline for outline in body.iter("outline") if outline.get("xmlUrl") is not None]
    outputs = [leads.path_of(outline.get("xmlUrl", "")) for outline in outlines]
    titles = [outline.get("title") for outline in outlines]
    faults = [fault for outline in outlines for fault in _faults_of(outline)]
    faults += ["two of its feeds have one title"] if len(set(titles)) < len(titles) else []
    if any(not outline.get("text") for outline in body.iter("outline")):
        faults.append("one of its outlines has no text")
    if not root.findtext("head/title"):
        faults.append("it has no title")
    told = tuple(output or outlines[i].get("xmlUrl", "") for i, output in enumerate(outputs))
    return StagedOpml(outputs=told, faults=tuple(faults))


def _faults_of(outline: etree.ElementBase) -> Iterator[str]:
    for name in NEEDED:
        if not outline.get(name):
            yield f"the outline of {outline.get('xmlUrl')} has no {name}"
