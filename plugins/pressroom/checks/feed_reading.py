"""Which kind of feed is a file, and what does it say?"""

from pressroom.checks.feed_atom import A, read_atom
from pressroom.checks.feed_entries import StagedFeed
from pressroom.checks.feed_json import read_json_feed
from pressroom.checks.feed_rss import read_rss
from pressroom.checks.origin import Origin, UnreadableError
from pressroom.checks.xml_files import parsed_xml


def read_feed(data: bytes, origin: Origin) -> StagedFeed:
    """Return what the feed says.

    Raises:
        UnreadableError: it is not well-formed, or neither Atom nor RSS nor a JSON Feed.
    """
    if origin.output.endswith(".json"):
        return read_json_feed(data, origin)
    root = parsed_xml(data, origin, "E544")
    if root.tag == f"{A}feed":
        return read_atom(root, origin)
    if root.tag == "rss" and (channel := root.find("channel")) is not None:
        return read_rss(root, channel, origin)
    raise UnreadableError(origin.finding("E544", reason=f"its root is <{root.tag}>"))
