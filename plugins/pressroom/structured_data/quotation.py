"""Quotation: words that a release gives as somebody's own."""

from pressroom.model.people import Quotation
from pressroom.structured_data.node import Node, node, reference


def quotation_node(quotation: Quotation, url: str, article_id: str, speaker_id: str) -> Node:
    """Return the node of a quotation on the page at this address.

    `creditText` is the attribution as the release prints it: name, role, organisation.
    """
    told = {
        "text": quotation.text,
        "spokenByCharacter": reference(speaker_id),
        "creditText": quotation.speaker.credit,
        "isPartOf": reference(article_id),
    }
    return node("Quotation", f"{url}#quote-{quotation.number}", told)
