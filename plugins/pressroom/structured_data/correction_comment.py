"""CorrectionComment: a declared change of a published text."""

from pressroom.model.notices import Correction
from pressroom.structured_data.node import Node, node


def correction_nodes(corrections: tuple[Correction, ...], url: str) -> list[Node]:
    """Return the nodes of the changes that are told, in their order; minor ones are not."""
    told = [correction for correction in corrections if correction.kind != "minor"]
    return [
        node(
            "CorrectionComment",
            f"{url}#correction-{number}",
            {
                "name": correction.kind.capitalize(),
                "text": correction.note,
                "datePublished": correction.when.iso,
            },
        )
        for number, correction in enumerate(told, 1)
    ]
