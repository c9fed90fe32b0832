"""The XML files of the tree as element trees."""

from lxml import etree

from pressroom.checks.origin import Origin, UnreadableError


def parsed_xml(data: bytes, origin: Origin, code: str) -> etree.ElementBase:
    """Return the root element of an XML file; no entity is resolved and nothing is fetched.

    Raises:
        UnreadableError: it is not well-formed; the finding has this code.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(origin.finding(code, reason=error.msg)) from error
